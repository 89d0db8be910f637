import type { Kind } from '../../types.generated.ts'
import type { Rule } from '../rule.ts'
import { tombstones } from '../tombstones.ts'

const entry = (text: string) => ({
  'content/tombstones.yaml': `entries:\n  - { removed: 2020-06-01, reason: 重复, ${text} }\n`,
})

/** A tombstone stands for a record that is gone, and leads, if anywhere, to one that is there. */
export const idTombstone: Rule = {
  id: 'id/tombstone',
  meaning: '撤下的编号不能还有记录，指向的替代记录要存在。',
  bad: [
    entry('kind: model, id: pairing'),
    entry('kind: practice, id: visit, replaced_by: none'),
    entry('kind: modle, id: a'),
  ],
  good: [entry('kind: practice, id: visit'), entry('kind: model, id: old, replaced_by: pairing')],
  *check(content) {
    for (const { document, path, data } of tombstones(content)) {
      const [kind, id, successor] = [data['kind'] as Kind, String(data['id']), data['replaced_by']]
      const at = { file: document.file, rule: 'id/tombstone', severity: 'error' } as const
      if (!content.schemas.kinds.has(kind))
        yield {
          ...at,
          ...document.locate([...path, 'kind']),
          message: `没有“${kind}”这种记录。`,
          hint: '核对种类，例如 model、practice。',
        }
      else if (content.find(kind, id))
        yield {
          ...at,
          ...document.locate([...path, 'id']),
          message: `“${id}”还有记录，没有撤下。`,
          hint: '删掉这一条，或删掉记录。',
        }
      else if (typeof successor === 'string' && !content.find(kind, successor))
        yield {
          ...at,
          ...document.locate([...path, 'replaced_by']),
          message: `没有编号为“${successor}”的替代记录。`,
          hint: '核对编号，或删掉 replaced_by。',
        }
    }
  },
}
