import type { Position } from '../diagnostic.ts'
import { positionsIn } from './positions.ts'

type Words = readonly [message: string, hint: string]

/** Faults that share an id with others but need words of their own, by the parser's message; groups fill `$1`, `$2`. */
const PRECISE: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [/^Expected a closing tag for `<img>`/, '不能写 HTML 标签 <img>。', '图片写成 ![图里有什么](文件夹/文件名.jpg)。'],
  [/^Expected a closing tag for `<([a-z][\w-]*)>`/, '不能写 HTML 标签 <$1>。', '删掉它；要分段就空一行。'],
  [
    /^Expected a closing tag for `<(\w+)>`/,
    '<$1> 没有结束。',
    '单独用的写成“<$1 … />”；包着内容的，开头和“</$1>”各占一行，和内容之间空一行。',
  ],
  [
    /^Unexpected closing tag `<\/\w+>`, .*`<([a-z][\w-]*)>`/,
    '不能写 HTML 标签 <$1>。',
    '删掉所有 HTML 标签，只留文字；要分段就空一行。',
  ],
  [/^Unexpected closing tag `<\/(\w+)>`, .*`<(\w+)>`/, '开头是 <$2>，结尾是 </$1>，对不上。', '把结尾改成“</$2>”。'],
  [/before attribute value/, '属性的值没有放在英文引号里。', '写成 属性="值"，引号用英文的。'],
  [
    /Unexpected character `(.)`.* (?:before|in|after) attribute name/,
    '标签里有“$1”，标签没有写完。',
    '在“$1”前面补上“/>”。',
  ],
  [/to create a link in MDX/, '网址不能写在 < > 里。', '写成 [文字](网址)。'],
  [/to create a comment in MDX/, '不能写“<!-- -->”这样的注释。', '删掉它。'],
  [
    /expression, expected a corresponding closing brace/,
    '大括号 { 没有结束；正文里也不能用大括号。',
    '删掉大括号，直接写文字。',
  ],
  [/attribute value, expected a corresponding closing quote/, '组件属性的引号没有结束。', '在值的末尾补上英文双引号。'],
]

/** What to say of a “less than”. */
export const LESS_THAN: Words = ['这里的“<”后面不像一个组件。', '正文里的小于号写成“小于”或“&lt;”。']

const WORDS: Record<string, Words> = {
  'unexpected-character': LESS_THAN,
  'unexpected-eof': ['组件的标签没有写完，文件就结束了。', '补上 > 或 />。'],
  'unexpected-closing-slash': ['结束标签多出来了。', '删掉它，或补上开始标签。'],
  'unexpected-lazy': ['标签跨行时缩进不对。', '把整个标签写在一行里。'],
  'end-tag-mismatch': ['开始标签和结束标签对不上。', '检查每个 <组件> 都有对应的 </组件>，并独占一行。'],
  'end-tag-attributes': ['结束标签里不能写属性。', '把属性移到开始标签里。'],
}

/** The Chinese words for one of the MDX parser's faults. */
export function proseErrorWords(ruleId: string, english: string): Words {
  for (const [pattern, message, hint] of PRECISE) {
    const groups = english.match(pattern)
    if (groups) return [filled(message, groups), filled(hint, groups)]
  }
  return WORDS[ruleId] ?? ['正文的格式读不懂。', '照同类记录的写法改。']
}

function filled(words: string, groups: readonly string[]): string {
  return words.replace(/\$(\d)/g, (_, index) => groups[Number(index)] ?? '')
}

/** Where the parser's message says that the tag opened; that is the tag to mend, not the place where it gave up. */
export function openingPlace(english: string): Position | undefined {
  const [, line, column] = english.match(/^Expected a closing tag .*\((\d+):(\d+)-/) ?? []
  return line === undefined ? undefined : { line: Number(line), column: Number(column) }
}

/** A name that no component has. */
const CHINESE_NAME = /^<[\w.-]{0,30}\p{Script=Han}/u

/**
 * The “less than” of a sentence (`人数<五十的村`) at which the parser gave up in the end: a Chinese word is a name to it.
 * @param stopped where it gave up, or where the tag opened that it found no end of
 */
export function lessThanBefore(text: string, stopped: Position): Position | undefined {
  const lines = text.split('\n').slice(0, stopped.line)
  const before = lines.with(-1, lines.at(-1)?.slice(0, stopped.column) ?? '').join('\n')
  const at = [before.length - 1, before.length - 2]
    .map((end) => before.lastIndexOf('<', end))
    .find((index) => index >= 0 && CHINESE_NAME.test(text.slice(index)))
  return at === undefined ? undefined : positionsIn(text)(at)
}
