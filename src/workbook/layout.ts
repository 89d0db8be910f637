import { type FieldPath, formOf, resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/**
 * What the cells of a column say: which record (`record`) or item of a list (`item`) their row is, to which item of
 * another list it belongs (`parent`), the id, a field, one value of a list of values (`value`), or a part of the prose.
 */
export type Role = 'record' | 'id' | 'item' | 'parent' | 'field' | 'value' | 'section'

/** Whether cells only say which record or item their row is, and nothing of it. */
export function isKey(role: Role): boolean {
  return role === 'record' || role === 'item' || role === 'parent'
}

/** A column of a workbook. */
export interface Column {
  head: string
  role: Role
  /** of a field or value: where it belongs in the record, `*` for each list; of a section: its heading */
  path: FieldPath
  /** of one value */
  schema: Schema
  /** a blank cell makes the record wrong */
  isRequired: boolean
  /** a blank cell beside a filled one says that there is nothing */
  isNullInGroup?: boolean
}

/** A sheet of a workbook: the records themselves, or the items of one of their lists. */
export interface SheetLayout {
  name: string
  /** of the items in a record, such as `sources *`; empty for the records */
  path: FieldPath
  columns: readonly Column[]
}

/** How many columns a list of codes has: each cell takes one, chosen from a list. */
export type Slots = (path: FieldPath) => number

/** As many as most records need. */
export const USUAL_SLOTS = 3

/** The separator of a group's title from its field's. */
const OF = '·'

/**
 * The sheets of a kind, flat enough for Excel: a record is a row, a group of fields has its name before each of them
 * (地区·省级), a list of codes has some columns of one name (服务对象 1), a list of texts has one line a text in its cell,
 * and a list of groups is a sheet of its own whose rows name the record they belong to by its 序号.
 */
export function layoutOf(schemas: SchemaSet, kind: Kind, slots: Slots = () => USUAL_SLOTS): SheetLayout[] {
  const schema = schemas.kinds.get(kind) ?? {}
  const walk = new LayoutWalk(schemas, slots)
  const fields = walk.columnsOf(schema, [], [], true)
  const main = { name: schema.title ?? kind, path: [], columns: [...KEYS, ...fields, ...sectionColumns(schemas, kind)] }
  return [main, ...walk.sheets]
}

const RECORD_KEY: Column = {
  head: '序号',
  role: 'record',
  path: [],
  schema: {
    title: '序号',
    description: '这一行的序号，1、2、3……，同一张工作表里不重复。别的工作表里的行凭它找到这一行。',
  },
  isRequired: false,
}

const ID: Column = {
  head: '编号',
  role: 'id',
  path: [],
  schema: { title: '编号', description: '新记录可以不填，导入时自动起号。已有的编号不要改动。' },
  isRequired: false,
}

const KEYS: readonly Column[] = [RECORD_KEY, ID]

function sectionColumns(schemas: SchemaSet, kind: Kind): Column[] {
  const { form, sections = [''] } = formOf(schemas, kind)
  if (form !== 'mdx') return []
  return sections.map((section) => {
    const head = section === '' ? '正文' : `正文${OF}${section}`
    const description = '写成几段，段落之间空一行。没有资料就写“公开资料未说明。”。'
    return { head, role: 'section', path: [section], schema: { title: head, description }, isRequired: true }
  })
}

/** A list on the way to another list. */
interface Ancestor {
  title: string
  path: FieldPath
}

class LayoutWalk {
  readonly sheets: SheetLayout[] = []
  private readonly schemas: SchemaSet
  private readonly slots: Slots

  constructor(schemas: SchemaSet, slots: Slots) {
    this.schemas = schemas
    this.slots = slots
  }

  /** The columns of a group's fields; its lists of groups become sheets. */
  columnsOf(
    group: Schema,
    titles: readonly string[],
    path: FieldPath,
    isCertain: boolean,
    above: readonly Ancestor[] = [],
  ): Column[] {
    return Object.entries(group.properties ?? {}).flatMap(([name, given]) => {
      const schema = resolveRef(this.schemas, given)
      const isRequired = isCertain && (group.required?.includes(name) ?? false)
      const field = { schema, titles: [...titles, schema.title ?? name], path: [...path, name], isRequired }
      if (schema.properties) return this.columnsOf(schema, field.titles, field.path, isRequired, above)
      if (schema.items) return this.listColumns({ ...field, item: resolveRef(this.schemas, schema.items) }, above)
      const isNullInGroup = isNullable(schema) && (group.required?.includes(name) ?? false)
      const column = { head: field.titles.join(OF), role: 'field', path: field.path, schema, isNullInGroup } as const
      return [{ ...column, isRequired: isRequired && !isNullable(schema) }]
    })
  }

  private listColumns(field: Field & { item: Schema }, above: readonly Ancestor[]): Column[] {
    const { item, titles, path, isRequired } = field
    const title = titles.join(OF)
    if (item.properties) {
      this.addSheet(title, item, [...path, '*'], above)
      return []
    }
    const column = { role: 'value' as const, path: [...path, '*'], schema: withWordsOf(item, field.schema), isRequired }
    if (!isChosen(item)) return [{ ...column, head: title }]
    const slots = this.slots(path)
    return Array.from({ length: slots }, (_, at) => ({
      ...column,
      head: slots === 1 ? title : `${title} ${at + 1}`,
      isRequired: isRequired && at === 0,
    }))
  }

  private addSheet(title: string, item: Schema, path: FieldPath, above: readonly Ancestor[]): void {
    const at = this.sheets.length
    const own = { title, path }
    const fields = this.columnsOf(item, [], path, true, [...above, own])
    const hasLists = this.sheets.length > at
    const keys = [RECORD_KEY, ...above.map(parentKey), ...(hasLists ? [itemKey(own)] : [])]
    const name = [...above.map((list) => list.title), title].join(OF)
    // before the sheets of its own lists
    this.sheets.splice(at, 0, {
      name,
      path,
      columns: [...keys.map((key) => ({ ...key, isRequired: true })), ...fields],
    })
  }
}

interface Field {
  schema: Schema
  titles: readonly string[]
  path: FieldPath
  isRequired: boolean
}

function itemKey({ path }: Ancestor): Column {
  const description = '这一项的序号，1、2、3……，同一条记录里不重复。别的工作表里的行凭它找到这一项。'
  return { head: '项号', role: 'item', path, schema: { title: '项号', description }, isRequired: true }
}

function parentKey({ title, path }: Ancestor): Column {
  const head = `${title}${OF}项号`
  const description = `属于“${title}”的哪一项，填那一项的项号。`
  return { head, role: 'parent', path, schema: { title: head, description }, isRequired: true }
}

/** The title and description of a list for each of its values. */
function withWordsOf(item: Schema, { title, description }: Schema): Schema {
  return { ...item, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) }
}

/** Whether a value is chosen from a list rather than written. */
export function isChosen(schema: Schema): boolean {
  return Boolean(schema['x-vocabulary'] ?? schema['x-reference'] ?? schema.enum)
}

/** Whether a field may say that there is nothing. */
export function isNullable({ type }: Schema): boolean {
  return Array.isArray(type) && type.includes('null')
}
