import type { Example, RuleDoc } from '../rule-doc.ts'

const plan = (text: string): Example => ({ 'content/policies/plan.yaml': text })

/** The faults that come from the schemas: the schema is the rule. */
export const SCHEMA_DOCS: readonly RuleDoc[] = [
  {
    id: 'schema/missing-field',
    meaning: '必填的字段不能少。',
    bad: [plan('title: 工作方案\n'), plan('region:\n  city: 示例市\n')],
    good: [{}],
  },
  {
    id: 'schema/unknown-field',
    meaning: '只用有的字段；写错字段名，内容就丢了。',
    bad: [plan('tittle: 工作方案\n'), plan('标题: 工作方案\n')],
    good: [plan('title: 工作方案\n')],
  },
  {
    id: 'schema/type',
    meaning: '文字、数字、列表、分组要用对，否则算不了，也显示不了。',
    bad: [plan('number: 3\n'), plan('key_points: 走访\n'), { 'content/programmes/2021.yaml': 'year: 二〇二一\n' }],
    good: [plan('number: "3"\nkey_points:\n  - 走访\n')],
  },
  {
    id: 'schema/value',
    meaning: '值要在许可的范围里：字数、大小、项数、选项。',
    bad: [plan('title: 案\n'), plan('key_points: []\n'), { 'content/programmes/2021.yaml': 'escort_limit: -1\n' }],
    good: [plan('title: 方案\nkey_points:\n  - 走访\n')],
  },
  {
    id: 'schema/format',
    meaning: '日期、网址、编号要按规定的样子写，日期要真有这一天。',
    bad: [
      plan('date: 2020-02-30\n'),
      plan('sources:\n  - url: www.example.org\n'),
      { 'content/activities/a.yaml': 'date: 2020-05-20/2020-05-12\n' },
    ],
    good: [
      plan('date: 2020-02-29\nsources:\n  - url: https://www.example.org\n'),
      { 'content/activities/a.yaml': 'date: 2020-05-12/2020-05-20\n' },
    ],
  },
]
