import { isObject } from '../read/mapping.ts'
import type { Schema, SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { countableFields } from './expressions.ts'

/** What tells which counts are of people in a sensitive table: the schemas, and codes that vocabularies mark. */
export interface Sensitivity {
  schemas: SchemaSet
  find(kind: 'vocabulary', id: string): { data?: unknown } | undefined
}

/** What is counted, as a programme writes it: each part of whatever type. */
export interface WrittenCounting {
  count?: unknown
  of?: unknown
  has?: unknown
  lacks?: unknown
  by?: unknown
}

type Fields = ReadonlyMap<string, Schema> | undefined
type Written = Readonly<Record<string, unknown>>

/** Whether an expression counts people in a sensitive table: by its kind, by what it sums, or by what it is filtered by. */
export function isSensitiveExpression(known: Sensitivity, { count, of, has, lacks, by }: WrittenCounting): boolean {
  const selections = [count, of, ...linksIn(has), ...linksIn(lacks)].filter(isObject)
  return selections.some((each) => isSensitiveSelection(known, each, each === count ? by : undefined))
}

/** The links of a list, and what may stand for each. */
export function linksIn(list: unknown): Written[] {
  const links = [list ?? []].flat().filter(isObject)
  return links.flatMap((link) => [link, ...[link['or'] ?? []].flat().filter(isObject)])
}

/** The codes of a vocabulary that stand for people in a sensitive table; undefined where it is not known. */
export function sensitiveCodes(known: Pick<Sensitivity, 'find'>, vocabulary: string): ReadonlySet<string> | undefined {
  const entries = entriesOf(known, vocabulary)
  return entries && new Set(entries.filter(({ sensitive }) => sensitive === true).map(({ code }) => String(code)))
}

function entriesOf({ find }: Pick<Sensitivity, 'find'>, vocabulary: string): Written[] | undefined {
  const data = find('vocabulary', vocabulary)?.data
  const entries = isObject(data) ? data['entries'] : undefined
  return Array.isArray(entries) ? entries.filter(isObject) : undefined
}

function isSensitiveSelection(known: Sensitivity, selection: Written, by: unknown): boolean {
  const { kind, items, sum, where } = selection
  if (known.schemas.kinds.get(kind as Kind)?.['x-sensitive']) return true
  const fields = countableFields(known.schemas, String(kind), items)
  const conditions = [where ?? []].flat().filter(isObject)
  const used = [sum, ...conditions.map(({ field }) => field)].flatMap((name): Schema[] => {
    const schema = fields?.get(String(name))
    return schema ? [schema] : []
  })
  return used.some(
    (schema) =>
      schema['x-sensitive'] === true ||
      mayBeSensitive(known, conditions, fields, schema) ||
      isOfFew(known, { conditions, by }, fields, schema),
  )
}

/** Whether a number that is sensitive with some codes may stand beside one of them in what is counted. */
function mayBeSensitive(
  known: Sensitivity,
  where: readonly Written[],
  fields: Fields,
  { 'x-sensitive-by': by }: Schema,
): boolean {
  if (by === undefined) return false
  const vocabulary = fields?.get(by)?.['x-vocabulary'] ?? ''
  const all = entriesOf(known, vocabulary)?.map(({ code }) => String(code))
  if (!all) return true
  const allowed = where
    .filter(({ field, is, in: any }) => field === by && (is !== undefined || any !== undefined))
    .map(valuesOf)
  const codes = all.filter((code) => allowed.every((of) => of.includes(code)))
  const sensitive = sensitiveCodes(known, vocabulary)
  return codes.some((code) => sensitive?.has(code))
}

/** Whether people are told apart by groups of which a record does not tell that they are few. */
function isOfFew(
  known: Sensitivity,
  { conditions, by }: { conditions: readonly Written[]; by: unknown },
  fields: Fields,
  { 'x-few-by': groups }: Schema,
): boolean {
  const list = groups === undefined ? undefined : fields?.get(groups)
  const codes = list && sensitiveCodes(known, list.items?.['x-vocabulary'] ?? '')
  if (!codes?.size) return false
  if (by === groups) return true
  return conditions.some((each) => each['field'] === groups && valuesOf(each).some((code) => codes.has(String(code))))
}

/** The values that a condition allows; none where it allows by something else. */
export function valuesOf({ is, in: any }: Written): readonly unknown[] {
  return is === undefined ? [any ?? []].flat() : [is]
}
