import { formOf } from '../../schema-set.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** Every file under content/ is a record of some kind: one in a wrong folder or with a wrong ending would be lost in silence. */
export const fileStray: Rule = {
  id: 'file/stray',
  meaning: '放错文件夹、用错后缀的文件不会被收录，所以不许留着。',
  bad: [
    { 'content/policy/work-plan.yaml': 'title: 工作方案\n' },
    { 'content/policies/work-plan-2.yml': 'title: 工作方案\n' },
    { 'content/说明.txt': '说明\n' },
  ],
  good: [{ 'content/policies/work-plan-2.yaml': 'title: 工作方案\n' }],
  *check(content) {
    const forms = [...content.schemas.kinds.keys()].map((kind) => formOf(content.schemas, kind))
    const folders = forms.flatMap(({ folder }) => (folder === undefined ? [] : [folder]))
    for (const file of content.strays) {
      const folder = file.split('/')[1] ?? ''
      const form = forms.find((candidate) => candidate.folder === folder)?.form
      yield {
        file,
        line: 1,
        column: 1,
        rule: 'file/stray',
        severity: 'error',
        message: form ? '这个文件的后缀不对，不会被收录。' : '这个文件不在任何一种记录的文件夹里，不会被收录。',
        hint: form
          ? `把后缀改成 .${form}。`
          : suggestion(folder, folders, `移到这些文件夹之一：${folders.join('、')}。`),
      }
    }
  },
}
