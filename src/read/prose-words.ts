type Words = readonly [message: string, hint: string]

const WORDS: Record<string, Words> = {
  'unexpected-character': ['这里的“<”后面不像一个组件。', '正文里的小于号写成“小于”或“&lt;”。'],
  'unexpected-eof': ['组件的标签没有写完，文件就结束了。', '补上 > 或 />。'],
  'unexpected-closing-slash': ['结束标签多出来了。', '删掉它，或补上开始标签。'],
  'unexpected-lazy': ['标签跨行时缩进不对。', '把整个标签写在一行里。'],
  'end-tag-mismatch': ['开始标签和结束标签对不上。', '检查每个 <组件> 都有对应的 </组件>，并独占一行。'],
  'end-tag-attributes': ['结束标签里不能写属性。', '把属性移到开始标签里。'],
}

/** The Chinese words for one of the MDX parser's faults. */
export function proseErrorWords(ruleId: string, english: string): Words {
  return WORDS[ruleId] ?? [`正文的格式读不懂（${english.split('\n')[0]}）。`, '照同类记录的写法改。']
}
