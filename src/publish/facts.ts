import { resolveRef, type Schema } from '../schema/schema-set.ts'
import { recordUrl, termUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { type PublicKind, publicData } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import { label, linkOr, regionWords } from './terms.ts'
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
const TAGS: ReadonlySet<string> = new Set(['areas', 'aspects', 'themes', 'groups'])

/** The facts of a record and its tags, each field under its schema's title, in the order of the public fields. */
export function recordFacts(edition: Edition, kind: PublicKind, data: object): { facts: Fact[]; tags: Fact[] } {
  const facts: Fact[] = []
  const tags: Fact[] = []
  for (const [name, value] of Object.entries(publicData(kind, data))) {
    if (ELSEWHERE.has(name)) continue
    const schema = resolveRef(edition.schemas, edition.schemas.kinds.get(kind)?.properties?.[name] ?? {})
    const values = factValues(edition, schema, value)
    if (values.length > 0) (TAGS.has(name) ? tags : facts).push({ label: schema.title ?? name, values })
  }
  return { facts, tags }
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
  return schema['format'] === 'date' || schema['format'] === 'loose-date' ? edition.locale.date(value) : value
}

function isRegion(value: unknown): value is { province: string | null; city: string | null; district: string | null } {
  return typeof value === 'object' && value !== null && 'province' in value && 'city' in value && 'district' in value
}
