import { isAlias, isMap, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml'
import type { Fix, RuleId } from '../diagnostic.ts'
import { shown } from './shown.ts'

/** Reports a fault at an offset of the YAML text. */
export type Report = (rule: RuleId, offset: number, message: string, hint: string, fix?: Fix) => void

const FEATURES = {
  anchor: ['这里用了 YAML 的锚点或别名（& 或 *）。', '把内容直接写出来；以 & 或 * 开头的文字要加引号。'],
  tag: ['这里用了 YAML 的标签（!）。', '去掉标签；以 ! 开头的文字要加引号。'],
  key: ['这里的字段名不是一个词。', '字段名照模板写，一行一个。'],
} as const satisfies Record<string, readonly [string, string]>

/** What to say of a text that YAML takes for a comment. */
export const CUT = ['“ #”后面的文字会被当作备注丢掉。', '是正文就给整个值加上英文引号；是备注就另起一行。'] as const

/** Turns a tree into plain values and reports what YAML would change or what records must not use. */
export class ValueReader {
  private readonly text: string
  private readonly report: Report

  constructor(text: string, report: Report) {
    this.text = text
    this.report = report
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
      if (!isMap(node) || !isScalar(item.key)) {
        this.report('yaml/feature', item.key.range[0], ...FEATURES.key)
        continue
      }
      const key = String(item.key.value)
      if (seen.has(key)) {
        // the first field again: most likely all of them are
        const hint = key === entries[0]?.[0] ? TWICE : '删掉其中一个。'
        this.report('yaml/duplicate-key', item.key.range[0], `字段${shown(key)}写了两次。`, hint)
      }
      seen.add(key)
      entries.push([key, this.value(item.value)])
    }
    // fromEntries makes own properties even of `__proto__`
    return Object.fromEntries(entries)
  }

  private scalar(node: Scalar.Parsed): unknown {
    if (this.isComment(node)) this.report('yaml/text-cut', node.range[1], ...CUT)
    const change = node.type === 'PLAIN' ? CHANGES.find(({ found }) => found(node.value, node.source)) : undefined
    if (change) {
      const [start, end] = node.range
      const text = change.fix?.(node.source)
      const fix = text === undefined ? undefined : { start, end, text }
      this.report(change.rule, start, change.message(node.source, node.value), change.hint(node.source), fix)
    }
    return node.value
  }

  /** Whether there is nothing but a comment on the line, without a space behind its sign: `district: #1号`. */
  private isComment({ type, source, range: [, end] }: Scalar.Parsed): boolean {
    return type === 'PLAIN' && source === '' && /^[ \t]*#[^\s#!]/.test(this.text.slice(end, end + SHORT))
  }
}

/** As much of a line as tells whether a comment stands there. */
const SHORT = 80

const TWICE = '删掉其中一个；要是整段贴了两遍，就删掉从这里起的一遍。'

/** A way in which a plain value is not what it seems. */
interface Change {
  rule: RuleId
  found: (value: unknown, source: string) => boolean
  message: (source: string, value: unknown) => string
  hint: (source: string) => string
  fix?: (source: string) => string | undefined
}

const LOOSE_DAY = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/

const CHANGES: readonly Change[] = [
  {
    rule: 'yaml/number-changed',
    found: (value, source) => typeof value === 'number' && !isFaithful(value, source),
    message: (source, value) => `${shown(source)}会被当作数字，读成${shown(String(value))}。`,
    hint: (source) =>
      /^0\d|\d{12}/.test(source) ? '编号、电话这类号码要加上英文引号。' : '只写数字本身；不是数字就加上英文引号。',
  },
  {
    rule: 'yaml/odd-word',
    found: (value, source) =>
      (typeof value === 'boolean' && source !== String(value)) ||
      (value === null && source !== 'null' && source !== '') ||
      /^(y|n|yes|no|on|off)$/i.test(source),
    message: (source) => `“${source}”在不同软件里意思不同。`,
    hint: (source) => `是或否写 true、false，空值写 null；是文字就加上英文引号，写成 "${source}"。`,
  },
  {
    rule: 'yaml/date-form',
    found: (_value, source) => LOOSE_DAY.test(source) && !/^\d{4}-\d{2}-\d{2}$/.test(source),
    message: (source) => `日期“${source}”没有写成“年-月-日”，月和日各两位。`,
    hint: (source) => `写成 ${isoDay(source)}。`,
    fix: isoDay,
  },
]

function isoDay(source: string): string {
  const [, year = '', month = '', day = ''] = source.match(LOOSE_DAY) ?? []
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
}

/** Whether a number reads back as it was written: not `007`, `1e3`, `0x1F`, or more digits than a number holds. */
function isFaithful(value: number, source: string): boolean {
  return String(value) === source.replace(/^(-?\d+\.\d*?)0+$/, '$1').replace(/\.$/, '')
}
