import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { writeMemory } from '../memory-file.ts'

/**
 * The value for a key: from the file where it holds that key and is whole, else computed and written there.
 * The file may be deleted, damaged or of another version at any time; that costs time and nothing else.
 */
export function remember<T>(file: string, key: string, compute: () => T): T {
  const found = readRemembered<T>(file, key)
  if (found !== undefined) return found
  const value = compute()
  const json = JSON.stringify(value)
  writeMemory(file, headOf(key, json) + json)
  return value
}

/** A line with the key and the digest of the rest; the rest is the value. */
function headOf(key: string, json: string): string {
  return `${key} ${hash('sha256', json)}\n`
}

function readRemembered<T>(file: string, key: string): T | undefined {
  try {
    const text = readFileSync(file, 'utf8')
    const json = text.slice(text.indexOf('\n') + 1)
    return text === headOf(key, json) + json ? JSON.parse(json) : undefined
  } catch {
    return undefined
  }
}
