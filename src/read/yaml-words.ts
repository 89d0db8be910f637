import type { ErrorCode } from 'yaml'

type Words = readonly [message: string, hint: string]

const NO_FIELD: Words = [
  '这一行不是“字段: 值”的样子。',
  '是接着上一行的文字，就在行首多空两格；是新字段，就在字段名后面补上英文冒号和一个空格。',
]

const NO_LIST: Words = ['这一行以“- ”开头，却不在任何列表里。', '缩进到它所属的字段下面；多余就删掉。']

/** Faults that share a code with others but need words of their own, by the library's message. */
const PRECISE: readonly (readonly [pattern: RegExp, words: Words])[] = [
  [/closing .?quote/, ['这里的引号只有开头，没有结尾。', '在这个值的末尾补上同样的英文引号。']],
  [/followed by map values/, NO_FIELD],
  [/Sequence item without/, ['列表里的这一行没有以“- ”开头。', '行首补上“- ”，和上一项对齐。']],
  [/block sequence may not/, NO_LIST],
  [/must end with a|and end with a/, ['这里的括号只有开头，没有结尾。', '补上对应的 ] 或 }。']],
  [/Missing ,/, ['括号里的两项之间没有逗号。', '用英文逗号隔开，逗号后面空一格。']],
  [/Missing space after :/, ['冒号后面没有空格。', '在冒号后面空一格。']],
  [/Comments must be separated/, ['“#”前面没有空格。', '是正文就给整个值加上英文引号；是备注就另起一行。']],
  [/Unexpected , in|empty item/, ['这里多了一个逗号。', '删掉多余的逗号。']],
  [/at node end after ["']/, ['引号已经结束，后面还有文字。', '把里面的英文引号换成中文引号“ ”。']],
  [/at node end/, ['这个值到前面已经结束，后面还有文字。', '给整个值加上英文引号。']],
  [
    /Nested mappings.* before no colon/,
    ['下面一行比这一行缩进得多，接不上。', '上下两行左边对齐；列表的每一项以“- ”开头。'],
  ],
  [/Block scalar header/, ['“|”或“>”后面不能在同一行写文字。', '文字写到下一行，多缩进两格；或给整个值加上英文引号。']],
  [/Unexpected flow-(seq|map)-end|Unexpected [\]}]/, ['这里多了一个 ] 或 }。', '删掉它，或补上前面缺的括号。']],
  [/All (mapping|sequence) items must start/, ['这一行和同一层的上一行没有对齐。', '把行首空格改成和上一行一样多。']],
  [/reserved character|cannot start with/, ['值的开头是 YAML 的特殊符号。', '给整个值加上英文引号。']],
]

const ONE_VALUE: Words = ['值的开头是 YAML 的特殊符号（&、* 或 !）。', '给整个值加上英文引号。']

const WORDS: Record<ErrorCode, Words> = {
  ALIAS_PROPS: ONE_VALUE,
  BAD_ALIAS: ONE_VALUE,
  BAD_COLLECTION_TYPE: ONE_VALUE,
  BAD_DIRECTIVE: ['以 % 开头的行不能用。', '删掉这一行；是正文就给整个值加上英文引号。'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠“\\”写法不对。', '把外面的双引号改成单引号。'],
  BAD_INDENT: ['这一行的缩进和上面对不齐。', '用空格缩进，同一层左边对齐。'],
  BAD_PROP_ORDER: ONE_VALUE,
  BAD_SCALAR_START: ['值的开头是 YAML 的特殊符号。', '给整个值加上英文引号。'],
  BLOCK_AS_IMPLICIT_KEY: ['值里有“: ”，会被看成又一个字段。', '给整个值加上英文引号。'],
  BLOCK_IN_FLOW: ['括号里不能分行写“字段: 值”或“- ”。', '删掉括号，一行写一项。'],
  DUPLICATE_KEY: ['同一个字段写了两次。', '删掉其中一个。'],
  IMPOSSIBLE: ['这里的格式读不懂。', '照同类记录重写这一行。'],
  KEY_OVER_1024_CHARS: ['字段名太长，多半是漏了冒号。', '在字段名后面补上英文冒号和一个空格。'],
  MISSING_CHAR: ['这里少了一个符号。', '看这一行和上一行，补上缺的冒号、引号或括号。'],
  MULTILINE_IMPLICIT_KEY: NO_FIELD,
  MULTIPLE_ANCHORS: ONE_VALUE,
  MULTIPLE_DOCS: ['文件里有多余的“---”。', '删掉这一行，一个文件只写一条记录。'],
  MULTIPLE_TAGS: ONE_VALUE,
  NON_STRING_KEY: ['字段名不是文字。', '字段名照模板写。'],
  RESOURCE_EXHAUSTION: ['这里一层套一层，太深了。', '照同类记录的写法改。'],
  TAB_AS_INDENT: ['这一行用制表符（Tab）缩进。', '换成空格，和同一层的上一行对齐。'],
  TAG_RESOLVE_FAILED: ONE_VALUE,
  UNEXPECTED_TOKEN: ['这里有多出来的符号或文字。', '检查这一行的引号和括号是否成对。'],
}

/**
 * The Chinese words for one of the YAML library's faults.
 * @param english the library's message: one code can stand for several mistakes
 * @param before the text of the line before the fault, and `after` from the fault on: they tell more mistakes apart
 */
export function yamlErrorWords(code: ErrorCode, english: string, before = '', after = ''): Words {
  const signs = `${english} after ${before.trimEnd().slice(-1)} before ${after.includes(': ') ? 'a' : 'no'} colon`
  const words = PRECISE.find(([pattern]) => pattern.test(signs))?.[1] ?? WORDS[code]
  return words === NO_FIELD && after.startsWith('- ') ? NO_LIST : words
}
