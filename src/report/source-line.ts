import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { maskText } from '../check/privacy/mask.ts'
import { decodeSafely } from '../read/text.ts'

/**
 * Reads single lines of files below a root for code frames; each file once; undefined when it is no readable text.
 * Private values are masked at their length: build logs can be public.
 */
export function sourceLines(root: string): (file: string, line: number) => string | undefined {
  const cache = new Map<string, string[]>()
  return (file, line) => {
    if (!cache.has(file)) cache.set(file, readLines(join(root, file)))
    const text = cache.get(file)?.[line - 1]
    return text === undefined ? undefined : maskText(text)
  }
}

function readLines(path: string): string[] {
  try {
    return decodeSafely(readFileSync(path))?.text.split('\n') ?? []
  } catch {
    // no such file: the fault is that it is missing
    return []
  }
}
