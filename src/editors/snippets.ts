import { formOf, resolveRef, type Schema, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** The snippets of VS Code, one a kind that has many records: the fields it must have, and those it may have as comments. */
export function editorSnippets(schemas: SchemaSet): string {
  const snippets = [...schemas.kinds].flatMap(([kind, schema]) => {
    const { folder, form = 'yaml' } = formOf(schemas, kind)
    if (folder === undefined) return []
    const title = schema.title ?? kind
    const snippet = {
      scope: form,
      prefix: [title, kind],
      description: `新建${title}：${schema.description ?? ''}文件放在 content/${folder}/。`,
      body: new SnippetBody(schemas).record(kind),
    }
    return [[`新建${title}`, snippet]]
  })
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`
}

/** Writes the lines of one snippet; its gaps are numbered from the top. */
class SnippetBody {
  private readonly schemas: SchemaSet
  private gaps = 0

  constructor(schemas: SchemaSet) {
    this.schemas = schemas
  }

  record(kind: Kind): string[] {
    const { form, sections = [] } = formOf(this.schemas, kind)
    const fields = this.mapping(this.schemas.kinds.get(kind) ?? {}, '', false)
    if (form !== 'mdx') return [...fields, '$0']
    const body = sections.flatMap((section) => ['', `## ${section}`, '', this.gap('公开资料未说明。')])
    return ['---', ...fields, '---', ...body, '$0']
  }

  /** Fields in the order of the schema; what need not be filled in is a comment that says what it is. */
  private mapping(schema: Schema, indent: string, requiredOnly: boolean): string[] {
    const { properties = {}, required = [] } = schema
    return Object.entries(properties).flatMap(([name, child]) => {
      const field = resolveRef(this.schemas, child)
      if (required.includes(name)) return this.field(name, field, indent)
      return requiredOnly ? [] : [literal(`${indent}# ${name}: ${field.title ?? ''}。${field.description ?? ''}`)]
    })
  }

  private field(name: string, schema: Schema, indent: string): string[] {
    if (schema.properties) return [`${indent}${name}:`, ...this.mapping(schema, `${indent}  `, true)]
    if (schema.type !== 'array') return [`${indent}${name}: ${this.value(schema)}`]
    const items = resolveRef(this.schemas, schema.items ?? {})
    if (!items.properties) return [`${indent}${name}:`, `${indent}  - ${this.value(items)}`]
    const [first = '', ...rest] = this.mapping(items, `${indent}    `, true)
    return [`${indent}${name}:`, `${indent}  - ${first.trimStart()}`, ...rest]
  }

  private value(schema: Schema): string {
    const choices = schema.enum?.map(String) ?? (schema.type === 'boolean' ? ['false', 'true'] : [])
    if (choices.length > 0 && choices.every((choice) => /^[\w-]+$/.test(choice))) {
      this.gaps++
      return `\${${this.gaps}|${choices.join(',')}|}`
    }
    return this.gap(hintOf(schema))
  }

  private gap(text: string): string {
    this.gaps++
    return `\${${this.gaps}:${text.replace(/[\\$}]/g, '\\$&')}}`
  }
}

/** What stands in a gap until it is filled in: an example, else what is to be written. */
function hintOf({ examples, title, 'x-vocabulary': vocabulary, 'x-reference': reference }: Schema): string {
  if (vocabulary !== undefined) return `${title}的编码，见 vocabularies/${vocabulary}.yaml`
  const [example] = examples ?? []
  if (typeof example === 'number') return String(example)
  if (typeof example === 'string') return /^[\d.]|["#:]/.test(example) ? JSON.stringify(example) : example
  return reference === undefined ? (title ?? '') : `${title}的编号`
}

function literal(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&')
}
