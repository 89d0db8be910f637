import { MAX_LINES } from './yaml-compose.ts'

/**
 * Reads YAML as records are nearly always written: block maps and lists two spaces deeper each, one short value a line.
 * Some twenty times as fast as the library. Whatever is written in any other way, or might need a word to its writer,
 * is left to the library: the two agree on every text that is read here (yaml-plain.test.ts).
 * @returns the value of the text; undefined where it is not so plain
 */
export function plainYaml(text: string): { data: unknown } | undefined {
  if (text.length > MAX_LENGTH || ODD.test(text)) return undefined
  const lines = text.split('\n')
  // the library's limit holds for every text, however fast it would be read here
  if (lines.length > MAX_LINES) return undefined
  if (lines.at(-1) === '') lines.pop()
  const reader = new PlainReader(lines)
  const data = reader.block(0)
  return data === undefined || !reader.isDone() ? undefined : { data }
}

const MAX_LENGTH = 60_000
const MAX_INDENT = 20

/** Characters that mean something else in YAML, or that the writer is told about. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const ODD = /[\0-\x09\x0b-\x1f\x7f-\x9f\u00a0\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff\ufffe\uffff\ud800-\udfff]/

const KEY_LINE = /^([a-z][a-z0-9_]*):(?: (.*))?$/

/** A text that begins with a letter or a Chinese character is a text, but for a few words. */
const TEXT = /^[A-Za-z\u4e00-\u9fff《（]/
const WORD = /^(?:true|false|null|yes|no|on|off|y|n)$/i
const NUMBER = /^-?\d{1,15}(?:\.\d+)?$/
const PERIOD_OR_DAY = /^\d{4}-(?:\d{1,2}|\d{2}-\d{2})$/
const QUOTED = /^(?:"[^"\\]*"|'[^']*')$/
/** A number with words: 200余人, 3—4月 */
const COUNT = /^\d.*[\u4e00-\u9fff]/
/** What ends a plain text. */
const BROKEN = /: | #|:$|\s$/
/** A text of a list that may have been meant as a field. */
const NEARLY_KEY = /^[a-z][a-z0-9_]*[:：]/
const VALUES: Readonly<Record<string, unknown>> = { true: true, false: false, null: null }

/** Reads lines from the first to the last. Every method gives undefined where the text is not plain. */
class PlainReader {
  private readonly lines: readonly string[]
  private at = 0

  constructor(lines: readonly string[]) {
    this.lines = lines
  }

  isDone(): boolean {
    return this.at === this.lines.length
  }

  /** The map or list whose lines begin at an indent. */
  block(indent: number): unknown {
    if (indent > MAX_INDENT || this.indent() !== indent) return undefined
    return this.lines[this.at]?.startsWith('- ', indent) ? this.list(indent) : this.map(indent)
  }

  private list(indent: number): unknown[] | undefined {
    const items: unknown[] = []
    while (this.indent() === indent) {
      const line = this.lines[this.at] ?? ''
      if (!line.startsWith('- ', indent)) return undefined
      const text = line.slice(indent + 2)
      const item = KEY_LINE.test(text) ? this.map(indent + 2) : NEARLY_KEY.test(text) ? undefined : this.value(text)
      if (item === undefined) return undefined
      items.push(item)
    }
    return items
  }

  /** Its first line may begin with the mark of a list item. */
  private map(indent: number): Record<string, unknown> | undefined {
    const map: Record<string, unknown> = {}
    do {
      const [, key, text] = KEY_LINE.exec(this.lines[this.at]?.slice(indent) ?? '') ?? []
      if (key === undefined || WORD.test(key) || Object.hasOwn(map, key)) return undefined
      const value = text === undefined ? this.below(indent) : this.value(text)
      if (value === undefined) return undefined
      map[key] = value
    } while (this.indent() === indent)
    return map
  }

  private below(indent: number): unknown {
    this.at += 1
    return this.block(indent + 2)
  }

  private value(text: string): unknown {
    this.at += 1
    if (QUOTED.test(text)) return text.slice(1, -1)
    if (NUMBER.test(text)) return String(Number(text)) === text ? Number(text) : undefined
    if (PERIOD_OR_DAY.test(text)) return text
    if (WORD.test(text)) return VALUES[text]
    return (TEXT.test(text) || COUNT.test(text)) && !BROKEN.test(text) ? text : undefined
  }

  /** The indent of the line that comes next; -1 at the end. */
  private indent(): number {
    const line = this.lines[this.at]
    return line === undefined ? -1 : line.length - line.trimStart().length
  }
}
