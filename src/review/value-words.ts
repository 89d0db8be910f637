import { looseDateWords, parseLooseDate } from '../calendar/loose-date.ts'
import { type Content, dataOf } from '../check/content.ts'
import { isObject } from '../read/mapping.ts'
import { resolveRef, type Schema } from '../schema/schema-set.ts'

/** A value of a record in words: a code by its label, an id by its title, a date as it is read; faulty values as they are. */
export function valueWords(content: Content, schema: Schema, value: unknown): string {
  if (typeof value === 'string') return textWords(content, schema, value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (Array.isArray(value)) {
    const items = resolveRef(content.schemas, schema.items ?? {})
    return value.map((item) => valueWords(content, items, item)).join('、')
  }
  return isObject(value) ? mappingWords(content, schema, value) : String(value)
}

function textWords(content: Content, schema: Schema, value: string): string {
  const vocabulary = schema['x-vocabulary']
  if (vocabulary !== undefined) return content.codes(vocabulary)?.get(value) ?? value
  const kind = schema['x-reference']
  const referred = kind && content.find(kind, value)
  if (referred) return String(dataOf(referred)['title'] ?? value)
  const isDate = schema['format'] === 'date' || schema['format'] === 'loose-date'
  return isDate && parseLooseDate(value) ? looseDateWords(value) : value
}

function mappingWords(content: Content, schema: Schema, value: Readonly<Record<string, unknown>>): string {
  const known = Object.entries(schema.properties ?? {}).filter(([name]) => (value[name] ?? null) !== null)
  const words = known.map(([name, child]) => valueWords(content, resolveRef(content.schemas, child), value[name]))
  return words.join('，')
}
