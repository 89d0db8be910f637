import type { RuleDoc } from '../../rule-doc.ts'
import { policy, practice } from './example-files.ts'

/** The faults of the fields as YAML. */
export const YAML_DOCS: readonly RuleDoc[] = [
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
    bad: [policy('title: 第三号 #楼的工作方案\n'), policy('title: #2楼的工作方案\n')],
    good: [
      policy('title: "第三号 #楼的工作方案"\n'),
      policy('# 备注\ntitle: 工作方案\n'),
      policy('sources: #附件\n  - id: main\nnumber: # 还没有\n'),
      policy('number:\n#issuer: 市妇联\ntitle: 工作方案\nnote:\n  #还没有\nsubject: "" #空\n'),
    ],
  },
]
