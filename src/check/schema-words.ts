import { shown } from '../read/shown.ts'
import { type Schema, type SchemaSet, schemaAt } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { dateHint } from './date-hint.ts'
import { suggestion } from './nearest.ts'
import { spellingHint } from './safe-url.ts'
import type { FaultWords, SchemaError, SchemaFault } from './schema-fault.ts'
import { missingField, unknownField } from './schema-keys.ts'
import { typeFault } from './schema-types.ts'

/**
 * The words for one of ajv's errors, from its keyword and params; undefined when another error already says it.
 * @param unknown the unknown keys of the same mapping: a misspelt key is reported once, not also as missing
 */
export function describeFault(
  schemas: SchemaSet,
  kind: Kind,
  error: SchemaError,
  unknown: readonly string[],
): SchemaFault | undefined {
  const { path } = error
  const mapping = { schemas, kind, path, unknown }
  if (error.keyword === 'required') return missingField(mapping, error)
  if (error.keyword === 'additionalProperties') return unknownField(mapping, error)
  const schema = schemaAt(schemas, kind, path) ?? {}
  const name = schema.title ?? '这里'
  if (error.keyword === 'type') {
    const isRequired = schemaAt(schemas, kind, path.slice(0, -1))?.required?.includes(String(path.at(-1))) ?? false
    return { ...typeFault(name, error.params['type'], error.data, schema, isRequired), path, part: 'value' }
  }
  const place = error.keyword === 'uniqueItems' ? [...path, Math.max(error.params['i'], error.params['j'])] : path
  return { ...(KEYWORDS[error.keyword] ?? other)(name, error, schema), path: place, part: 'value' }
}

/** The path of a field by ajv's pointer to it. */
export function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

type Describe = (name: string, error: SchemaError, schema: Schema) => FaultWords

const KEYWORDS: Record<string, Describe> = {
  enum: (name, { data, params }) => {
    const allowed: string[] = params['allowedValues'].map(String)
    return value(
      `“${name}”不能是${shown(String(data))}。`,
      suggestion(String(data), allowed, `只能写：${allowed.join('、')}。`),
    )
  },
  format: (name, { data, params }, schema) =>
    params['format'] === 'uri' ? address(name, data, schema) : date(name, data, params['format'], schema),
  pattern: (name, { data, params }, schema) => {
    if (String(params['pattern']).startsWith('^https?:')) return address(name, data, schema)
    if (String(params['pattern']).startsWith('^https:')) return ownAddress(name, String(data), schema)
    return format(
      `“${name}”写的是${shown(String(data))}，写法不对。`,
      meantCode(String(data), String(params['pattern'])) ?? likeExample(schema),
    )
  },
  minLength: (name, { data, params }) =>
    data === ''
      ? value(`“${name}”是空的。`, '填上内容，或删掉这个字段。')
      : value(`“${name}”只有 ${length(data)} 个字，至少要 ${params['limit']} 个。`, '把内容写完整。'),
  maxLength: (name, { data, params }) =>
    value(
      `“${name}”有 ${length(data)} 个字，最多 ${params['limit']} 个。`,
      `删去 ${length(data) - params['limit']} 个字。`,
    ),
  minimum: (name, { data, params }) => value(`“${name}”是 ${data}，不能小于 ${params['limit']}。`, '核对数字。'),
  maximum: (name, { data, params }) => value(`“${name}”是 ${data}，不能大于 ${params['limit']}。`, '核对数字。'),
  minItems: (name, { params }) => value(`“${name}”至少要有 ${params['limit']} 项。`, '补上缺少的内容。'),
  maxItems: (name, { data, params }) =>
    value(`“${name}”有 ${items(data).length} 项，最多 ${params['limit']} 项。`, '删去多余的内容。'),
  uniqueItems: (name, { data, params }) =>
    value(`“${name}”里${repeated(items(data)[params['i']])}写了两次。`, '删掉这一项。'),
  minProperties: (name) => value(`“${name}”还没有写全。`, '写上一种要求。'),
  maxProperties: (name) => value(`“${name}”写了不止一种要求。`, '只留一种要求。'),
}

const other: Describe = (name, _error, schema) => value(`“${name}”不符合要求。`, withExample(schema))

function date(name: string, data: unknown, form: unknown, schema: Schema): FaultWords {
  const hint = dateHint(String(data), form === 'loose-date')
  const wrong = hint === undefined || /^(?:写成|年份|起止)/.test(hint) ? '写法不对' : '没有这一天'
  return format(`“${name}”写的是${shown(String(data))}，${wrong}。`, hint ?? withExample(schema))
}

function address(name: string, data: unknown, schema: Schema): FaultWords {
  const message = `“${name}”写的是${shown(String(data))}，不是完整的网址。`
  if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(String(data))) return format(message, '前面加上“https://”。')
  return format(message, spellingHint(String(data)) ?? withExample(schema))
}

/** Of the address of a portal: its path is as the host of the pages has it, letter by letter. */
function ownAddress(name: string, data: string, schema: Schema): FaultWords {
  const meant = data.replace(/^[^/]*\/\/[^/]*/, (origin) => origin.toLowerCase()).replace(/\/+$/, '')
  const isFit = new RegExp(String(schema.pattern), 'u').test(meant)
  const message = `“${name}”写的是${shown(data)}，写法不对。`
  return format(message, isFit ? `写成“${meant}”。` : (schema.description ?? withExample(schema)))
}

/** The code in “Nangang Visit”, or the numbers in “2016年第2期”. */
function meantCode(data: string, pattern: string): string | undefined {
  const code = data.trim().toLowerCase().replace(/[ _]+/g, '-')
  const numbers = pattern.startsWith('^\\d') ? (data.match(/\d+/g) ?? []).join('-') : code
  const meant = [code, numbers].find((form) => new RegExp(pattern, 'u').test(form))
  return meant && `写成“${meant}”。`
}

function likeExample(schema: Schema): string {
  const example = schema.examples?.[0]
  return example === undefined ? withExample(schema) : `写成“${example}”这样。${schema.description ?? ''}`
}

function value(message: string, hint: string): FaultWords {
  return { rule: 'schema/value', message, hint }
}

function format(message: string, hint: string): FaultWords {
  return { rule: 'schema/format', message, hint }
}

function withExample(schema: Schema): string {
  const example = schema.examples?.[0]
  return [schema.description ?? '照同类记录填写。', example === undefined ? '' : `例如：${example}`].join('')
}

function items(data: unknown): readonly unknown[] {
  return Array.isArray(data) ? data : []
}

function length(data: unknown): number {
  return [...String(data)].length
}

function repeated(item: unknown): string {
  return typeof item === 'object' ? '有一项' : shown(String(item))
}
