import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Column, SheetLayout } from './column.ts'
import { LayoutWalk, OF, RECORD_KEY, type Slots } from './layout-walk.ts'

/** As many as most records need. */
export const USUAL_SLOTS = 3

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
