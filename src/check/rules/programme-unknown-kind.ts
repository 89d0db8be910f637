import type { Kind } from '../../types.generated.ts'
import { expressions } from '../expressions.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** What a duty or an indicator counts is a kind of record. */
export const programmeUnknownKind: Rule = {
  id: 'programme/unknown-kind',
  meaning: '义务和指标数的要是真有的记录种类，否则永远数不到。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: returns }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: place }\n    has: [{ kind: visit, by: place }]\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: 纠纷 }\n' },
  ],
  good: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: return }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { where: [] }\n' },
  ],
  *check(content) {
    const kinds = [...content.schemas.kinds.keys()]
    for (const { document, path, data, kind } of expressions(content)) {
      // a selection that names no kind yet is a missing field, which the schema says
      if (kinds.includes(kind as Kind) || typeof data['kind'] !== 'string') continue
      const byTitle = kinds.find((each) => content.schemas.kinds.get(each)?.title === kind)
      yield {
        file: document.file,
        ...document.locate([...path, 'kind']),
        rule: 'programme/unknown-kind',
        severity: 'error',
        message: `没有“${kind}”这种记录可数。`,
        hint: byTitle ? `写成“${byTitle}”。` : suggestion(kind, kinds, `只能写：${kinds.join('、')}。`),
      }
    }
  },
}
