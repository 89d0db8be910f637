import type { RuleDoc } from '../../rule-doc.ts'
import { policy, practice } from './example-files.ts'

/** The faults of single characters. */
export const CHARACTER_DOCS: readonly RuleDoc[] = [
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
