import type { Diagnostic, RuleId } from '../diagnostic.ts'
import { positionsIn } from './positions.ts'

/** One kind of character that no record may hold. */
interface CharacterRule {
  rule: RuleId
  pattern: RegExp
  message: (found: string) => string
  hint: string
  /** what to put in its place, where that needs no judgement */
  replacement?: (found: string) => string
}

const remove = () => ''

/** Selectors choose the shape of one character; a second one in a row can only hide something. */
const SELECTOR = '\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}'
const BIDI = '\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069'
const TAG = '\\u{e0000}-\\u{e007f}'

const RULES: readonly CharacterRule[] = [
  {
    rule: 'text/control-character',
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    pattern: /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\p{Cs}]+/gu,
    message: (found) => `这里有看不见的控制字符（${codes(found)}）。`,
    hint: '删掉它；多半是从别的软件复制来的。',
    replacement: remove,
  },
  {
    rule: 'text/bidi-control',
    pattern: new RegExp(`[${BIDI}]+`, 'gu'),
    message: (found) => `这里有改变文字方向的隐藏字符（${codes(found)}），看到的次序和实际的不同。`,
    hint: '删掉这一处重新录入，再看一遍次序对不对。',
  },
  {
    rule: 'text/tag-character',
    pattern: new RegExp(`[${TAG}]+`, 'gu'),
    message: (found) => `这里藏着 ${[...found].length} 个看不见的标签字符。`,
    hint: '删掉这一处重新录入。',
  },
  {
    rule: 'text/zero-width',
    pattern: new RegExp(`(?:(?![${BIDI}${TAG}${SELECTOR}])\\p{DI})+|(?<=[${SELECTOR}])[${SELECTOR}]+`, 'gu'),
    message: (found) => `这里有看不见的零宽字符（${codes(found)}），会让搜索和核对失灵。`,
    hint: '删掉它；多半是从网页复制来的。',
    replacement: remove,
  },
  {
    rule: 'text/replacement-character',
    pattern: /\ufffd+|锟斤拷[锟斤拷]*/gu,
    message: (found) => `这里是乱码（${found.slice(0, 3)}），原来的字已经丢了。`,
    hint: '找到原文，重新录入这几个字。',
  },
  {
    rule: 'text/private-use',
    pattern: /\p{Co}+/gu,
    message: (found) => `这里有自造字（${codes(found)}），别的电脑上显示不出来。`,
    hint: '换成通用的字；没有通用的字就用文字说明。',
  },
  {
    rule: 'text/radical',
    pattern: /[\u2e80-\u2fdf]/gu,
    message: (found) => `“${found}”（${codes(found)}）是部首符号，不是汉字，搜不到；多半是从 PDF 复制来的。`,
    hint: '重新录入这个字。',
    replacement: (found) => found.normalize('NFKC'),
  },
]

const SUSPECT = new RegExp(RULES.map(({ pattern }) => pattern.source).join('|'), 'u')

/** Every character that is damaged, hidden or not what it looks like: one diagnostic a run of them. */
export function checkCharacters(file: string, text: string): Diagnostic[] {
  const normal = text.normalize('NFC') === text ? [] : notNormalised(file, text)
  return SUSPECT.test(text) ? [...RULES.flatMap((rule) => findAll(file, text, rule)), ...normal] : normal
}

function findAll(file: string, text: string, rule: CharacterRule): Diagnostic[] {
  const position = positionsIn(text)
  return [...text.matchAll(rule.pattern)].map(({ 0: found, index }) => {
    const replacement = rule.replacement?.(found) ?? found
    const fix = { start: index, end: index + found.length, text: replacement }
    return {
      file,
      ...position(index),
      rule: rule.rule,
      severity: 'error',
      message: rule.message(found),
      hint: rule.hint,
      ...(replacement === found ? {} : { fix }),
    }
  })
}

/** The same word can be stored in two ways; only one of them is found by a search. */
function notNormalised(file: string, text: string): Diagnostic[] {
  let start = 0
  return text.split('\n').flatMap((line, index): Diagnostic[] => {
    const normal = line.normalize('NFC')
    const fix = { start, end: start + line.length, text: normal }
    start += line.length + 1
    if (normal === line) return []
    const at = firstDifference(line, normal)
    return [
      {
        file,
        line: index + 1,
        column: at + 1,
        rule: 'text/not-normalised',
        severity: 'error',
        message: `“${String.fromCodePoint(line.codePointAt(at) ?? 0)}”的存法不标准（不是 NFC），看着一样，搜不到。`,
        hint: '重新录入这个字。',
        fix,
      },
    ]
  })
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

function codes(found: string): string {
  const all = [...found].map((char) => `U+${char.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  return all.length > 3 ? `${all.slice(0, 3).join(' ')} 等 ${all.length} 个` : all.join(' ')
}
