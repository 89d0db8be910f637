import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { shown } from '../../read/shown.ts'
import { fieldsOf, type Schema, type SchemaSet, schemaAt } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { dataOf } from '../content.ts'
import type { RecordRule } from '../rule.ts'

const CADRES = (code: string) =>
  ['jia-001', code].map((each) => `  - { code: ${each}, contacts: 5, diary: true, committee_member: false }\n`).join('')

/**
 * No two items of a list are of the same: a cadre would be counted twice, a citation lead to either of two sources.
 * What makes them the same is said by the schema of the list (`x-unique`).
 */
export const recordRepeatedItem: RecordRule = {
  id: 'record/repeated-item',
  meaning: '一张表里同一项只写一次，例如一名干部、一个来源代号，否则会数两次，或分不清指哪一项。',
  bad: [
    { 'content/returns/jia-2020-2.yaml': `cadres:\n${CADRES('jia-001')}` },
    { 'content/policies/plan.yaml': 'sources:\n  - { id: main, title: 通知 }\n  - { id: main, title: 方案 }\n' },
    { 'content/vocabularies/setting.yaml': 'entries:\n  - { code: urban, zh: 城市 }\n  - { code: urban, zh: 县城 }\n' },
  ],
  good: [
    { 'content/returns/jia-2020-2.yaml': `cadres:\n${CADRES('jia-002')}` },
    {
      'content/projects/a.yaml':
        'indicators:\n  - { indicator: insured, date: 2020-03-01, value: 1 }\n  - { indicator: insured, date: 2020-04-01, value: 2 }\n',
    },
  ],
  *check({ schemas, documents }) {
    const lists = new Map([...schemas.kinds.keys()].map((kind) => [kind, listsOf(schemas, kind)]))
    for (const document of documents) {
      for (const [field, schema] of lists.get(document.kind) ?? []) {
        const [key = '', ...keys] = schema['x-unique'] ?? []
        for (const index of repeated(dataOf(document)[field], [key, ...keys])) {
          yield {
            file: document.file,
            ...document.locate([field, index, key]),
            rule: 'record/repeated-item',
            severity: 'error',
            ...words(schemas, document.kind, [field, index], schema, dataOf(document)[field]),
          } satisfies Diagnostic
        }
      }
    }
  },
}

/** The lists of a kind whose items are told apart by some of their fields. */
function listsOf(schemas: SchemaSet, kind: Kind): [string, Schema][] {
  return [...fieldsOf(schemas, kind)].flatMap(({ path: [field = '', ...rest], schema }) =>
    rest.length === 0 && schema['x-unique'] ? [[field, schema] as [string, Schema]] : [],
  )
}

/** The items that an earlier one is the same as, by these fields; what has not all of them is left to the schema. */
function repeated(list: unknown, keys: readonly string[]): number[] {
  const seen = new Set<string>()
  return (Array.isArray(list) ? list : []).flatMap((item, index) => {
    const values = isObject(item) ? keys.map((key) => item[key]) : []
    if (values.length === 0 || values.some((value) => typeof value !== 'string')) return []
    const name = JSON.stringify(values)
    const isSeen = seen.has(name)
    seen.add(name)
    return isSeen ? [index] : []
  })
}

function words(schemas: SchemaSet, kind: Kind, path: [string, number], schema: Schema, list: unknown) {
  const keys = schema['x-unique'] ?? []
  const item = (list as Record<string, string>[])[path[1]] ?? {}
  const names = keys.map((key) => schemaAt(schemas, kind, [...path, key])?.title ?? key)
  const message = `“${schema.title}”里${names.join('、')}为${keys.map((key) => shown(String(item[key]))).join('、')}的写了两次。`
  return { message, hint: `删掉其中一项；确是两项，就改${names.join('或')}。` }
}
