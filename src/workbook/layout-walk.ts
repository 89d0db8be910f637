import { type FieldPath, resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import { type Column, isChosen, isNullable, type SheetLayout } from './column.ts'

/** How many columns a list of codes has: each cell takes one, chosen from a list. */
export type Slots = (path: FieldPath) => number

/** The separator of a group's title from its field's. */
export const OF = '·'

/** The column by which rows of all sheets name their record. */
export const RECORD_KEY: Column = {
  head: '序号',
  role: 'record',
  path: [],
  schema: {
    title: '序号',
    description: '这一行的序号，1、2、3……，同一张工作表里不重复。别的工作表里的行凭它找到这一行。',
  },
  isRequired: false,
}

/** A list on the way to another list. */
interface Ancestor {
  title: string
  path: FieldPath
}

/** Goes through the fields of a kind, and gathers the sheets of its lists on the way. */
export class LayoutWalk {
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
