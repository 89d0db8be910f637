import type { Diagnostic } from '../../diagnostic.ts'
import { type Schema, vocabularyOf } from '../../schema/schema-set.ts'
import type { Content } from '../content.ts'
import { countableFields, countings, type Expression, expressions, type Located, listed } from '../expressions.ts'
import { suggestion } from '../nearest.ts'
import type { Rule } from '../rule.ts'

/** The fields that a duty or an indicator names are fields of what it counts. */
export const programmeUnknownField: Rule = {
  id: 'programme/unknown-field',
  meaning: '义务、指标和成熟程度的规则用到的字段，要是被数的记录里真有的。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: return, items: cadre }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: return, where: [{ field: contacts, at_least: 5 }] }\n',
    },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: project, sum: fund }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: activity, sum: place }\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: project, items: indicators, latest: value, sum: value }\n',
    },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: place }\n    has: [{ kind: project, by: unit }]\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: dispute }\n    by: kind\n' },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: suggestion }\n    by: text\n' },
    {
      'content/maturity.yaml':
        'levels:\n  - code: scaled\n    where: [{ field: proof, present: true }]\n  - code: emerging\n',
    },
  ],
  good: [
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: return, items: cadres, where: [{ field: contacts, at_least: 5 }] }\n',
    },
    {
      'content/programmes/2021.yaml': 'duties:\n  - count: { kind: place }\n    has: [{ kind: project, by: place }]\n',
    },
    { 'content/programmes/2021.yaml': 'indicators:\n  - count: { kind: dispute }\n    by: timeliness\n' },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - count: { kind: project, items: indicators, latest: date, sum: value }\n',
    },
    { 'content/programmes/2021.yaml': 'duties:\n  - count: { kind: report, items: figures, sum: value }\n' },
  ],
  *check(content) {
    for (const expression of expressions(content)) {
      yield* expression.target === undefined ? checkSelection(content, expression) : checkLink(content, expression)
      yield* checkConditions(content, expression)
    }
    for (const counting of countings(content)) yield* checkSplit(content, counting)
  },
}

function* checkSelection(content: Content, { document, path, data, kind }: Expression): Generator<Diagnostic> {
  const fields = countableFields(content.schemas, kind)
  if (!fields) return
  const { items } = data
  if (items !== undefined && !countableFields(content.schemas, kind, items)) {
    const lists = [...fields.keys()].filter((name) => countableFields(content.schemas, kind, name))
    yield unknownField(document, [...path, 'items'], String(items), lists)
    return
  }
  const ofItem = [...(countableFields(content.schemas, kind, items) ?? fields)]
  for (const [name, isUsable] of USES) {
    const usable = ofItem.filter(([, schema]) => isUsable(schema)).map(([field]) => field)
    if (data[name] !== undefined && !usable.includes(String(data[name])))
      yield unknownField(document, [...path, name], String(data[name]), usable)
  }
}

/** What a selection does with a field of what it counts, and which fields are good for that: only numbers have a sum. */
const USES: readonly (readonly [name: string, isUsable: (schema: Schema) => boolean])[] = [
  ['sum', ({ type }) => [type].flat().some((each) => each === 'number' || each === 'integer')],
  ['latest', ({ format }) => format === 'date'],
]

function* checkLink(content: Content, { document, path, data, kind, target }: Expression): Generator<Diagnostic> {
  const fields = countableFields(content.schemas, kind)
  if (!fields) return
  const leads = (schema: Schema) => schema['x-reference'] === target || schema.items?.['x-reference'] === target
  const leading = [...fields].filter(([, schema]) => leads(schema)).map(([name]) => name)
  const by = String(data['by'])
  if (!leading.includes(by)) yield unknownField(document, [...path, 'by'], by, leading)
}

function* checkConditions(content: Content, expression: Expression): Generator<Diagnostic> {
  const fields = countableFields(content.schemas, expression.kind, expression.data['items'])
  if (!fields) return
  for (const { document, path, data } of listed(expression, 'where')) {
    const field = String(data['field'])
    if (!fields.has(field)) yield unknownField(document, [...path, 'field'], field, fields.keys())
  }
}

function* checkSplit(content: Content, { document, path, data }: Located): Generator<Diagnostic> {
  const count = data['count'] as { kind?: unknown; items?: unknown } | undefined
  const fields = countableFields(content.schemas, String(count?.kind), count?.items)
  const by = data['by']
  // what has no codes is split by nothing, and its texts would be frozen with the closing
  const coded = [...(fields ?? [])].filter(([, schema]) => vocabularyOf(schema)).map(([name]) => name)
  if (by === undefined || !fields || coded.includes(String(by))) return
  yield unknownField(document, [...path, 'by'], String(by), coded)
}

function unknownField(
  { file, locate }: Located['document'],
  path: Located['path'],
  name: string,
  names: Iterable<string>,
): Diagnostic {
  const known = [...names]
  return {
    file,
    ...locate(path),
    rule: 'programme/unknown-field',
    severity: 'error',
    message: `被数的记录没有可以这样用的字段“${name}”。`,
    hint: suggestion(
      name,
      known,
      known.length > 0 ? `可以写：${known.join('、')}。` : '核对记录种类，它没有可用的字段。',
    ),
  }
}
