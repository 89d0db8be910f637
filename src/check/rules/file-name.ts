import type { Rule } from '../rule.ts'

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** Names that Windows gives to devices: a file of such a name cannot even be checked out there. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** A record's file name is its id, a folder's name part of an address: lower-case ASCII letters, digits and hyphens. */
export const fileName: Rule = {
  id: 'file/name',
  meaning: '文件名就是编号，也是网址的一部分，只用小写字母、数字和连字符；Windows 的设备名（con、nul 等）也不能用。',
  bad: [
    { 'content/policies/Work_Plan.yaml': 'title: 工作方案\n' },
    { 'content/policies/工作方案.yaml': 'title: 工作方案\n' },
    { 'content/policies/aux.yaml': 'title: 工作方案\n' },
    { 'content/policies/2020 年/work-plan-2.yaml': 'title: 工作方案\n' },
    { [`content/policies/${'a'.repeat(65)}.yaml`]: 'title: 工作方案\n' },
  ],
  good: [
    { 'content/policies/work-plan-2.yaml': 'title: 工作方案\n' },
    { [`content/policies/${'a'.repeat(64)}.yaml`]: 'title: 工作方案\n' },
  ],
  *check(content) {
    const records = content.documents.map(({ file }) => file)
    for (const file of [...records, ...content.images.keys()]) {
      const wrong = namesIn(file).find((name) => !NAME.test(name) || DEVICE.test(name) || name.length > 64)
      if (wrong === undefined) continue
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'file/name',
        severity: 'error',
        message: `名称“${wrong}”不能作编号。`,
        hint: '改成小写字母、数字和连字符，最多 64 个，例如 jia-volunteer-pairing。',
      }
    }
  },
}

/** The names of a path below content/, the file's own without its ending. */
function namesIn(file: string): string[] {
  return file
    .replace(/\.[^./]*$/, '')
    .split('/')
    .slice(1)
}
