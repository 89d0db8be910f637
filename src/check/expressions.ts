import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import { resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Content } from './content.ts'

type Path = readonly (string | number)[]

/** A mapping inside a programme, with where it stands. */
export interface Located {
  document: Document
  path: Path
  data: Record<string, unknown>
}

/** A selection of records, or a link to them, that a duty or an indicator names. */
export interface Expression extends Located {
  kind: string
  /** of a link: the kind of record to which it has to lead */
  target?: string
}

/** Every programme as far as it could be read. */
export function* programmes(content: Content): Generator<Located> {
  for (const document of content.documents) {
    if (document.kind === 'programme' && isObject(document.data)) yield { document, path: [], data: document.data }
  }
}

/** The mappings of a list field. */
export function* listed({ document, path, data }: Located, field: string): Generator<Located> {
  const list = data[field]
  if (!Array.isArray(list)) return
  for (const [index, item] of list.entries())
    if (isObject(item)) yield { document, path: [...path, field, index], data: item }
}

/** Every duty with its revisions, and every indicator: whatever counts something. */
export function* countings(content: Content): Generator<Located> {
  for (const programme of programmes(content)) {
    for (const duty of listed(programme, 'duties')) {
      yield duty
      for (const revision of listed(duty, 'revisions')) {
        // a revision that leaves `count` out links to what the duty counts
        yield { ...revision, data: { count: duty.data['count'], ...revision.data } }
      }
    }
    yield* listed(programme, 'indicators')
  }
}

/** Every level of maturity with its conditions. */
export function* maturityLevels(content: Content): Generator<Located> {
  for (const document of content.documents) {
    if (document.kind === 'maturity' && isObject(document.data))
      yield* listed({ document, path: [], data: document.data }, 'levels')
  }
}

/** Every selection and every link in the programmes, and what the levels of maturity ask of models and of adoptions. */
export function* expressions(content: Content): Generator<Expression> {
  for (const level of maturityLevels(content)) {
    yield { ...level, kind: 'model' }
    for (const adopted of listed(level, 'adopted')) yield { ...adopted, kind: 'adoption' }
  }
  for (const counting of countings(content)) {
    const { document, path, data } = counting
    for (const field of ['count', 'of']) {
      const selection = data[field]
      if (isObject(selection))
        yield { document, path: [...path, field], data: selection, kind: String(selection['kind']) }
    }
    const target = isObject(data['count']) ? String(data['count']['kind']) : ''
    for (const link of [...listed(counting, 'has'), ...listed(counting, 'lacks')]) {
      for (const way of [link, ...listed(link, 'or')]) yield { ...way, kind: String(way.data['kind']), target }
    }
  }
}

/** Whether what a duty counts is the return itself, and not something that is told in it, or is told in some of them. */
export function isReturnCount({ kind, items, where }: { kind?: unknown; items?: unknown; where?: unknown }): boolean {
  return kind === 'return' && items === undefined && where === undefined
}

/** The fields by which records of a kind, or the items of one of its lists, can be counted: written and derived ones. */
export function countableFields(
  schemas: SchemaSet,
  kind: string,
  items?: unknown,
): ReadonlyMap<string, Schema> | undefined {
  const root = schemas.kinds.get(kind as Kind)
  if (!root) return undefined
  if (items === undefined) return fieldMap(schemas, { ...root.properties, ...root['x-derived'] })
  const list = resolveRef(schemas, root.properties?.[String(items)] ?? {})
  const item = resolveRef(schemas, list.items ?? {})
  return item.properties && fieldMap(schemas, item.properties)
}

function fieldMap(schemas: SchemaSet, properties: Record<string, Schema>): ReadonlyMap<string, Schema> {
  return new Map(Object.entries(properties).map(([name, schema]) => [name, resolveRef(schemas, schema)]))
}
