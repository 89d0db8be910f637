import type { ParsedNode } from 'yaml'
import type { Diagnostic, Fix } from '../diagnostic.ts'
import { positionsIn } from './positions.ts'
import type { SourceText } from './text.ts'
import { type ComposedYaml, composeYaml } from './yaml-compose.ts'
import { yamlLocator } from './yaml-locate.ts'
import { type RepairedText, repair } from './yaml-repair.ts'
import { findSlips, type Slip } from './yaml-slips.ts'
import { type Report, ValueReader } from './yaml-values.ts'
import { yamlErrorWords } from './yaml-words.ts'

/** What reading the YAML of a file gives. */
export interface ParsedYaml {
  /** undefined when the text could not be understood; values that need a correction are given all the same */
  data?: unknown
  diagnostics: Diagnostic[]
  /** the offset of a field's key or value in the file's text */
  locate(path: readonly (string | number)[], part: 'key' | 'value'): number
}

/** The YAML value of a source and every fault of it. `start` and `end` bound the YAML in the text. */
export function parseYaml(source: SourceText, start = 0, end = source.text.length): ParsedYaml {
  const text = source.text.slice(start, end)
  const slips = findSlips(text)
  const repaired = repair(text, slips)
  const composed = composeYaml(repaired.text)
  const faults = new FaultList(source, start, repaired)
  for (const slip of slips) faults.addSlip(slip)
  const data = readValue(composed, faults)
  const locate = yamlLocator(repaired.text)
  return { data, diagnostics: faults.diagnostics, locate: (...field) => start + repaired.original(locate(...field)) }
}

const ONE_DOCUMENT = ['文件里有多余的“---”或“...”。', '删掉这一行，一个文件只写一条记录。'] as const

function readValue(composed: ComposedYaml, faults: FaultList): unknown {
  const { document, tooDeep, second, openQuote } = composed
  const before = faults.diagnostics.length
  if (tooDeep !== undefined) faults.report('yaml/too-deep', tooDeep, '这里一层套一层，太深了。', '照同类记录的写法改。')
  if (!document) return undefined
  if (openQuote !== undefined)
    faults.report('yaml/syntax', openQuote, ...yamlErrorWords('MISSING_CHAR', 'closing quote'))
  else
    for (const error of firstInLine(document.errors, faults))
      faults.report('yaml/syntax', error.pos[0], ...yamlErrorWords(error.code, error.message))
  if (document.directives.docStart) faults.report('yaml/feature', 0, ...ONE_DOCUMENT)
  if (second !== undefined) faults.report('yaml/feature', second, ...ONE_DOCUMENT)
  if (faults.diagnostics.length > before) return undefined
  for (const cut of composed.cuts) {
    faults.report(
      'yaml/text-cut',
      cut,
      '“ #”后面的文字会被当作备注丢掉。',
      '是正文就给整个值加上英文引号；是备注就另起一行。',
    )
  }
  if (document.contents === null) return faults.report('yaml/empty', 0, '这里没有内容。', '照同类记录填写。')
  const data = new ValueReader(faults.report).value(document.contents as ParsedNode)
  return faults.diagnostics.some(({ rule }) => rule === 'yaml/feature') ? undefined : data
}

/** One mistake often breaks the rest of its line in several ways; the first is the one to mend. */
function firstInLine<E extends { pos: [number, number] }>(errors: readonly E[], faults: FaultList): E[] {
  const seen = new Set<number>()
  return errors.filter(({ pos }) => {
    const { line } = faults.position(pos[0])
    return !seen.has(line) && seen.add(line)
  })
}

/** Collects diagnostics; offsets are those of the repaired text. */
class FaultList {
  readonly diagnostics: Diagnostic[] = []
  private readonly file: string
  private readonly start: number
  private readonly repaired: RepairedText
  private readonly positionOf: ReturnType<typeof positionsIn>

  constructor(source: SourceText, start: number, repaired: RepairedText) {
    this.file = source.file
    this.start = start
    this.repaired = repaired
    this.positionOf = positionsIn(source.text)
  }

  position(offset: number) {
    return this.positionOf(this.original(offset))
  }

  readonly report: Report = (rule, offset, message, hint, fix) => {
    const moved =
      typeof fix === 'object' ? { ...fix, start: this.original(fix.start), end: this.original(fix.end) } : fix
    this.add({ rule, message, hint }, this.original(offset), moved)
  }

  addSlip({ start, end, text, rule, message, hint, doubtful }: Slip): void {
    const at = this.start + start
    this.add({ rule, message, hint }, at, doubtful ? undefined : { start: at, end: this.start + end, text })
  }

  private original(offset: number): number {
    return this.start + this.repaired.original(offset)
  }

  private add(words: Pick<Diagnostic, 'rule' | 'message' | 'hint'>, at: number, fix: Fix | undefined): void {
    const place = { file: this.file, ...this.positionOf(at) }
    this.diagnostics.push({ ...place, severity: 'error', ...words, ...(fix === undefined ? {} : { fix }) })
  }
}
