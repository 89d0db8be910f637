import { aliasesOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** Within a kind an id, old or new, belongs to one record. */
export const idDuplicate: Rule = {
  id: 'id/duplicate',
  meaning: '同一种记录里一个编号只属于一条，旧编号也算，否则网址会指错。',
  bad: [
    { 'content/policies/plan.yaml': 'aliases:\n  - work-plan\n' },
    // its page would lead on to itself
    { 'content/policies/plan.yaml': 'aliases:\n  - plan\n' },
    { 'content/policies/2020/work-plan.yaml': 'title: 工作方案\n' },
  ],
  good: [
    { 'content/policies/plan.yaml': 'aliases:\n  - old-plan\n' },
    { 'content/units/work-plan.yaml': 'title: 与文件同名的单位\n' },
  ],
  *check(content) {
    const owners = new Map<string, string>()
    for (const document of content.documents) {
      const aliases = aliasesOf(document)
      for (const [index, id] of [document.id, ...new Set(aliases)].entries()) {
        const key = `${document.kind}/${id.toLowerCase()}`
        const owner = owners.get(key)
        owners.set(key, owner ?? document.file)
        if (owner === undefined) continue
        const message = owner === document.file ? `旧编号“${id}”就是现在的编号。` : `编号“${id}”已经被 ${owner} 用了。`
        yield {
          file: document.file,
          ...(index === 0 ? { line: 1, column: 1 } : document.locate(['aliases', aliases.indexOf(id)])),
          rule: 'id/duplicate',
          severity: 'error',
          message,
          hint: index === 0 ? '给文件换一个名字。' : '从旧编号里删掉它。',
        }
      }
    }
  },
}
