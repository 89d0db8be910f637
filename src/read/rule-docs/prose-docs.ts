import type { RuleDoc } from '../../rule-doc.ts'
import { practice } from './example-files.ts'

/** The faults of a record with a body: where its fields begin and end, and the body. */
export const PROSE_DOCS: readonly RuleDoc[] = [
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
    meaning: '正文不能太长，一段里的格式符号不能太多，否则读它的程序会停住。',
    bad: [
      practice(`---\ntitle: 例\n---\n\n${'走访。\n'.repeat(2100)}`),
      practice(`---\ntitle: 例\n---\n\n${'走访\n\n'.repeat(1100)}`),
      practice(`---\ntitle: 例\n---\n\n${'*访 '.repeat(650)}\n`),
    ],
    good: [
      practice(`---\ntitle: 例\n---\n\n走访。\n`),
      practice(`---\ntitle: 例\n---\n\n${'**走访**，每周一次。\n\n'.repeat(50)}`),
    ],
  },
]
