import type { Example, RuleDoc } from '../rule-doc.ts'

/** The smallest portal with a warning to exempt, a byte order mark, and an exemption with the given fields. */
function exempted(fields: string, policy = '\ufefftitle: 工作方案\n'): Example {
  const list = `exemptions:\n  - file: content/policies/plan.yaml\n    reason: 等原单位更正\n${fields}`
  return { 'content/exemptions.yaml': list, 'content/policies/plan.yaml': policy }
}

/** The same in the record's own file. */
function exemptedByItself(fields: string, beginning = '\ufeff'): Example {
  return {
    'content/policies/plan.yaml': `${beginning}title: 工作方案\ncheck_exemptions:\n  - reason: 等原单位更正\n${fields}`,
  }
}

const BY_ITSELF = exemptedByItself('    rule: file/byte-order-mark\n    until: 2021-06-30\n')
const IN_FRONT_MATTER: Example = {
  'content/practices/visit.mdx':
    '\ufeff---\ntitle: 例\ncheck_exemptions:\n  - rule: file/byte-order-mark\n    reason: 等原单位更正\n    until: 2021-06-30\n---\n\n## 做法\n',
}

const IN_FORCE = exempted('    rule: file/byte-order-mark\n    until: 2021-06-30\n')

/** The rules for exemptions themselves. */
export const EXEMPTION_DOCS: readonly RuleDoc[] = [
  {
    id: 'exemption/not-allowed',
    meaning: '只有提醒可以豁免，错误一定要改好。',
    bad: [
      exempted('    rule: schema/missing-field\n    until: 2021-06-30\n'),
      exemptedByItself('    rule: schema/missing-field\n    until: 2021-06-30\n'),
    ],
    good: [IN_FORCE, BY_ITSELF, IN_FRONT_MATTER],
  },
  {
    id: 'exemption/expired',
    meaning: '豁免到期要重新看一遍，不能一直放着。',
    bad: [
      exempted('    rule: file/byte-order-mark\n    until: 2020-06-30\n'),
      exemptedByItself('    rule: file/byte-order-mark\n    until: 2020-06-30\n'),
    ],
    good: [IN_FORCE, BY_ITSELF, IN_FRONT_MATTER],
  },
  {
    id: 'exemption/expiring',
    meaning: '豁免两周以内到期，提前提醒，不要等到那一天整个门户发布不了。',
    bad: [
      exempted('    rule: file/byte-order-mark\n    until: 2021-01-14\n'),
      exemptedByItself('    rule: file/byte-order-mark\n    until: 2020-12-31\n'),
    ],
    good: [
      exempted('    rule: file/byte-order-mark\n    until: 2021-01-15\n'),
      // it has expired, or is not needed: that is said instead
      exempted('    rule: file/byte-order-mark\n    until: 2020-12-30\n'),
      exempted('    rule: file/byte-order-mark\n    until: 2021-01-14\n', 'title: 工作方案\n'),
    ],
  },
  {
    id: 'exemption/unneeded',
    meaning: '问题改好了，豁免就要删掉，否则它会放过下一个问题。',
    bad: [
      exempted('    rule: file/byte-order-mark\n    until: 2021-06-30\n', 'title: 工作方案\n'),
      exempted('    rule: file/byte-order-mark\n    line: 2\n    until: 2021-06-30\n'),
      exempted('    rule: file/no-such-rule\n    until: 2021-06-30\n'),
      exemptedByItself('    rule: file/byte-order-mark\n    until: 2021-06-30\n', ''),
    ],
    good: [IN_FORCE, BY_ITSELF, IN_FRONT_MATTER],
  },
]
