import type { RuleId } from '../diagnostic.ts'

/**
 * A slip of an input method: a sign that looks right and is not the one that YAML wants.
 * `text` is what was meant; the rest of the file is read as if it stood there.
 */
export interface Slip {
  rule: RuleId
  start: number
  end: number
  text: string
  message: string
  hint: string
  /** what was meant is not certain: `--fix` leaves it to a person */
  doubtful?: true
}

/** Looks at one line; `next` is the line below it. */
type Finder = (
  line: string,
  next: string,
) => (Omit<Slip, 'rule' | 'start' | 'end'> & { rule: RuleId; at: number; length: number }) | undefined

const SPACES = '\\t\\u00a0\\u2000-\\u200a\\u202f\\u205f\\u3000'
const KEY = '[a-z][a-z0-9_]*'
const HEAD = `^[ ${SPACES}]*(?:[-－﹣][ ${SPACES}]*)?`
/** anything that can follow a key's colon without being part of a web address */
const VALUE = new RegExp(`${HEAD}(?:${KEY}[:：][ ${SPACES}]*)?`)

/** Every slip of a YAML text. Lines of a literal block (`|` or `>`) are plain text and not looked at. */
export function findSlips(text: string): Slip[] {
  const slips: Slip[] = []
  const lines = text.split('\n')
  let [start, block] = [0, -1]
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/[^ ]/)
    if (indent >= 0 && indent <= block) block = -1
    if (block < 0 && !/^\s*(#|$)/.test(line)) slips.push(...slipsOf(line, lines[index + 1] ?? '', start))
    if (block < 0 && /(^|[:\- ]) *[|>][-+]?\d?[ ]*$/.test(line)) block = indent
    start += line.length + 1
  }
  return slips
}

function slipsOf(line: string, next: string, start: number): Slip[] {
  return FINDERS.flatMap((find) => find(line, next) ?? [])
    .sort((a, b) => a.at - b.at)
    .filter((slip, index, all) => index === 0 || slip.at >= (all[index - 1]?.at ?? 0) + (all[index - 1]?.length ?? 0))
    .map(({ at, length, ...slip }) => ({ ...slip, start: start + at, end: start + at + length }))
}

const indentation: Finder = (line) => {
  const [indent = ''] = line.match(new RegExp(`^[ ${SPACES}]+`)) ?? []
  const at = indent.search(/[^ ]/)
  if (at < 0) return undefined
  const hasTab = indent.includes('\t')
  return {
    rule: 'yaml/odd-space',
    at: 0,
    length: indent.length,
    text: indent.replace(/\u3000|\t/g, '  ').replace(/[^ ]/g, ' '),
    message: hasTab ? '这一行用制表符（Tab）缩进。' : '这一行用全角空格或特殊空格缩进。',
    hint: '换成英文（半角）空格，和同一层的上一行对齐。',
    ...(hasTab ? { doubtful: true as const } : {}),
  }
}

const outerSpace: Finder = (line) => {
  const tail = line.match(new RegExp(`[ ${SPACES}]*[${SPACES.replace('\\t', '')}][ ${SPACES}]*$`))
  if (!tail || tail[0].length === line.length) return undefined
  return {
    rule: 'yaml/odd-space',
    at: tail.index ?? 0,
    length: tail[0].length,
    text: '',
    message: '行末有看不见的全角空格或特殊空格，会算进内容里。',
    hint: '删掉行末的空格。',
  }
}

const listMark: Finder = (line) => {
  const [, before = '', mark, space = ''] =
    line.match(new RegExp(`^([ ${SPACES}]*)([-－﹣＊•])([ ${SPACES}]*)(?=[^-\\s])`)) ?? []
  if (mark === undefined || (mark === '-' && (space.startsWith(' ') || /^[ \t]*-[\d.]/.test(line)))) return undefined
  const isSpace = mark === '-'
  return {
    rule: isSpace ? 'yaml/space-missing' : 'yaml/full-width-punctuation',
    at: before.length,
    length: 1 + space.length,
    text: '- ',
    message: isSpace ? '“-”后面没有空格。' : `列表开头写成了“${mark}”。`,
    hint: '写成英文减号加一个空格“- ”。',
  }
}

const colon: Finder = (line, next) => {
  const [, head = '', sign, space = ''] = line.match(new RegExp(`(${HEAD}${KEY})([:：])([ ${SPACES}]*)(?!//)`)) ?? []
  const missing = sign === ':' && !/^ /.test(space) && line.length > head.length + 1
  if (sign === undefined || (sign === ':' && !missing)) return undefined
  // in a list of plain texts “- app：……” is a text; it is a field only where more fields follow below it
  const isItem = /^\s*[-－﹣]/.test(line)
  if (isItem && !new RegExp(`^ {${head.search(/[a-z]/)}}${KEY}[:：]`).test(next)) return undefined
  return {
    rule: sign === '：' ? 'yaml/full-width-colon' : 'yaml/space-missing',
    at: head.length,
    length: 1 + space.length,
    text: ': ',
    message: sign === '：' ? '字段名后面的冒号是全角的“：”。' : '字段名的冒号后面没有空格。',
    hint: `写成英文冒号加一个空格：${head.trim().replace(/^[-－﹣]\s*/, '')}: `.trimEnd(),
  }
}

const quote: Finder = (line) => {
  const [head = ''] = line.match(VALUE) ?? []
  const value = line.slice(head.length).trimEnd()
  const [, open, inside = '', close] = value.match(/^(["'“”„＂‘’＇])([^"“”„＂]*)(["'“”＂‘’＇])$/) ?? []
  if (open === undefined || head === '' || (open === close && /["']/.test(open))) return undefined
  const mixed = /["']/.test(open) || close === '"'
  // “双月” in Chinese quotation marks is text; only a code, a number or an address needs ASCII marks
  if (!mixed && !/^[\x20-\x7e]+$/.test(inside)) return undefined
  return {
    rule: 'yaml/full-width-quote',
    at: head.length,
    length: value.length,
    text: `"${inside.replaceAll('\\', '\\\\')}"`,
    message: mixed ? '这里的引号一边是英文的，一边是中文的。' : '这里的引号是中文引号，会算进内容里。',
    hint: '两边都换成英文引号 "。',
  }
}

const brackets: Finder = (line) => {
  const [head = ''] = line.match(VALUE) ?? []
  const value = line.slice(head.length).trimEnd()
  const pair = value.match(/^([[［【])([\x20-\x7e，、；]*)([\]］】])$/) ?? value.match(/^([{｛])(.*)([}｝])$/)
  const [, open = '', inside = '', close = ''] = pair ?? []
  if (!pair || head === '') return undefined
  const isMap = /[{｛]/.test(open)
  const fixed = isMap ? fixMap(inside) : inside.replace(/[，、；] */g, ', ')
  const text = isMap ? `{${fixed}}` : `[${fixed}]`
  if (text === value) return undefined
  const wrong = [...`${open}${close}`, ...inside].find((char) => /[［［【］】｛｝，、；：]/.test(char)) ?? ':'
  return {
    rule: wrong === ':' ? 'yaml/space-missing' : 'yaml/full-width-punctuation',
    at: head.length,
    length: value.length,
    text,
    message: wrong === ':' ? '大括号里的冒号后面没有空格。' : `这里用了全角的“${wrong}”。`,
    hint: '括号、逗号、冒号用英文的，后面空一格。',
  }
}

function fixMap(inside: string): string {
  return inside
    .replace(
      new RegExp(`(^|[,，、]) *(${KEY}) *(：|:(?=[^ /])) *`, 'g'),
      (_, comma, key) => `${comma ? ',' : ''} ${key}: `,
    )
    .replace(new RegExp(`[，、] *(?=${KEY}: )`, 'g'), ', ')
}

const FINDERS: readonly Finder[] = [indentation, listMark, colon, quote, brackets, outerSpace]
