import type { Records } from '../../check/records.ts'
import { resolveRef, type Schema } from '../../schema/schema-set.ts'

type Properties = Readonly<Record<string, Schema>>

/** What a field must satisfy, in short sentences for whoever fills it in. */
export function fieldLimits(records: Records, siblings: Properties, field: Schema): string[] {
  const titleOf = (name: string) => resolveRef(records.schemas, siblings[name] ?? {}).title ?? name
  return [
    ...formWords(field),
    ...rangeWords(field),
    ...(field['x-past'] ? ['不晚于今天'] : []),
    ...(field['x-not-before'] ?? []).map((name) => `不早于“${titleOf(name.replace('/', ''))}”`),
    ...requires(records, field, titleOf),
    ...onlyWith(records, siblings, field, titleOf),
    ...excludes(records, field, titleOf),
  ]
}

const FORMS: Readonly<Record<string, string>> = {
  date: '写成 2016-04-25',
  'loose-date': '写成 2016、2016-04 或 2016-04-25；大约写 2016~，起止写 2012/2017',
  uri: '网址，以 https:// 或 http:// 开头',
}

function formWords({ type, format, enum: choices, items }: Schema): string[] {
  const types = Array.isArray(type) ? type : [type]
  return [
    ...(types.includes('integer') ? ['整数'] : types.includes('number') ? ['数字'] : []),
    ...(types.includes('boolean') ? ['写 true（是）或 false（否）'] : []),
    ...(types.includes('null') ? ['没有就写 null'] : []),
    ...(format !== undefined && FORMS[String(format)] ? [FORMS[String(format)] as string] : []),
    ...(choices ? [`只能写 ${choices.join('、')}`] : []),
    ...(items ? ['可以写几项，一项一行'] : []),
  ]
}

function rangeWords(field: Schema): string[] {
  const range = (least: unknown, most: unknown, unit: string) =>
    typeof least === 'number' && typeof most === 'number'
      ? [`${least}—${most}${unit}`]
      : [
          ...(typeof least === 'number' ? [`至少${least}${unit}`] : []),
          ...(typeof most === 'number' ? [`最多${most}${unit}`] : []),
        ]
  const { minLength, maxLength, minItems, maxItems, minimum, maximum } = field
  return [
    ...range(minLength === 1 ? undefined : minLength, maxLength, '字'),
    ...range(minItems, maxItems, '项'),
    ...range(minimum, maximum, '').map((words) => `数值${words}`),
  ]
}

function requires(records: Records, field: Schema, titleOf: (name: string) => string): string[] {
  return Object.entries(field['x-requires'] ?? {}).map(
    ([code, names]) =>
      `填“${labelOf(records, field, code)}”时，还要填${names.map((name) => `“${titleOf(name)}”`).join('')}`,
  )
}

function onlyWith(records: Records, siblings: Properties, field: Schema, titleOf: (name: string) => string): string[] {
  return Object.entries(field['x-only-with'] ?? {}).map(([name, codes]) => {
    const labels = codes.map((code) => `“${labelOf(records, siblings[name] ?? {}, code)}”`)
    return `只在“${titleOf(name)}”是${labels.join('或')}时填`
  })
}

function excludes(records: Records, field: Schema, titleOf: (name: string) => string): string[] {
  return Object.entries(field['x-excludes'] ?? {}).flatMap(([code, fields]) =>
    Object.entries(fields).map(
      ([wrong, right]) => `填“${labelOf(records, field, code)}”时，不填“${titleOf(wrong)}”，填“${titleOf(right)}”`,
    ),
  )
}

function labelOf(records: Records, field: Schema, code: string): string {
  const vocabulary = resolveRef(records.schemas, field)['x-vocabulary']
  return (vocabulary === undefined ? undefined : records.term(vocabulary, code)?.zh) ?? code
}
