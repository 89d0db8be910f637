import type { Records } from '../check/records.ts'
import { looseDateWords } from '../loose-date.ts'
import { resolveRef, type Schema } from '../schema-set.ts'
import { recordUrl, termUrl } from './address.ts'
import { type PublicKind, publicData } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import { label, linkOr, regionWords } from './terms.ts'
import type { Fact, Link } from './views.ts'

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
  'review_on',
])
const TAGS: ReadonlySet<string> = new Set(['areas', 'aspects', 'themes', 'groups'])

/** The facts of a record and its tags, each field under its schema's Chinese title, in the order of the public fields. */
export function recordFacts(records: Records, kind: PublicKind, data: object): { facts: Fact[]; tags: Fact[] } {
  const facts: Fact[] = []
  const tags: Fact[] = []
  for (const [name, value] of Object.entries(publicData(kind, data))) {
    if (ELSEWHERE.has(name)) continue
    const schema = resolveRef(records.schemas, records.schemas.kinds.get(kind)?.properties?.[name] ?? {})
    const values = factValues(records, schema, value)
    if (values.length > 0) (TAGS.has(name) ? tags : facts).push({ label: schema.title ?? name, values })
  }
  return { facts, tags }
}

function factValues(records: Records, schema: Schema, value: unknown): (Link | string)[] {
  if (Array.isArray(value)) {
    const items = resolveRef(records.schemas, schema.items ?? {})
    const isCoded = items['x-vocabulary'] !== undefined || items['x-reference'] !== undefined
    return isCoded ? value.flatMap((item) => factValues(records, items, item)) : []
  }
  if (typeof value === 'string') return [textValue(records, schema, value)]
  if (typeof value === 'number') return [value.toLocaleString('zh-CN')]
  if (typeof value === 'boolean') return [value ? '是' : '否']
  return isRegion(value) ? [regionWords(value)] : []
}

function textValue(records: Records, schema: Schema, value: string): Link | string {
  const vocabulary = schema['x-vocabulary']
  if (vocabulary !== undefined) return linkOr(label(records, vocabulary, value), termUrl(vocabulary, value))
  const kind = schema['x-reference']
  if (kind !== undefined) return linkOr(recordTitle(records, kind, value), recordUrl(records, kind, value))
  return schema['format'] === 'date' || schema['format'] === 'loose-date' ? looseDateWords(value) : value
}

function isRegion(value: unknown): value is { province: string | null; city: string | null; district: string | null } {
  return typeof value === 'object' && value !== null && 'province' in value && 'city' in value && 'district' in value
}
