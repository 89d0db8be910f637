import { TAG_FIELDS } from '../measure/statistics.ts'
import { resolveRef, type Schema } from '../schema/schema-set.ts'
import { recordUrl, termUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { periodWords } from './ledger/span-words.ts'
import type { PublicKind } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import { label, linkOr, regionNames, regionWords } from './terms.ts'
import type { Fact } from './views/fact.ts'
import type { Link } from './views/link.ts'

/** Fields that a page shows in a place of their own, not as facts. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  'title',
  'summary',
  'short_title',
  'text',
  'reliability',
  'note',
  'tile',
  'figures',
  'sources',
  'retired',
  'versions',
  'estimates',
  'review_on',
])
const TAGS: ReadonlySet<string> = new Set(Object.keys(TAG_FIELDS))

/** Tells the facts of a record and its tags, each field under its schema's title, in the order of the public fields. */
export type FactsOf = (kind: PublicKind, data: Readonly<Record<string, unknown>>) => { facts: Fact[]; tags: Fact[] }

/** Tells the facts of the public fields of many records. Most fields say the same of many: each fact is made once. */
export function factMaker(edition: Edition): FactsOf {
  const made = new Map<string, Map<unknown, Fact>>()
  const factOf = (kind: PublicKind, name: string, value: unknown): Fact => {
    const field = `${kind} ${name}`
    const known = made.get(field) ?? new Map<unknown, Fact>()
    made.set(field, known)
    const key = typeof value === 'object' ? JSON.stringify(value) : value
    const fact = known.get(key) ?? makeFact(edition, kind, name, value)
    known.set(key, fact)
    return fact
  }
  return (kind, data) => {
    const named = Object.entries(data).filter(([name]) => !ELSEWHERE.has(name))
    const all = named.map(([name, value]) => ({ isTag: TAGS.has(name), fact: factOf(kind, name, value) }))
    const told = (isTag: boolean) => all.filter((one) => one.isTag === isTag && one.fact.values.length > 0)
    return { facts: told(false).map(({ fact }) => fact), tags: told(true).map(({ fact }) => fact) }
  }
}

function makeFact(edition: Edition, kind: PublicKind, name: string, value: unknown): Fact {
  const schema = resolveRef(edition.schemas, edition.schemas.kinds.get(kind)?.properties?.[name] ?? {})
  const phrases = isRegion(value) ? regionNames(value) : []
  const fact = { label: schema.title ?? name, values: factValues(edition, schema, value) }
  return phrases.length > 1 ? { ...fact, phrases } : fact
}

/** The values of one field in words, linked where they have a page. */
export function factValues(edition: Edition, schema: Schema, value: unknown): (Link | string)[] {
  if (Array.isArray(value)) {
    const items = resolveRef(edition.schemas, schema.items ?? {})
    const isCoded = items['x-vocabulary'] !== undefined || items['x-reference'] !== undefined
    return isCoded ? value.flatMap((item) => factValues(edition, items, item)) : []
  }
  if (typeof value === 'string') return [textValue(edition, schema, value)]
  if (typeof value === 'number') return [edition.locale.number(value)]
  if (typeof value === 'boolean') return [edition.locale.words.value[value ? 'yes' : 'no']]
  return isRegion(value) ? [regionWords(edition, value)] : []
}

function textValue(edition: Edition, schema: Schema, value: string): Link | string {
  const vocabulary = schema['x-vocabulary']
  if (vocabulary !== undefined) return linkOr(edition, label(edition, vocabulary, value), termUrl(vocabulary, value))
  const kind = schema['x-reference']
  if (kind !== undefined) return linkOr(edition, recordTitle(edition, kind, value), recordUrl(edition, kind, value))
  if (schema['x-programme'] === 'periods') return periodWords(edition.locale, value)
  return schema['format'] === 'date' || schema['format'] === 'loose-date' ? edition.locale.date(value) : value
}

function isRegion(value: unknown): value is { province: string | null; city: string | null; district: string | null } {
  return typeof value === 'object' && value !== null && 'province' in value && 'city' in value && 'district' in value
}
