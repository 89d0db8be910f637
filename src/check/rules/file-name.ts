import type { Rule } from '../rule.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** A record's file name is its id: lower-case ASCII letters, digits and hyphens, at most 64 of them. */
export const fileName: Rule = {
  id: 'file/name',
  meaning: '文件名就是编号，也是网址的一部分，只用小写字母、数字和连字符。',
  bad: [
    { 'content/policies/Work_Plan.yaml': 'title: 工作方案\n' },
    { 'content/policies/工作方案.yaml': 'title: 工作方案\n' },
    { [`content/policies/${'a'.repeat(65)}.yaml`]: 'title: 工作方案\n' },
  ],
  good: [
    { 'content/policies/work-plan-2.yaml': 'title: 工作方案\n' },
    { [`content/policies/${'a'.repeat(64)}.yaml`]: 'title: 工作方案\n' },
  ],
  *check(content) {
    for (const { file, id } of content.documents) {
      if (ID.test(id) && id.length <= 64) continue
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'file/name',
        severity: 'error',
        message: `文件名“${id}”不能作编号。`,
        hint: '改成小写字母、数字和连字符，例如 nangang-volunteer-pairing。',
      }
    }
  },
}
