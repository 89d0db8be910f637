import { isObject } from '../../read/mapping.ts'
import { schemaAt } from '../../schema/schema-set.ts'
import { dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

/** An estimate stands in for what no source says; beside a stated value it would contradict it. */
export const modelEstimate: Rule = {
  id: 'model/estimate',
  meaning: '来源已经说明的，不再写编者估计；两个说法并排，读者不知道信哪个。',
  bad: [
    { 'content/models/a.mdx': '---\nstaff: 三名干部\nestimates: { staff: 五名干部, basis: 按同类做法 }\n---\n' },
    { 'content/models/a.mdx': '---\ncost: low\nestimates: { cost: minimal, basis: 按同类做法 }\n---\n' },
  ],
  good: [
    {
      'content/models/a.mdx':
        '---\ncost: not-stated\nestimates: { cost: low, staff: 三名干部, basis: 按同类做法 }\n---\n',
    },
  ],
  *check(content) {
    for (const document of content.documents) {
      const { estimates, ...stated } = dataOf(document)
      if (document.kind !== 'model' || !isObject(estimates)) continue
      for (const name of Object.keys(estimates)) {
        const value = stated[name]
        if (value === undefined || value === NOT_STATED) continue
        yield {
          file: document.file,
          ...document.locate(['estimates', name]),
          rule: 'model/estimate',
          severity: 'error',
          message: `“${schemaAt(content.schemas, 'model', [name])?.title ?? name}”来源已经说明，又写了编者估计。`,
          hint: '删去编者估计里的这一项。',
        }
      }
    }
  },
}

/** The code of a vocabulary by which a record says that its source is silent. */
const NOT_STATED = 'not-stated'
