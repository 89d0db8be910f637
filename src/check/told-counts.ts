import { type Fields, isObject } from '../read/mapping.ts'
import type { Schema } from '../schema/schema-set.ts'
import { type Content, currentId } from './content.ts'
import { countableFields } from './expressions.ts'
import { linksIn, valuesOf, type WrittenCounting } from './sensitive.ts'

/** What the check of an indicator has to know of the portal. */
type Known = Pick<Content, 'schemas' | 'find'>

/** What an indicator counts, or its base, as a key: counts are known to be the same where it is, and only there. */
export function countedKey({ count, of, has, lacks }: WrittenCounting, base: boolean): string {
  return JSON.stringify(base ? [of] : [count, has, lacks])
}

/** Whether readers can hold two sensitive indicators against each other in a way that is not known when they are protected. */
export function areEntangled(content: Known, a: Fields, b: Fields): boolean {
  if (countedKey(a, false) !== countedKey(b, false))
    return told(a).some((one) => told(b).some((other) => !isApart(content, one, other)))
  const isOfOneBase = !a['of'] || !b['of'] || countedKey(a, true) === countedKey(b, true)
  // a year and what runs on from it are told apart, and may be the same
  const isOfOneTime = a['every'] === b['every'] || [a, b].some(({ every }) => every === 'period')
  return !isOfOneBase || !isOfOneTime
}

/** Whether all that is counted is in the base, or nothing of it: readers know how the two stand to each other. */
export function isOfBase(content: Known, { count, of }: Fields): boolean {
  if (!isObject(count) || !isObject(of) || isApart(content, count, of)) return true
  const isSame = ['items', 'sum', 'latest'].every((name) => count[name] === of[name])
  const asked = conditionsOf(count).map((each) => JSON.stringify(each))
  return isSame && conditionsOf(of).every((each) => asked.includes(JSON.stringify(each)))
}

/** All that an indicator tells of; that something is linked with a record tells of that record. */
function told({ count, of, has, lacks }: Fields): Fields[] {
  return [count, of, ...linksIn(has), ...linksIn(lacks)].filter(isObject)
}

/** Whether nothing is in both of two selections: other kinds, sums of other fields, or a field with one value that has to have another one. */
function isApart(content: Known, a: Fields, b: Fields): boolean {
  if (a['kind'] !== b['kind']) return true
  if (a['sum'] && b['sum'] && a['sum'] !== b['sum']) return true
  if (a['items'] !== b['items']) return false
  const fields = countableFields(content.schemas, String(a['kind']), a['items'])
  return conditionsOf(a).some((one) =>
    conditionsOf(b).some((other) => {
      const schema = fields?.get(String(one['field']))
      if (one['field'] !== other['field'] || schema?.type === undefined || schema.type === 'array') return false
      const [values, others] = [meant(content, schema, one), meant(content, schema, other)]
      return values.length > 0 && others.length > 0 && !values.some((value) => others.includes(value))
    }),
  )
}

/** The values that a condition allows. A record that goes by two ids is one and the same. */
function meant(content: Known, { 'x-reference': kind }: Schema, condition: Fields): readonly unknown[] {
  return valuesOf(condition).map((value) => (kind ? currentId(content, kind, String(value)) : value))
}

function conditionsOf({ where }: Fields): Fields[] {
  return [where ?? []].flat().filter(isObject)
}
