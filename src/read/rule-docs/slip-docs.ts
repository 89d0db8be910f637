import type { RuleDoc } from '../../rule-doc.ts'
import { policy } from './example-files.ts'

/** The slips of Chinese input methods in YAML. */
export const SLIP_DOCS: readonly RuleDoc[] = [
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
