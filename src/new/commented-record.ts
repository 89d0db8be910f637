import { formOf, resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import { joinSections } from '../submit/body-sections.ts'
import { type FormRecord, inOrder } from '../submit/record-text.ts'
import { yamlText } from '../submit/yaml-text.ts'
import type { Kind } from '../types.generated.ts'
import type { Choices } from '../workbook/choices.ts'

/** The file of a new record: what is filled in, and below it, as comments, what else may be. */
export function commentedText(
  schemas: SchemaSet,
  kind: Kind,
  { data, sections }: FormRecord,
  choices: Choices,
): string {
  const schema = schemas.kinds.get(kind) ?? {}
  const open = Object.entries(schema.properties ?? {})
    .map(([name, field]) => ({ name, field: resolveRef(schemas, field) }))
    .filter(({ name, field }) => data[name] === undefined && !field['x-upkeep'])
  const comments = open.map(({ name, field }) => commentedField(schemas, name, field, choices))
  const head = comments.length > 0 ? '# 下面选填：去掉行首的“# ”，再改成要写的内容。\n' : ''
  const yaml = `${yamlText(inOrder(schemas, schema, data))}${head}${comments.join('')}`
  return formOf(schemas, kind).form === 'mdx' ? `---\n${yaml}---\n\n${joinSections(sections)}` : yaml
}

function commentedField(schemas: SchemaSet, name: string, field: Schema, choices: Choices): string {
  const { title = name, description = '' } = field
  const example = yamlText({ [name]: exampleOf(schemas, field, choices) })
  return commented(`${title}：${description}${codesOf(schemas, field, choices)}\n${example}`)
}

function commented(text: string): string {
  return text.replace(/^(?=.)/gm, '# ')
}

const MOST_CODES = 12

function codesOf(schemas: SchemaSet, field: Schema, choices: Choices): string {
  const list = choices(field.items ? resolveRef(schemas, field.items) : field)
  if (!list || field.type === 'boolean' || list.all.length > MOST_CODES) return ''
  return `可以写：${list.all.map(({ value, words }) => (words.includes(String(value)) ? words : `${value}（${words}）`)).join('、')}。`
}

/** A value like those of a field: from its examples, or the first that may be chosen. */
function exampleOf(schemas: SchemaSet, given: Schema, choices: Choices): unknown {
  const field = resolveRef(schemas, given)
  const [example] = field.examples ?? []
  if (example !== undefined) return example
  if (field.items) return [exampleOf(schemas, field.items, choices)]
  if (field.properties) {
    const required = Object.entries(field.properties).filter(([name]) => field.required?.includes(name))
    return Object.fromEntries(required.map(([name, child]) => [name, exampleOf(schemas, child, choices)]))
  }
  const types = [field.type].flat()
  return choices(field)?.all[0]?.value ?? (types.includes('null') ? null : types.includes('string') ? textOf(field) : 0)
}

function textOf({ title = '', format }: Schema): string {
  return format === 'date' ? '2016-03-22' : title
}
