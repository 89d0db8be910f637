import type { ErrorObject } from 'ajv'
import type { RuleId } from '../diagnostic.ts'
import { type Schema, type SchemaSet, schemaAt } from '../schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { nearest } from './nearest.ts'

/** A schema fault in words, with the field it stands at. */
export interface SchemaFault {
  rule: RuleId
  message: string
  hint: string
  path: (string | number)[]
  part: 'key' | 'value'
}

type Words = Pick<SchemaFault, 'rule' | 'message' | 'hint'>

/**
 * The words for one of ajv's errors, from its keyword and params; undefined when another error already says it.
 * @param unknownBeside the unknown-field error of the same mapping: a misspelt key is reported once, not also as missing
 */
export function describeFault(
  schemas: SchemaSet,
  kind: Kind,
  error: ErrorObject,
  unknownBeside: ErrorObject | undefined,
): SchemaFault | undefined {
  const path = pathOf(error.instancePath)
  const name = schemaAt(schemas, kind, path)?.title ?? '这里'
  if (error.keyword === 'required') return missingField(schemas, kind, path, error, unknownBeside)
  if (error.keyword === 'additionalProperties') return unknownField(schemas, kind, path, error)
  const words = (KEYWORDS[error.keyword] ?? other)(name, error, schemaAt(schemas, kind, path) ?? {})
  return { ...words, path, part: 'value' }
}

function pathOf(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step))
}

function missingField(
  schemas: SchemaSet,
  kind: Kind,
  path: (string | number)[],
  error: ErrorObject,
  unknownBeside: ErrorObject | undefined,
): SchemaFault | undefined {
  const field = String(error.params['missingProperty'])
  const misspelt = unknownBeside && String(unknownBeside.params['additionalProperty'])
  if (misspelt && nearest(misspelt, [field])) return undefined
  const schema = schemaAt(schemas, kind, [...path, field]) ?? {}
  const message = `缺少必填的“${schema.title ?? field}”（${field}）。`
  return {
    rule: 'schema/missing-field',
    message,
    hint: `加上 ${field}。${schema.description ?? ''}`,
    path,
    part: 'key',
  }
}

function unknownField(schemas: SchemaSet, kind: Kind, path: (string | number)[], error: ErrorObject): SchemaFault {
  const field = String(error.params['additionalProperty'])
  const allowed = Object.keys(schemaAt(schemas, kind, path)?.properties ?? {})
  const near = nearest(field, allowed)
  const hint = near
    ? `是不是“${near}”（${titleOf(schemas, kind, [...path, near])}）？`
    : `删掉它，或改成：${allowed.join('、')}。`
  return {
    rule: 'schema/unknown-field',
    message: `没有“${field}”这个字段。`,
    hint,
    path: [...path, field],
    part: 'key',
  }
}

function titleOf(schemas: SchemaSet, kind: Kind, path: (string | number)[]): string {
  return schemaAt(schemas, kind, path)?.title ?? ''
}

type Describe = (name: string, error: ErrorObject, schema: Schema) => Words

const KEYWORDS: Record<string, Describe> = {
  type: (name, { data, params }, schema) => ({
    rule: 'schema/type',
    message: `“${name}”写的是${typeWords(data)}，应该是${typeNames(params['type'])}。`,
    hint: typeof data === 'number' ? `加上英文引号，写成 "${data}"。` : (schema.description ?? '照同类记录填写。'),
  }),
  enum: (name, { data, params }) => ({
    rule: 'schema/value',
    message: `“${name}”不能是${shown(data)}。`,
    hint: `只能写：${params['allowedValues'].join('、')}。`,
  }),
  format: (name, { data, params }, schema) => ({
    rule: 'schema/format',
    message: `“${name}”写的是${shown(data)}，${params['format'] === 'uri' ? '不是完整的网址' : '不是存在的日期'}。`,
    hint: withExample(schema),
  }),
  pattern: (name, { data }, schema) => ({
    rule: 'schema/format',
    message: `“${name}”写的是${shown(data)}，写法不对。`,
    hint: withExample(schema),
  }),
  minLength: (name, { data, params }) =>
    value(`“${name}”只有 ${length(data)} 个字，至少要 ${params['limit']} 个。`, '把内容写完整。'),
  maxLength: (name, { data, params }) =>
    value(`“${name}”有 ${length(data)} 个字，最多 ${params['limit']} 个。`, '缩短它，细节写到正文里。'),
  minimum: (name, { data, params }) => value(`“${name}”是 ${data}，不能小于 ${params['limit']}。`, '核对数字。'),
  maximum: (name, { data, params }) => value(`“${name}”是 ${data}，不能大于 ${params['limit']}。`, '核对数字。'),
  minItems: (name, { params }) => value(`“${name}”至少要有 ${params['limit']} 项。`, '补上缺少的内容。'),
  maxItems: (name, { params }) => value(`“${name}”最多 ${params['limit']} 项。`, '删去多余的内容。'),
  uniqueItems: (name) => value(`“${name}”里有重复的内容。`, '删掉重复的一项。'),
  minProperties: (name) => value(`“${name}”还没有写全。`, '写上一种要求。'),
  maxProperties: (name) => value(`“${name}”写了不止一种要求。`, '只留一种要求。'),
}

const other: Describe = (name, _error, schema) => value(`“${name}”不符合要求。`, withExample(schema))

function value(message: string, hint: string): Words {
  return { rule: 'schema/value', message, hint }
}

function withExample(schema: Schema): string {
  const example = schema.examples?.[0]
  return [schema.description ?? '', example === undefined ? '' : `例如：${example}`].join('')
}

function length(data: unknown): number {
  return [...String(data)].length
}

function shown(data: unknown): string {
  return `“${String(data).slice(0, 30)}”`
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: 'true 或 false',
  array: '列表（每行以“- ”开头）',
  object: '一组“字段: 值”',
  null: 'null',
}

function typeNames(types: unknown): string {
  return [types]
    .flat()
    .map((type) => TYPES[String(type)])
    .join('或')
}

function typeWords(data: unknown): string {
  if (data === null) return '空的'
  if (Array.isArray(data)) return '列表'
  if (typeof data === 'object') return '一组字段'
  return typeof data === 'string' ? `文字${shown(data)}` : `${typeof data === 'number' ? '数字' : ''} ${String(data)}`
}
