import { valueAt } from '../read/mapping.ts'
import { resolveRef, type Schema } from '../schema/schema-set.ts'
import { absoluteUrl } from './absolute-url.ts'
import { kindUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { PUBLIC_FIELDS, type PublicKind } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import { label } from './terms.ts'
import type { RecordView } from './views/record.ts'
import type { Cell, Column, Table } from './views/table.ts'

/** Every record of a kind with its public fields in words; lists of figures and sources are tables of their own. */
export function kindTable(edition: Edition, kind: PublicKind, views: readonly RecordView[]): Table {
  const fields = PUBLIC_FIELDS[kind].flatMap((name) => fieldsFor(edition, fieldSchema(edition, kind, name), [name]))
  const baseUrl = edition.site.base_url
  return {
    path: kindUrl(edition, kind),
    title: edition.schemas.kinds.get(kind)?.title ?? kind,
    columns: [...ADDRESS, ...fields.map(({ column }) => column)],
    rows: views.map(({ id, url, data }) => [
      id,
      absoluteUrl({ baseUrl }, url),
      ...fields.map(({ cell }) => cell(data)),
    ]),
  }
}

/** The columns by which every table of records begins. */
const ADDRESS: readonly Column[] = [
  { name: '编号', description: '记录的编号，定了就不再改。', type: 'string' },
  { name: '网址', description: '记录的页面。', type: 'string' },
]

interface TableField {
  column: Column
  cell(data: unknown): Cell
}

function fieldSchema(edition: Edition, kind: PublicKind, name: string): Schema {
  return resolveRef(edition.schemas, edition.schemas.kinds.get(kind)?.properties?.[name] ?? {})
}

/** One column for a value or a list of values, one for each part of an object, none for a list of objects. */
function fieldsFor(edition: Edition, schema: Schema, path: readonly string[], above = ''): TableField[] {
  const title = schema.title ?? path.join('.')
  const name = above ? `${above}：${title}` : title
  if (schema.properties) {
    return Object.entries(schema.properties).flatMap(([key, child]) =>
      fieldsFor(edition, resolveRef(edition.schemas, child), [...path, key], name),
    )
  }
  const items = schema.items && resolveRef(edition.schemas, schema.items)
  if (items?.properties) return []
  const isNumber = schema.type === 'number' || schema.type === 'integer'
  const column: Column = { name, description: schema.description ?? '', type: isNumber ? 'number' : 'string' }
  return [{ column, cell: (data) => cellOf(edition, items ?? schema, valueAt(data, path)) }]
}

function cellOf(edition: Edition, schema: Schema, value: unknown): Cell {
  if (Array.isArray(value)) return value.map((item) => cellOf(edition, schema, item)).join('；')
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return value ? '是' : '否'
  return typeof value === 'string' ? words(edition, schema, value) : null
}

function words(edition: Edition, schema: Schema, value: string): string {
  const { 'x-vocabulary': vocabulary, 'x-reference': kind } = schema
  if (vocabulary !== undefined) return label(edition, vocabulary, value)
  return kind === undefined ? value : recordTitle(edition, kind, value)
}
