import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Writes what is remembered between runs: beside its file, then in its place, so that no other run reads half of it.
 * A full or read-only disk makes the next run slower, not wrong.
 */
export function writeMemory(file: string, memory: string | Uint8Array): void {
  const beside = `${file}.${process.pid}`
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(beside, memory)
    renameSync(beside, file)
  } catch {
    // asked for: below what is no folder, a forced removal fails too
    if (existsSync(beside)) rmSync(beside)
  }
}
