import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What is remembered between builds. A folder that may be deleted at any time. */
interface Remembered<T> {
  key: string
  value: T
}

/** The value for a key: from the file where it holds that key, else computed and written there. */
export function remember<T>(file: string, key: string, compute: () => T): T {
  const found = readRemembered<T>(file)
  if (found?.key === key) return found.value
  const value = compute()
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify({ key, value } satisfies Remembered<T>))
  return value
}

function readRemembered<T>(file: string): Remembered<T> | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}
