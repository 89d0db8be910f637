import type { ErrorCode } from 'yaml'

type Words = readonly [message: string, hint: string]

const WORDS: Partial<Record<ErrorCode, Words>> = {
  BAD_INDENT: ['这一行的缩进和上面对不齐。', '用空格缩进，同一层左边对齐。'],
  TAB_AS_INDENT: ['这里用了制表符（Tab）缩进。', '换成空格。'],
  MISSING_CHAR: ['这里少了一个符号，可能是冒号、引号或括号。', '看这一行和上一行，补上缺的符号。'],
  BLOCK_AS_IMPLICIT_KEY: ['一行里出现了两个“字段: 值”。', '值里有冒号和空格时，给整个值加上英文引号。'],
  BLOCK_IN_FLOW: ['括号里不能换成分行的写法。', '删掉括号，一行写一项。'],
  BAD_SCALAR_START: ['值的开头是有特殊含义的符号（如 @ 或 `）。', '给整个值加上英文引号。'],
  MULTILINE_IMPLICIT_KEY: ['这一行没有“字段: 值”的样子。', '检查冒号是不是英文的，后面有没有空格。'],
  KEY_OVER_1024_CHARS: ['字段名太长。', '检查冒号是不是写漏了。'],
  UNEXPECTED_TOKEN: ['这里有多出来的符号或文字。', '检查引号、括号是否成对。'],
  BAD_DQ_ESCAPE: ['双引号里的反斜杠（\\）写法不对。', '改用单引号，或把反斜杠写两遍。'],
  MULTIPLE_DOCS: ['文件里有多余的“---”。', '一个文件只写一条记录。'],
  BAD_ALIAS: ['别名（*）写法不对。', '以 * 开头的文字要加引号。'],
  TAG_RESOLVE_FAILED: ['标签（!）不能用。', '以 ! 开头的文字要加引号。'],
  NON_STRING_KEY: ['字段名必须是文字。', '给字段名加上英文引号。'],
  BAD_DIRECTIVE: ['以 % 开头的行不能用。', '删掉这一行，或给文字加上引号。'],
}

const OTHER: Words = ['这里的格式读不懂。', '照同类记录的写法改。']

/** The Chinese words for one of the YAML library's faults. */
export function yamlErrorWords(code: ErrorCode, english: string): Words {
  return WORDS[code] ?? [`${OTHER[0]}（${english.split('\n')[0]}）`, OTHER[1]]
}
