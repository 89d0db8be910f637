import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Reads single lines of files below a root for code frames; each file once; undefined when it is no readable text. */
export function sourceLines(root: string): (file: string, line: number) => string | undefined {
  const cache = new Map<string, string[]>()
  return (file, line) => {
    if (!cache.has(file)) cache.set(file, readLines(join(root, file)))
    return cache.get(file)?.[line - 1]
  }
}

function readLines(path: string): string[] {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)).split(/\r?\n/)
  } catch {
    return []
  }
}
