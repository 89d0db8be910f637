import type { RuleId } from '../diagnostic.ts'

/** A slip within a line. */
export interface Found {
  rule: RuleId
  /** what was meant */
  text: string
  message: string
  hint: string
  /** what was meant is not certain: `--fix` leaves it to a person */
  doubtful?: true
  at: number
  length: number
}

/** The lines above and below the one that is looked at. */
export interface Neighbours {
  above: string
  below: string
}

/** Looks at one line. */
export type Finder = (line: string, neighbours: Neighbours) => Found | undefined

/** What an input method types for a space. */
export const SPACES = '\\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
const KEY = '[a-z][a-z0-9_]*'
const HEAD = `^[ ${SPACES}]*(?:[-－﹣][ ${SPACES}]*)?`

const INDENT = new RegExp(`^[ ${SPACES}]+`)

const indentation: Finder = (line, neighbours) => {
  const [indent = ''] = line.match(INDENT) ?? []
  if (/^ *$/.test(indent)) return undefined
  const hasTab = indent.includes('\t')
  const meant = meantIndent(indent, neighbours)
  return {
    rule: 'yaml/odd-space',
    at: 0,
    length: indent.length,
    text: ' '.repeat(meant),
    message: hasTab ? '这一行用制表符（Tab）缩进。' : '这一行用全角空格或特殊空格缩进。',
    hint: hasTab ? '换成英文空格，和同一层的上一行对齐。' : `换成 ${meant} 个英文空格。`,
    ...(hasTab ? { doubtful: true as const } : {}),
  }
}

/** A full-width space is as wide as two, but was typed as one: whichever stands under a neighbour is meant. */
function meantIndent(indent: string, { above, below }: Neighbours): number {
  const width = indent.replace(/[\u3000\t]/g, '  ').length
  const columns = [above, below].filter((line) => line.trim() !== '').map((line) => line.search(/[^ ]/))
  return [width, indent.length].find((candidate) => columns.includes(candidate)) ?? width
}

const outerSpace: Finder = (line) => {
  const length = line.trimEnd().length
  if (!/[^ \t]/.test(line.slice(length))) return undefined
  return {
    rule: 'yaml/odd-space',
    at: length,
    length: line.length - length,
    text: '',
    message: '行末有看不见的全角空格或特殊空格，会算进内容里。',
    hint: '删掉行末的空格。',
  }
}

const LIST_MARK = new RegExp(`^([ ${SPACES}]*)([-－﹣＊·•●]|\\*(?= ))([ ${SPACES}]*)(?=[^-\\s])`)

const listMark: Finder = (line) => {
  const [, before = '', mark, space = ''] = line.match(LIST_MARK) ?? []
  const isPlain = mark === '-' && (space.startsWith(' ') || /^[ \t]*-[\d.]/.test(line))
  if (mark === undefined || isPlain) return undefined
  return {
    rule: mark === '-' ? 'yaml/space-missing' : 'yaml/full-width-punctuation',
    at: before.length,
    length: 1 + space.length,
    text: '- ',
    message: mark === '-' ? '“-”后面没有空格。' : `列表开头写成了“${mark}”。`,
    hint: '写成英文减号加一个空格“- ”。',
  }
}

const FIELD = new RegExp(`(${HEAD})(${KEY})([:：])([ ${SPACES}]*)(?!//)`)

const colon: Finder = (line, { below: next }) => {
  const [whole = '', head = '', key = '', sign, space = ''] = line.match(FIELD) ?? []
  const isPlain = sign === ':' && (space.startsWith(' ') || whole.length === line.length)
  if (sign === undefined || isPlain) return undefined
  // in a list of plain texts “- app：……” is a text; it is a field only where more fields follow below it
  const below = next.match(FIELD)?.[1]
  if (head.trim() !== '' && (below === undefined || below.length !== head.length || below.trim() !== ''))
    return undefined
  return {
    rule: sign === '：' ? 'yaml/full-width-colon' : 'yaml/space-missing',
    at: head.length + key.length,
    length: 1 + space.length,
    text: ': ',
    message: sign === '：' ? '字段名后面的冒号是全角的“：”。' : '字段名的冒号后面没有英文空格。',
    hint: `写成英文冒号加一个空格，例如“${key}: ……”。`,
  }
}

const VALUE = new RegExp(`${HEAD}(?:${KEY}[:：][ ${SPACES}]*)?`)

/** The value that a line gives to a field or a list, and where it begins. */
function valueIn(line: string): { at: number; value: string } {
  const at = line.match(VALUE)?.[0].length ?? 0
  return { at, value: line.slice(at).trimEnd() }
}

const quote: Finder = (line) => {
  const { at, value } = valueIn(line)
  const [, open = '', inside = '', close] = value.match(/^(["'“”„＂‘’＇])([^"“”„＂]*)(["'“”＂‘’＇])$/) ?? []
  if (open === '' || at === 0 || (open === close && /["']/.test(open))) return undefined
  const isMixed = /["']/.test(open) || close === '"'
  // “双月” in Chinese quotation marks is text; only a code, a number or an address needs ASCII marks
  if (!isMixed && !/^[\x20-\x7e]+$/.test(inside)) return undefined
  return {
    rule: 'yaml/full-width-quote',
    at,
    length: value.length,
    text: `"${inside.replaceAll('\\', '\\\\')}"`,
    message: isMixed ? '这里的引号一边是英文的，一边是中文的。' : '这里的引号是中文引号，会算进内容里。',
    hint: '两边都换成英文引号 "。',
  }
}

const brackets: Finder = (line) => {
  const { at, value } = valueIn(line)
  const list = value.match(/^[[［【]([\x20-\x7e，、；]*)[\]］】]$/)?.[1]
  const map = value.match(/^[{｛](.*)[}｝]$/)?.[1]
  const text = list === undefined ? `{${spacedFields(map ?? '')}}` : `[${list.replace(/[，、；] */g, ', ')}]`
  if (at === 0 || (list ?? map) === undefined || text === value) return undefined
  const [wrong] = value.match(/[［］【】｛｝]/) ?? value.match(/[，、；：]/) ?? [':']
  return {
    rule: wrong === ':' ? 'yaml/space-missing' : 'yaml/full-width-punctuation',
    at,
    length: value.length,
    text,
    message: wrong === ':' ? '大括号里的冒号后面没有空格。' : `这里用了全角的“${wrong}”。`,
    hint: '括号、逗号、冒号用英文的，冒号和逗号后面空一格。',
  }
}

const FLOW_FIELD = new RegExp(`(^|[,，、]) *(${KEY})(?:：|:(?=[^ /])) *`, 'g')
const FLOW_COMMA = new RegExp(`[，、] *(?=${KEY}: )`, 'g')

function spacedFields(inside: string): string {
  return inside.replace(FLOW_FIELD, (_, comma, key) => `${comma ? ', ' : ' '}${key}: `).replace(FLOW_COMMA, ', ')
}

/** Every finder; where two find the same place, the earlier one names it. */
export const FINDERS: readonly Finder[] = [indentation, listMark, colon, quote, brackets, outerSpace]
