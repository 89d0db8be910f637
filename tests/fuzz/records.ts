import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'

/** One file to lay over the smallest portal. */
export interface FuzzFile {
  file: string
  bytes: Uint8Array
}

/** Every real record of the project, in a fixed order. */
export const RECORDS: readonly FuzzFile[] = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(?:yaml|mdx)$/.test(path))
  .sort()
  .map((path) => ({ file: `content/${path}`, bytes: readFileSync(join('content', path)) }))

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ':': '：',
  ',': '，',
  '"': '”',
  '[': '［',
  ']': '］',
  '-': '－',
  ' ': '\u3000',
  '#': '＃',
  '<': '＜',
  '>': '＞',
  '{': '｛',
}

/** Values of other types than the one that stands there. */
const VALUES = ['null', 'true', '[]', '{}', '007', '1e3', '2016-3-22', '.nan', '"', '|', '- a', '&a 1', '*a', '!!int 1']

/** A change of a text; `at` and `other` are taken modulo whatever they count. */
type Change = (text: string, at: number, other: number) => string

const CHANGES: readonly Change[] = [
  // two lines swapped, one twice, one gone
  (text, at, other) =>
    onLines(text, (lines) => {
      const [a, b] = [at % lines.length, other % lines.length]
      return lines.with(a, lines[b] ?? '').with(b, lines[a] ?? '')
    }),
  (text, at, other) =>
    onLines(text, (lines) => lines.toSpliced(other % lines.length, 0, lines[at % lines.length] ?? '')),
  (text, at) => onLines(text, (lines) => lines.toSpliced(at % lines.length, 1)),
  // one sign, or all of them, by an input method
  (text, at) => replaceNth(text, /[:,"[\]\-# <>{]/g, at, (sign) => FULL_WIDTH[sign] ?? sign),
  (text, at) => {
    const [sign = '', wide = ''] = Object.entries(FULL_WIDTH)[at % Object.keys(FULL_WIDTH).length] ?? []
    return text.replaceAll(sign, wide)
  },
  // a field renamed, a value of another type, a record indented or cut off
  (text, at, other) =>
    replaceNth(text, /^\s*(?:- )?\w+(?=:)/gm, at, (key) => key.slice(0, -1) + 'aeiou'.charAt(other % 5)),
  (text, at, other) => replaceNth(text, /(?<=^\s*(?:- )?\w+: ).*$/gm, at, () => VALUES[other % VALUES.length] ?? ''),
  (text, at) => onLines(text, (lines) => lines.with(at % lines.length, `  ${lines[at % lines.length]}`)),
  (text, at) => text.slice(0, at % text.length),
]

function onLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split('\n')).join('\n')
}

function replaceNth(text: string, pattern: RegExp, at: number, replace: (found: string) => string): string {
  const matches = [...text.matchAll(pattern)]
  const match = matches[at % matches.length]
  if (!match) return text
  return text.slice(0, match.index) + replace(match[0]) + text.slice(match.index + match[0].length)
}

const place = fc.nat(1_000_000)

/** One of these records with up to four changes of its text. */
export function changedFrom(records: readonly FuzzFile[]): fc.Arbitrary<FuzzFile> {
  const changes = fc.array(fc.tuple(fc.constantFrom(...CHANGES), place, place), { minLength: 1, maxLength: 4 })
  return fc.tuple(fc.constantFrom(...records), changes).map(([{ file, bytes }, made]) => {
    const text = made.reduce((last, [change, at, other]) => change(last, at, other), new TextDecoder().decode(bytes))
    return { file, bytes: new TextEncoder().encode(text) }
  })
}

/** A real record with up to four changes of its text. */
export const changedRecord: fc.Arbitrary<FuzzFile> = changedFrom(RECORDS)

/** A real record with up to eight bytes changed. */
export const damagedRecord: fc.Arbitrary<FuzzFile> = fc
  .tuple(fc.constantFrom(...RECORDS), fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 8 }))
  .map(([{ file, bytes }, flips]) => {
    const changed = Uint8Array.from(bytes)
    for (const [at, byte] of flips) changed[at % changed.length] = byte
    return { file, bytes: changed }
  })
