import { isAlias, isMap, isScalar, isSeq, type ParsedNode, parseDocument, type Scalar } from 'yaml'
import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { positionAt } from './positions.ts'
import type { SourceText } from './text.ts'
import { yamlErrorWords } from './yaml-words.ts'

/** The YAML value of a source, or the faults that keep it from being one. `start` and `end` bound the YAML in the text. */
export function parseYaml(
  source: SourceText,
  start = 0,
  end = source.text.length,
): { data?: unknown; diagnostics: Diagnostic[] } {
  const reader = new ValueReader(source, start)
  const doc = parse(source.text.slice(start, end))
  for (const error of doc.errors) {
    reader.report('yaml/syntax', error.pos[0], ...yamlErrorWords(error.code, error.message))
  }
  if (doc.directives?.docStart !== null) reader.report('yaml/feature', 0, ...FEATURES.document)
  if (doc.contents === null) {
    if (doc.errors.length === 0) reader.report('yaml/empty', 0, '这里没有内容。', '照同类记录填写。')
    return { diagnostics: reader.diagnostics }
  }
  const data = doc.errors.length === 0 ? reader.value(doc.contents) : undefined
  return reader.diagnostics.length > 0 ? { diagnostics: reader.diagnostics } : { data, diagnostics: [] }
}

/** Finds where a value (or its key) stands. Parses again: only faults need positions, and few files have faults. */
export function locateYaml(
  text: string,
  path: readonly (string | number)[],
  part: 'key' | 'value',
  start = 0,
  end = text.length,
): number {
  let node: ParsedNode | null = parse(text.slice(start, end)).contents
  let offset = node?.range[0] ?? 0
  for (const [index, step] of path.entries()) {
    const last = index === path.length - 1
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (!pair) break
      node = (pair.value ?? null) as ParsedNode | null
      offset = (last && part === 'key' ? (pair.key as ParsedNode).range[0] : undefined) ?? node?.range[0] ?? offset
    } else if (isSeq(node)) {
      node = (node.items[Number(step)] ?? null) as ParsedNode | null
      offset = node?.range[0] ?? offset
    }
  }
  return start + offset
}

function parse(text: string) {
  return parseDocument(text, {
    version: '1.2',
    schema: 'core',
    stringKeys: true,
    // the library's own check compares all pairs; ours is a set
    uniqueKeys: false,
    prettyErrors: false,
    merge: false,
    logLevel: 'silent',
  })
}

const FEATURES = {
  anchor: ['这里用了 YAML 的锚点或别名（& 或 *）。', '把内容直接写出来；以 & 或 * 开头的文字要加引号。'],
  tag: ['这里用了 YAML 的标签（!）。', '去掉标签；以 ! 开头的文字要加引号。'],
  document: ['文件里有多余的“---”。', '删掉这一行，一个文件只写一条记录。'],
  key: ['这里的字段名不是一个词。', '字段名照模板写，一行一个。'],
} as const satisfies Record<string, readonly [string, string]>

class ValueReader {
  readonly diagnostics: Diagnostic[] = []
  private readonly source: SourceText
  private readonly start: number

  constructor(source: SourceText, start: number) {
    this.source = source
    this.start = start
  }

  report(rule: RuleId, offset: number, message: string, hint: string): void {
    const position = positionAt(this.source.text, this.start + offset)
    this.diagnostics.push({ file: this.source.file, ...position, rule, severity: 'error', message, hint })
  }

  value(node: ParsedNode | null): unknown {
    if (node === null) return null
    if (isAlias(node)) return this.report('yaml/feature', node.range[0], ...FEATURES.anchor)
    if (node.anchor) this.report('yaml/feature', node.range[0], ...FEATURES.anchor)
    if (node.tag) this.report('yaml/feature', node.range[0], ...FEATURES.tag)
    if (isScalar(node)) return this.scalar(node)
    if (isSeq(node)) return node.items.map((item) => this.value(item as ParsedNode))
    return this.map(node)
  }

  private map(node: Extract<ParsedNode, { items: unknown[] }>): Record<string, unknown> {
    const entries: [string, unknown][] = []
    const seen = new Set<string>()
    for (const item of node.items as { key: ParsedNode; value: ParsedNode | null }[]) {
      if (!isScalar(item.key)) {
        this.report('yaml/feature', item.key.range[0], ...FEATURES.key)
        continue
      }
      const key = String(item.key.value)
      if (seen.has(key)) this.duplicate(key, item.key.range[0])
      seen.add(key)
      entries.push([key, this.value(item.value)])
    }
    // fromEntries makes own properties even of `__proto__`
    return Object.fromEntries(entries)
  }

  private duplicate(key: string, offset: number): void {
    this.report('yaml/duplicate-key', offset, `字段“${key}”写了两次。`, '删掉其中一个。')
  }

  private scalar(node: Scalar.Parsed): unknown {
    const { value, source } = node
    if (typeof value === 'number' && !isFaithful(value, source)) {
      const message = `“${source}”会被当作数字读成 ${value}。`
      this.report('yaml/number-changed', node.range[0], message, `加上引号，写成 "${source}"。`)
    }
    return value
  }
}

/** Whether a number reads back as it was written: not `007`, `1e3`, `0x1F`, or more digits than a number holds. */
function isFaithful(value: number, source: string): boolean {
  return String(value) === source.replace(/^(-?\d+\.\d*?)0+$/, '$1').replace(/\.$/, '')
}
