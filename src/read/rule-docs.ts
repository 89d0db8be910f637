import type { Example, RuleDoc } from '../rule-doc.ts'

// The faults that reading finds. They have no rule of their own that runs: without text there is nothing to check.

const policy = (text: string | Uint8Array): Example => ({ 'content/policies/plan.yaml': text })
const practice = (text: string): Example => ({ 'content/practices/visit.mdx': text })
const bytes = (...codes: number[]) => Uint8Array.from(codes)
const ascii = (text: string) => [...text].map((char) => char.charCodeAt(0))

const CONFLICT = `title: 通知\n${'<'.repeat(7)} HEAD\nlevel: city\n${'='.repeat(7)}\nlevel: county\n${'>'.repeat(7)} main\n`

const BYTES: readonly RuleDoc[] = [
  {
    id: 'file/empty',
    meaning: '空文件不是记录，多半是没有存上。',
    bad: [policy(''), policy('\n\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'file/binary',
    meaning: '改了后缀的 Word、Excel、PDF 仍不是文本，读不出来。',
    bad: [policy(bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00)), policy(bytes(...ascii('%PDF-1.7\n')))],
    good: [policy('title: 关于 PDF 的通知\n')],
  },
  {
    id: 'file/encoding',
    meaning: '文件一律用 UTF-8，别的编码在有的电脑上是乱码。',
    bad: [
      // “title: 妇联” in GBK, in UTF-16 with its mark, and bytes that are no text in any encoding
      policy(bytes(...ascii('title: '), 0xb8, 0xbe, 0xc1, 0xaa)),
      policy(bytes(0xff, 0xfe, ...ascii('title: ').flatMap((code) => [code, 0]), 0x87, 0x59, 0x54, 0x80)),
      policy(bytes(0x80, 0xff, 0x81, 0x00)),
    ],
    good: [policy('title: 妇联\n')],
  },
  {
    id: 'file/damaged',
    meaning: '坏掉的字节读不出字，不能猜。',
    bad: [policy(bytes(...ascii('title: '), 0xe5, 0xa6, 0x87, 0xe8, 0x81, 0x94, 0xe5, 0x8d))],
    good: [policy('title: 妇联\n')],
  },
  {
    id: 'file/byte-order-mark',
    meaning: '文件开头不要带 BOM，它看不见，别的软件会把它当成内容。',
    bad: [policy('\ufefftitle: 工作方案\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'file/line-end',
    meaning: '换行只用 LF 或 CRLF；单独的回车在有的软件里不换行。',
    bad: [policy('title: 工作方案\rissuer: 示例市妇联\n')],
    good: [policy('title: 工作方案\r\nissuer: 示例市妇联\r\n')],
  },
  {
    id: 'file/too-large',
    meaning: '一条记录最多 256 KB；附件不放在这里。',
    bad: [policy(`title: 工作方案\nsummary: |\n${'  每户走访一次。\n'.repeat(12_000)}`)],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'file/line-too-long',
    meaning: '一行最多 2000 个字，再长就读不了，也没法指出错在哪里。',
    bad: [policy(`summary: ${'每户走访一次。'.repeat(300)}\n`)],
    good: [policy(`summary: ${'每户走访一次。'.repeat(20)}\n`)],
  },
  {
    id: 'file/conflict',
    meaning: 'git 合并时留下的两个版本要选一个，否则两段都会当成内容。',
    bad: [policy(CONFLICT), practice(`---\n${CONFLICT}---\n\n## 做法\n`)],
    good: [policy('title: 通知\nlevel: city\n')],
  },
]

const CHARACTERS: readonly RuleDoc[] = [
  {
    id: 'text/control-character',
    meaning: '不留看不见的控制字符，它会让别的软件出错。',
    bad: [policy('title: 工作\u0007方案\n'), practice('---\ntitle: 例\n---\n\n第一行\u2028第二行\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'text/bidi-control',
    meaning: '不留改变文字方向的字符，它让人看到的和实际的不一样。',
    bad: [policy('title: 工作\u202e方案\u202c\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'text/zero-width',
    meaning: '不留零宽字符，它看不见，搜索和隐私检查会因它漏掉内容。',
    bad: [policy('title: 工\u200b作方案\n'), policy('title: 工\ufeff作方案\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'text/tag-character',
    meaning: '不留标签字符，它能把整段看不见的话藏在文件里。',
    bad: [policy('title: 工作\u{e0041}\u{e0042}方案\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'text/replacement-character',
    meaning: '乱码的字已经丢了，要找原文补上。',
    bad: [policy('title: 工作\ufffd案\n'), policy('title: 锟斤拷锟斤拷\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'text/private-use',
    meaning: '自造字只在造它的电脑上看得见。',
    bad: [policy('title: 工作\ue000方案\n')],
    good: [policy('title: 工作方案\n')],
  },
  {
    id: 'text/radical',
    meaning: '部首符号看着像汉字，却搜不到；多半是从 PDF 复制来的。',
    bad: [policy('title: 妇\u2f25维权\n')],
    good: [policy('title: 妇女维权\n')],
  },
  {
    id: 'text/not-normalised',
    meaning: '同一个字只用一种存法（NFC），否则看着一样却搜不到。',
    bad: [policy('title: cafe\u0301\n'), policy('title: \uf90a融服务\n')],
    good: [policy('title: caf\u00e9\n')],
  },
]

const SLIPS: readonly RuleDoc[] = [
  {
    id: 'yaml/odd-space',
    meaning: '缩进和值的两头只用英文空格，全角空格、Tab 会改变层次或混进内容。',
    bad: [policy('region:\n　　city: 示例市\n'), policy('region:\n\tcity: 示例市\n'), policy('level: city　\n')],
    good: [policy('region:\n  city: 示例市\n')],
  },
  {
    id: 'yaml/full-width-colon',
    meaning: '字段名后面用英文冒号加空格，全角冒号会让字段丢掉。',
    bad: [policy('title：工作方案\n'), policy('region:\n  city：示例市\n')],
    good: [policy('title: 方案：下基层\n'), policy('key_points:\n  - app：手机报名\n')],
  },
  {
    id: 'yaml/full-width-punctuation',
    meaning: '列表和括号里的逗号、括号、减号用英文的，否则几项会连成一项。',
    bad: [
      policy('aspects: [outreach，evaluation]\n'),
      policy('aspects: 【outreach】\n'),
      policy('key_points:\n  －走访\n'),
    ],
    good: [policy('aspects: [outreach, evaluation]\n'), policy('title: 【示例】走访，座谈\n')],
  },
  {
    id: 'yaml/full-width-quote',
    meaning: '编码、数字外面的引号用英文的，中文引号会算进内容里。',
    bad: [policy('level: “city”\n'), policy('title: "工作方案”\n')],
    good: [policy('level: "city"\n'), policy('title: “双月”工作方案\n')],
  },
  {
    id: 'yaml/space-missing',
    meaning: '冒号和减号后面要空一格，否则不算字段，也不算列表。',
    bad: [policy('title:工作方案\n'), policy('key_points:\n  -走访\n')],
    good: [policy('title: 工作方案\n'), policy('sources:\n  - url: https://www.example.org/a\n')],
  },
]

const YAML: readonly RuleDoc[] = [
  {
    id: 'yaml/syntax',
    meaning: '字段部分要合乎 YAML 的写法，否则读不出来。',
    bad: [
      policy('title: "工作方案\n'),
      policy('aspects: [outreach\n'),
      policy('title: 甲: 乙\n'),
      policy('title: @甲区\n'),
    ],
    good: [policy('title: "工作方案"\n'), policy('title: "甲: 乙"\n')],
  },
  {
    id: 'yaml/too-deep',
    meaning: '层次不能太深，否则读它的程序会垮掉。',
    bad: [policy(`aspects: ${'['.repeat(40)}\n`), policy(`${'- '.repeat(40)}走访\n`)],
    good: [policy('aspects: [[outreach]]\n')],
  },
  {
    id: 'yaml/too-long',
    meaning: '字段部分最多 5000 行，再长就半天也读不完。',
    bad: [policy(`key_points:\n${'  - 走访\n'.repeat(5000)}`)],
    good: [policy('key_points:\n  - 走访\n')],
  },
  {
    id: 'yaml/empty',
    meaning: '字段部分不能是空的。',
    bad: [practice('---\n---\n\n## 做法\n'), policy('# 只有备注\n')],
    good: [practice('---\ntitle: 例\n---\n\n## 做法\n')],
  },
  {
    id: 'yaml/feature',
    meaning: '不用锚点、别名、标签和第二份文档，它们让人看到的和实际的不一样。',
    bad: [
      policy('title: &name 工作方案\nissuer: *name\n'),
      policy('title: !!str 工作方案\n'),
      policy('title: 工作方案\n---\ntitle: 另一份\n'),
    ],
    good: [policy('title: "*重要* 工作方案"\n')],
  },
  {
    id: 'yaml/duplicate-key',
    meaning: '一个字段只写一次，否则不知道以哪个为准。',
    bad: [policy('title: 工作方案\ntitle: 活动方案\n')],
    good: [policy('title: 工作方案\nissuer: 示例市妇联\n')],
  },
  {
    id: 'yaml/number-changed',
    meaning: '会被当作数字改掉的号码要加引号：开头的 0 会丢，太长的数会变。',
    bad: [policy('number: 007\n'), policy('number: 1e3\n'), policy('number: 12345678901234567890\n')],
    good: [policy('number: "007"\n'), policy('number: 12.50\n')],
  },
  {
    id: 'yaml/odd-word',
    meaning: '是或否只写 true、false，空值只写 null；别的写法各软件理解不同。',
    bad: [policy('title: yes\n'), policy('title: NULL\n'), policy('title: ~\n')],
    good: [policy('title: "yes"\n'), policy('number: null\n')],
  },
  {
    id: 'yaml/date-form',
    meaning: '日期写成“年-月-日”，月和日补足两位，才能排序和比较。',
    bad: [policy('date: 2020-2-20\n'), policy('date: 2020/02/20\n')],
    good: [policy('date: 2020-02-20\n')],
  },
  {
    id: 'yaml/text-cut',
    meaning: '“ #”后面的文字会被当作备注丢掉。',
    bad: [policy('title: 第三号 #楼的工作方案\n')],
    good: [policy('title: "第三号 #楼的工作方案"\n'), policy('# 备注\ntitle: 工作方案\n')],
  },
]

const MDX: readonly RuleDoc[] = [
  {
    id: 'front-matter/missing',
    meaning: '有正文的记录开头要有两行“---”围起来的字段部分。',
    bad: [
      practice('## 做法\n'),
      practice('---\ntitle: 例\n\n## 做法\n'),
      practice('\n---\ntitle: 例\n---\n'),
      practice('———\ntitle: 例\n———\n'),
    ],
    good: [practice('---\ntitle: 例\n---\n\n## 做法\n')],
  },
  {
    id: 'front-matter/second',
    meaning: '字段部分只有一组，后面再写一组，有的软件会以后一组为准。',
    bad: [
      practice('---\ntitle: 例\n---\n\n---\ntitle: 另一个\n---\n'),
      practice('---\ntitle: 例\n---\n+++\ntitle = 1\n+++\n'),
    ],
    good: [practice('---\ntitle: 例\n---\n\n## 做法\n\n走访。\n\n---\n\n座谈。\n')],
  },
  {
    id: 'prose/syntax',
    meaning: '正文里的组件要写完整，开始和结束对得上。',
    bad: [practice('---\ntitle: 例\n---\n\n<Steps>\n\n1. 登记。\n'), practice('---\ntitle: 例\n---\n\n比例 <5%。\n')],
    good: [practice('---\ntitle: 例\n---\n\n比例小于5%。\n')],
  },
  {
    id: 'prose/too-deep',
    meaning: '正文不能一层套一层太深，否则读它的程序会垮掉。',
    bad: [practice(`---\ntitle: 例\n---\n\n${'> '.repeat(50)}走访\n`)],
    good: [practice('---\ntitle: 例\n---\n\n> > 走访\n')],
  },
  {
    id: 'prose/too-complex',
    meaning: '正文不能太长，一段里的格式符号不能太多，否则半天也读不完。',
    bad: [practice(`---\ntitle: 例\n---\n\n${'走访。\n'.repeat(2100)}`)],
    good: [practice('---\ntitle: 例\n---\n\n走访。\n')],
  },
  {
    id: 'prose/too-complex',
    meaning: '正文不能太长，一段里的格式符号不能太多，否则读它的程序会停住。',
    bad: [
      practice(`---\ntitle: 例\n---\n\n${'走访\n\n'.repeat(1100)}`),
      practice(`---\ntitle: 例\n---\n\n${'*访 '.repeat(650)}\n`),
    ],
    good: [practice(`---\ntitle: 例\n---\n\n${'**走访**，每周一次。\n\n'.repeat(50)}`)],
  },
]

/** Every rule that reading enforces, in the order in which it is enforced. */
export const READ_DOCS: readonly RuleDoc[] = [...BYTES, ...CHARACTERS, ...SLIPS, ...YAML, ...MDX]
