import type { Records } from '../../check/records.ts'
import { formOf, resolveRef, type Schema } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { isPublic, PUBLIC_FIELDS } from '../public-fields.ts'
import { fieldLimits } from './field-limits.ts'
import { staffKinds } from './staff-kinds.ts'

/** How the records of a kind are written: what the field reference shows. */
export interface FieldGuide {
  kind: Kind
  title: string
  description: string
  /** sent in by units, or kept by editors */
  keeper: 'staff' | 'editors'
  /** where a new file goes: `content/models/编号.mdx` */
  file: string
  /** headings that the text must have */
  sections: string[]
  fields: FieldEntry[]
}

/** A field, with the fields inside it. */
export interface FieldEntry {
  /** as it is written in the file */
  name: string
  /** unique on its page */
  anchor: string
  title: string
  description: string
  isRequired: boolean
  isList: boolean
  /** whether it is ever shown; a field inside another is what that is */
  isPublic: boolean
  limits: string[]
  example?: string
  codes: { code: string; label: string }[]
  /** the kind whose id it holds */
  reference?: { kind: Kind; title: string }
  fields: FieldEntry[]
}

/** The guides of all kinds, those that staff send in first, from the schemas and the vocabularies of the portal. */
export function fieldGuides(records: Records): FieldGuide[] {
  const staff = staffKinds(records.schemas)
  const editors = [...records.schemas.kinds.keys()].filter((kind) => !staff.includes(kind))
  return [...staff, ...editors].map((kind) => {
    const schema = records.schemas.kinds.get(kind) ?? {}
    const { folder, file, form = 'yaml', sections = [] } = formOf(records.schemas, kind)
    const shown: readonly string[] = isPublic(kind) ? PUBLIC_FIELDS[kind] : []
    return {
      kind,
      title: schema.title ?? kind,
      description: schema.description ?? '',
      keeper: staff.includes(kind) ? 'staff' : 'editors',
      file: folder === undefined ? `content/${file}` : `content/${folder}/编号.${form}`,
      sections,
      fields: entries(records, schema, [], (name) => shown.includes(name)),
    }
  })
}

function entries(
  records: Records,
  { properties = {}, required = [] }: Schema,
  path: readonly string[],
  isShown: (name: string) => boolean,
): FieldEntry[] {
  return Object.entries(properties).map(([name, child]) => {
    const field = resolveRef(records.schemas, child)
    const items = field.items && resolveRef(records.schemas, field.items)
    const value = items ?? field
    const shown = isShown(path[0] ?? name)
    const [example] = field.examples ?? value.examples ?? []
    const kind = value['x-reference']
    return {
      name,
      anchor: [...path, name].join('.'),
      title: field.title ?? name,
      description: field.description ?? '',
      isRequired: required.includes(name),
      isList: items !== undefined,
      isPublic: shown,
      limits: fieldLimits(records, properties, field),
      ...(typeof example === 'string' || typeof example === 'number' ? { example: String(example) } : {}),
      codes: codesOf(records, value),
      ...(kind ? { reference: { kind, title: records.schemas.kinds.get(kind)?.title ?? kind } } : {}),
      fields: entries(records, value, [...path, name], isShown),
    }
  })
}

function codesOf(records: Records, value: Schema): FieldEntry['codes'] {
  const vocabulary = records.all('vocabulary').find(({ id }) => id === value['x-vocabulary'])
  return (vocabulary?.data.entries ?? []).map(({ code, zh }) => ({ code, label: zh }))
}
