import { hash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * The value for a key: from the file where it holds that key and is whole, else computed and written there.
 * The file may be deleted, damaged or of another version at any time; that costs time and nothing else.
 */
export function remember<T>(file: string, key: string, compute: () => T): T {
  const found = readRemembered<T>(file, key)
  if (found !== undefined) return found
  const value = compute()
  keep(file, key, JSON.stringify(value))
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

/** Writes beside the file and renames; a full or read-only disk makes the next run slower, not wrong. */
function keep(file: string, key: string, json: string): void {
  const beside = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beside, headOf(key, json) + json)
    renameSync(beside, file)
  } catch {
    rmSync(beside, { force: true })
  }
}
