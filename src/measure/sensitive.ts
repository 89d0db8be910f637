import { countableFields } from '../check/expressions.ts'
import type { Records } from '../check/records.ts'
import type { Schema } from '../schema/schema-set.ts'
import type { Kind, Link, Selection } from '../types.generated.ts'
import type { Expression } from './duty.ts'

type Vocabularies = Pick<Records, 'schemas' | 'find'>

/** Whether an expression counts people in a sensitive table: by its kind, by what it sums, or by what it is filtered by. */
export function isSensitive(records: Vocabularies, { count, of, has = [], lacks = [] }: Expression): boolean {
  return [count, ...(of ? [of] : []), ...has, ...lacks].some((each) => isSensitiveSelection(records, each))
}

/** Whether a code of a vocabulary stands for people in a sensitive table. */
export function isSensitiveCode(
  { find }: Pick<Records, 'find'>,
  vocabulary: string | undefined,
  code: string,
): boolean {
  const entries = vocabulary === undefined ? undefined : find('vocabulary', vocabulary)?.data.entries
  return entries?.some((entry) => entry.code === code && entry.sensitive === true) ?? false
}

function isSensitiveSelection(records: Vocabularies, selection: Selection | Link): boolean {
  if (records.schemas.kinds.get(selection.kind as Kind)?.['x-sensitive']) return true
  const { items, sum, where = [] } = selection as Selection
  const fields = countableFields(records.schemas, selection.kind, items)
  const used = [sum ?? '', ...where.map(({ field }) => field)].flatMap((name): Schema[] => {
    const schema = fields?.get(name)
    return schema ? [schema] : []
  })
  return used.some((schema) => schema['x-sensitive'] === true || mayBeSensitive(records, selection, fields, schema))
}

/** Whether a number that is sensitive with some codes may stand beside one of them in what is counted. */
function mayBeSensitive(
  records: Vocabularies,
  { where = [] }: Selection | Link,
  fields: ReadonlyMap<string, Schema> | undefined,
  { 'x-sensitive-by': by }: Schema,
): boolean {
  if (by === undefined) return false
  const vocabulary = fields?.get(by)?.['x-vocabulary']
  const all = records.find('vocabulary', vocabulary ?? '')?.data.entries.map(({ code }) => code)
  if (!all) return true
  const allowed = where
    .filter(({ field, is, in: any }) => field === by && (is !== undefined || any !== undefined))
    .map(({ is, in: any }) => any ?? [String(is)])
  const codes = all.filter((code) => allowed.every((of) => of.includes(code)))
  return codes.some((code) => isSensitiveCode(records, vocabulary, code))
}
