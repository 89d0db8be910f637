import { resolveRef, type Schema } from '../../schema/schema-set.ts'
import { type Content, currentId, dataOf } from '../content.ts'
import type { Rule } from '../rule.ts'

const RETURN = 'unit: jia\nperiod: 2020-2\nsubmitted: 2020-05-06\n'

const VISIT = 'title: 走访留守妇女\nunit: jia\ntype: visit\ndate: 2020-05-06\n'

/** Two records of the same thing would be counted twice. What makes them the same is said by the schema (`x-unique`). */
export const recordDuplicate: Rule = {
  id: 'record/duplicate',
  meaning: '同一件事只记一次，例如一个单位一期只报一份报表，否则会数两次。',
  bad: [
    { 'content/returns/jia-2020-2.yaml': RETURN, 'content/returns/jia-2020-2-again.yaml': RETURN },
    { 'content/units/yi.yaml': 'title: 甲区妇联\n' },
    { 'content/activities/a.yaml': VISIT, 'content/activities/b.yaml': VISIT },
    {
      'content/units/bing.yaml': 'title: 丙区\naliases: [bing-qu]\n',
      'content/activities/a.yaml': VISIT.replace('jia', 'bing'),
      'content/activities/b.yaml': VISIT.replace('jia', 'bing-qu'),
    },
  ],
  good: [
    {
      'content/returns/jia-2020-2.yaml': RETURN,
      'content/returns/jia-2020-3.yaml': RETURN.replace('2020-2', '2020-3'),
    },
    { 'content/activities/a.yaml': VISIT, 'content/activities/b.yaml': VISIT.replace('05-06', '05-07') },
    { 'content/policies/a.yaml': 'title: 通知\n', 'content/policies/b.yaml': 'title: 通知\n' },
    { 'content/returns/a.yaml': 'unit: jia\n', 'content/returns/b.yaml': 'unit: jia\n' },
  ],
  *check(content) {
    const owners = new Map<string, string>()
    for (const document of content.documents) {
      const schema = content.schemas.kinds.get(document.kind)
      const fields = schema?.['x-unique'] ?? []
      const properties = fields.map((field) => resolveRef(content.schemas, schema?.properties?.[field] ?? {}))
      const values = fields.map((field, at) => meant(content, properties[at], dataOf(document)[field]))
      // a place or a day that neither of them names is no difference where their titles are the same
      const isNamed = isSaid(values[fields.indexOf('title')])
      if (fields.length === 0 || !values.every((value) => isSaid(value) || (value == null && isNamed))) continue
      const key = JSON.stringify([document.kind, ...values])
      const owner = owners.get(key)
      owners.set(key, owner ?? document.file)
      if (owner === undefined) continue
      const titles = fields.flatMap((field, at) => (isSaid(values[at]) ? [properties[at]?.title ?? field] : []))
      yield {
        file: document.file,
        ...document.locate([fields[0] ?? '']),
        rule: 'record/duplicate',
        severity: 'error',
        message: `这条${schema?.title}和 ${owner} 的${titles.join('、')}${titles.length > 1 ? '都' : ''}相同。`,
        hint: '删掉其中一条；确是两件事就核对这些字段。',
      }
    }
  },
}

/** A record goes by its former ids, too: with one of them, what is said twice is no less so. */
function meant(content: Content, schema: Schema | undefined, value: unknown): unknown {
  const kind = schema?.['x-reference']
  return kind && typeof value === 'string' ? currentId(content, kind, value) : value
}

function isSaid(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number'
}
