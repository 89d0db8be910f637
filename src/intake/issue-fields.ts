import { isPublic, PUBLIC_FIELDS } from '../publish/public-fields.ts'
import { type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import { formKinds } from '../submit/form-kinds.ts'
import type { Kind } from '../types.generated.ts'
import type { Column } from '../workbook/column.ts'
import { layoutOf } from '../workbook/layout.ts'

/** What an issue is asked for: a field, a part of the prose, or a list with one item a line. */
export interface IssueField {
  /** as it stands above its answer in the issue's text */
  label: string
  /** of the answer, or of the parts of a line */
  columns: readonly Column[]
  /** for a list: where it belongs */
  list?: readonly string[]
  isRequired: boolean
}

/** The answer that says of which kind the record is. */
export const KIND_LABEL = '记录种类'
export const ID_LABEL = '编号'

/** Stands first where one of a few must be chosen: GitHub chooses the first one for whoever passes the question over. */
export const UNCHOSEN = '请选择'

/** What stands between the parts of a line. */
export const SEPARATOR = '｜'

/**
 * The kinds that an issue may hold: those that staff write, and that may be read by all. An issue is read by all before
 * anyone has looked at it, so that it asks for public fields only.
 */
export function issueKinds(schemas: SchemaSet): Kind[] {
  return formKinds(schemas).staff.filter(isPublic)
}

/** What an issue of a kind is asked for, in order. */
export function issueFields(schemas: SchemaSet, kind: Kind): IssueField[] {
  const [main, ...lists] = layoutOf(schemas, kind, () => 1)
  const own = (main?.columns ?? []).filter(({ role }) => role !== 'record' && role !== 'id')
  const fields = own.map((column): IssueField => {
    const label = column.role === 'section' ? column.path[0] || column.head : column.head
    return { label, columns: [column], isRequired: column.isRequired }
  })
  const items = lists
    .filter(({ path }) => path.filter((step) => step === '*').length === 1)
    .map(({ name, path, columns }): IssueField => {
      const list = path.slice(0, -1)
      const parts = columns.filter(({ role }) => role === 'field')
      return { label: name, columns: parts, list, isRequired: isRequiredList(schemas, kind, list) }
    })
  return [...fields, ...items].filter((field) => isAsked(schemas, kind, field))
}

function isRequiredList(schemas: SchemaSet, kind: Kind, [name = '']: readonly string[]): boolean {
  return schemas.kinds.get(kind)?.required?.includes(name) ?? false
}

function isAsked(schemas: SchemaSet, kind: Kind, { columns, list }: IssueField): boolean {
  const [column] = columns
  if (column?.role === 'section') return true
  const name = (list ?? column?.path ?? [])[0] ?? ''
  const fields: readonly string[] = isPublic(kind) ? PUBLIC_FIELDS[kind] : []
  return fields.includes(name) && !schemaAt(schemas, kind, [name])?.['x-upkeep']
}
