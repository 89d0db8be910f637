import { lstatSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { maskText } from '../check/privacy/mask.ts'
import { scanText } from '../check/privacy/scan.ts'
import { pathWithin } from '../path-within.ts'
import { decodeSafely } from '../read/text.ts'

/**
 * Reads single lines of files below a root for code frames; each file once; undefined when it is no readable text.
 * Private values are masked at their length, and a line that hides one in markup or shares one with the next is not
 * shown at all: build logs can be public.
 */
export function sourceLines(root: string): (file: string, line: number) => string | undefined {
  const cache = new Map<string, string[]>()
  return (file, line) => {
    if (!cache.has(file)) cache.set(file, readLines(root, file))
    return shownLine(cache.get(file) ?? [], line)
  }
}

/** A line of a text as it may be shown in a log: private values masked, or undefined where it hides one; lines count from 1. */
export function shownLine(lines: readonly string[], line: number): string | undefined {
  const text = lines[line - 1]
  if (text === undefined || hidesPrivate(lines.slice(Math.max(0, line - 2), line + 1), text)) return undefined
  return maskText(text)
}

/** Whether a line shows a private value once its markup is gone, or together with the lines around it. */
function hidesPrivate(around: readonly string[], text: string): boolean {
  const plain = around.map(withoutMarkup)
  const apart = plain.reduce((sum, line) => sum + scanText(line).length, 0)
  return scanText(withoutMarkup(text)).length > scanText(text).length || scanText(plain.join('')).length > apart
}

/** A line as a reader of the page sees it: without marks of emphasis, tags, escapes and character references. */
function withoutMarkup(line: string): string {
  return line
    .replace(/&#(?:x([0-9a-f]{1,6})|(\d{1,7}));/gi, (_, hex, decimal) => character(hex ? Number(`0x${hex}`) : decimal))
    .replace(/\\[xuU]([0-9a-fA-F]{2,8})/g, (_, hex) => character(Number(`0x${hex}`)))
    .replace(/<[^<>]*>|[*_~`\\]/g, '')
    .trim()
}

function character(code: number | string): string {
  const point = Number(code)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}

/** What a link leads to is somebody else's: of another folder, of this machine, a secret. It is never shown. */
function readLines(root: string, file: string): string[] {
  const path = join(root, file)
  try {
    if (!lstatSync(path).isFile() || pathWithin(realpathSync(root), realpathSync(path)) === undefined) return []
    return decodeSafely(readFileSync(path))?.text.split('\n') ?? []
  } catch {
    // no such file: the fault is that it is missing
    return []
  }
}
