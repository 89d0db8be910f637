import { shown } from '../read/shown.ts'
import { halfWidth } from '../read/written-number.ts'
import type { Schema } from '../schema/schema-set.ts'
import { dateHint } from './date-hint.ts'
import type { FaultWords } from './schema-fault.ts'

/** The words for a value of another type than its field takes. */
export function typeFault(
  name: string,
  wanted: unknown,
  data: unknown,
  schema: Schema,
  isRequired: boolean,
): FaultWords {
  const types = [wanted].flat().map(String)
  const message = `“${name}”${typeWords(data)}，应该是${types.map((type) => TYPES[type]).join('或')}。`
  if (data === null) {
    const hint = isRequired ? `填上内容。${schema.description ?? ''}` : '填上内容，或删掉这个字段。'
    return { rule: 'schema/type', message, hint }
  }
  return {
    rule: 'schema/type',
    message,
    hint: meantHint(types, data, schema) ?? schema.description ?? '照同类记录填写。',
  }
}

const TYPES: Record<string, string> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: ' true 或 false',
  array: '列表（每项一行，以“- ”开头）',
  object: '一组“字段: 值”',
  null: ' null',
}

function typeWords(data: unknown): string {
  if (data === null) return '是空的'
  if (Array.isArray(data)) return '写的是列表'
  if (typeof data === 'object') return '写的是一组字段'
  return typeof data === 'string'
    ? `写的是文字${shown(data)}`
    : `写的是${typeof data === 'number' ? '数字' : ''}${shown(String(data))}`
}

function meantHint(types: readonly string[], data: unknown, schema: Schema): string | undefined {
  if (types.includes('boolean')) return yesOrNo(data)
  if (types.includes('number') || types.includes('integer')) return numberIn(data, types, schema)
  if (types.includes('array')) return asList(data)
  if (types.includes('object')) return asMapping(data, schema)
  if (Array.isArray(data)) return '只写一项，去掉“- ”或方括号。'
  if (typeof data === 'object') return '只写文字；文字里有“: ”就给整个值加上英文引号。'
  const dated = typeof data === 'number' && dateOf(data, schema)
  if (dated) return dated
  const example = schema.examples?.[0]
  // in quotes it would still be no date, and no code
  if (schema['format'] === 'date') return `写成“年-月-日”，例如 ${example ?? '2016-03-22'}。`
  if (schema['x-vocabulary']) return `只写编码，编码见 content/vocabularies/${schema['x-vocabulary']}.yaml。`
  return example === undefined ? '给整个值加上英文引号。' : `给整个值加上英文引号，例如 "${example}"。`
}

/** What a number is as a date, where one is asked: Excel keeps days as numbers. */
function dateOf(data: number, { format }: Schema): string | undefined {
  return format === 'date' || format === 'loose-date' ? dateHint(String(data), format === 'loose-date') : undefined
}

function yesOrNo(data: unknown): string {
  if (/^(是|有|对|已|y|yes|on|1)/i.test(String(data))) return '写成 true。'
  return /^(否|无|没|不|未|n|no|off|0)/i.test(String(data)) ? '写成 false。' : '是写 true，否写 false。'
}

const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 }

/** The number in “5人”, “1,200”, “3万” or full-width digits. */
function numberIn(data: unknown, types: readonly string[], schema: Schema): string | undefined {
  if (typeof data === 'number') return types.includes('integer') ? '写成整数，不带小数。' : undefined
  if (typeof data !== 'string') return undefined
  const plain = halfWidth(data).replace(/(\d),(?=\d{3})/g, '$1')
  const [, digits, scale] = plain.match(/^(-?\d{1,9}(?:\.\d+)?)([万亿]?)\P{N}{0,4}$/u) ?? []
  if (digits === undefined) {
    // the field's own words, where they say what to do about what is no number
    return schema.description?.includes('数字') ? schema.description : '只写阿拉伯数字，例如 12，不带单位和引号。'
  }
  const factor = SCALES[scale ?? '']
  return factor === undefined ? `只写数字：${digits}。` : `写成完整的数字：${Math.round(Number(digits) * factor)}。`
}

function asList(data: unknown): string {
  const [first = ''] = typeof data === 'string' ? data.split(/[，、,;；]/) : []
  if (first === '') return '每项前面加“- ”。'
  // a code in half would be no code
  const item = /^[\w-]{1,64}$/.test(first.trim()) ? first.trim() : first.trim().slice(0, 20)
  return `另起一行，每项一行，以“- ”开头，例如“- ${item}”。`
}

function asMapping(data: unknown, schema: Schema): string {
  const { properties = {}, required: [only = '', ...others] = [] } = schema
  const fields = Object.keys(properties)
  // a file with nothing but a list, whose name was forgotten
  const isNameless = Array.isArray(data) && others.length === 0 && properties[only]?.type === 'array'
  if (isNameless) return `在上面加一行“${only}:”，下面各行往右缩进两格。`
  if (Array.isArray(data)) return '去掉行首的“- ”。'
  return `另起一行，前面空两格，分行写：${fields.join('、')}。`
}
