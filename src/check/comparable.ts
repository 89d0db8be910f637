import { shown } from '../read/shown.ts'
import { resolveRef, type Schema } from '../schema/schema-set.ts'
import type { Content } from './content.ts'
import { suggestion } from './nearest.ts'

/**
 * Why a field can never have a value that it is compared with, and what to write; undefined where it can. What is counted
 * by such a value would be zero, and look like a finding.
 */
export function neverEqual(
  content: Content,
  schema: Schema,
  value: unknown,
): [message: string, hint: string] | undefined {
  const {
    'x-vocabulary': vocabulary,
    'x-reference': kind,
    type = 'object',
  } = resolveRef(content.schemas, schema.items ?? schema)
  const codes = vocabulary === undefined ? undefined : content.codes(vocabulary)
  if (type === 'boolean' && typeof value !== 'boolean')
    return [`“${schema.title}”只有是或否，不会是${shown(String(value))}。`, '写成 true 或 false。']
  if (codes && !codes.has(String(value)))
    return [`“${schema.title}”没有${shown(String(value))}这个编码。`, codeHint(String(value), codes)]
  if (kind === undefined || content.find(kind, String(value))) return undefined
  const hint = suggestion(String(value), content.ids(kind), '核对编号，编号就是文件名。')
  return [`“${schema.title}”写的是${shown(String(value))}，没有这个编号。`, hint]
}

function codeHint(value: string, codes: ReadonlyMap<string, string>): string {
  const byLabel = [...codes].find(([, label]) => label === value)?.[0]
  const all = [...codes].map(([code, label]) => `${code}（${label}）`).join('、')
  return byLabel ? `写成“${byLabel}”。` : suggestion(value, codes.keys(), `只能写：${all}。`)
}
