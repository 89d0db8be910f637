import type { Rule } from '../rule.ts'

/** Two paths that differ only in case are one file on Windows and macOS: one of them would be lost there. */
export const fileCaseCollision: Rule = {
  id: 'file/case-collision',
  meaning: '两个文件名不能只差大小写，在 Windows 上后一个会盖掉前一个。',
  bad: [{ 'content/policies/Work-plan.yaml': 'title: 工作方案\n' }],
  good: [{ 'content/policies/work-plan-2.yaml': 'title: 工作方案\n' }],
  *check({ files }) {
    const owners = new Map<string, string>()
    for (const { file } of files) {
      const key = file.normalize('NFC').toLowerCase()
      const owner = owners.get(key)
      owners.set(key, owner ?? file)
      // the very same path is told by its id
      if (owner === undefined || owner === file) continue
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'file/case-collision',
        severity: 'error',
        message: `文件名和 ${owner} 只差大小写。`,
        hint: '给其中一个换个名字，一律用小写。',
      }
    }
  },
}
