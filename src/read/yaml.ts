import type { ParsedNode } from 'yaml'
import type { Diagnostic } from '../diagnostic.ts'
import type { SourceText } from './text.ts'
import { type ComposedYaml, composeYaml, MAX_LINES } from './yaml-compose.ts'
import { reportErrors } from './yaml-errors.ts'
import { FaultList } from './yaml-faults.ts'
import { yamlLocator } from './yaml-locate.ts'
import { plainYaml } from './yaml-plain.ts'
import { repair } from './yaml-repair.ts'
import { findSlips } from './yaml-slips.ts'
import { CUT, ValueReader } from './yaml-values.ts'
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
  const plain = plainYaml(text)
  if (!plain) return parseAnyYaml(source, start, end)
  const locate = yamlLocator(text)
  return { ...plain, diagnostics: [], locate: (...field) => start + locate(...field) }
}

/** The same for any text, however it is written. */
export function parseAnyYaml(source: SourceText, start: number, end: number): ParsedYaml {
  const text = source.text.slice(start, end)
  const slips = findSlips(text)
  const repaired = repair(text, slips)
  const composed = composeYaml(repaired.text)
  const faults = new FaultList(source, start, repaired)
  for (const slip of slips) faults.addSlip(slip)
  const data = readValue(repaired.text, composed, faults)
  const locate = yamlLocator(repaired.text)
  return { data, diagnostics: faults.diagnostics, locate: (...field) => start + repaired.original(locate(...field)) }
}

const ONE_DOCUMENT = ['文件里有多余的“---”或“...”。', '删掉这一行，一个文件只写一条记录。'] as const

function readValue(text: string, composed: ComposedYaml, faults: FaultList): unknown {
  const { document, tooDeep, second, openQuote } = composed
  const before = faults.diagnostics.length
  if (tooDeep !== undefined) faults.report('yaml/too-deep', tooDeep, '这里一层套一层，太深了。', '照同类记录的写法改。')
  if (composed.tooLong)
    faults.report('yaml/too-long', 0, `字段部分太长，最多 ${MAX_LINES} 行。`, '分成几条记录，长的文字写到正文里。')
  if (!document) return undefined
  if (openQuote !== undefined)
    faults.report('yaml/syntax', openQuote, ...yamlErrorWords('MISSING_CHAR', 'closing quote'))
  else reportErrors(text, document.errors, faults)
  if (document.directives.docStart) faults.report('yaml/feature', 0, ...ONE_DOCUMENT)
  if (second !== undefined) faults.report('yaml/feature', second, ...ONE_DOCUMENT)
  if (faults.diagnostics.length > before) return undefined
  for (const cut of composed.cuts) faults.report('yaml/text-cut', cut, ...CUT)
  if (document.contents === null) return faults.report('yaml/empty', 0, '这里没有内容。', '照同类记录填写。')
  const data = new ValueReader(text, faults.report).value(document.contents as ParsedNode)
  return faults.diagnostics.some(({ rule }) => rule === 'yaml/feature') ? undefined : data
}
