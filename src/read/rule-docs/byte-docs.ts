import type { RuleDoc } from '../../rule-doc.ts'
import { ascii, bytes, policy, practice } from './example-files.ts'

const CONFLICT = `title: 通知\n${'<'.repeat(7)} HEAD\nlevel: city\n${'='.repeat(7)}\nlevel: county\n${'>'.repeat(7)} main\n`

/** The faults of a file before its text can be looked at. */
export const BYTE_DOCS: readonly RuleDoc[] = [
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
