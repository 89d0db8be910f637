import type { RecordEntry, Records } from '../check/records.ts'
import type { Kind, RecordOf } from '../types.generated.ts'
import { isPublic, isPublicField, type PUBLIC_FIELDS, PUBLIC_KINDS, type PublicKind } from './public-fields.ts'

/** What is public of a record that the check of another one looks at. */
export interface KnownRecord {
  id: string
  data: Readonly<Record<string, unknown>>
}

/**
 * What is public of a portal, as far as one new record can be checked by it without the repository: ids, titles, codes,
 * periods. Kinds that are published as counts only are not in it.
 */
export interface KnownPortal {
  /** the reference date of the build, YYYY-MM-DD */
  asOf: string
  records: Readonly<Partial<Record<Kind, readonly KnownRecord[]>>>
  /** the paths of all pictures */
  images: readonly string[]
}

/** By kind: the public fields by which records are named, found to be the same, or refer to each other. */
const KNOWN_FIELDS: { [K in PublicKind]?: readonly (typeof PUBLIC_FIELDS)[K][number][] } = {
  model: ['title', 'unit', 'date', 'version', 'retired'],
  practice: ['title', 'unit', 'date'],
  report: ['title', 'unit', 'date'],
  activity: ['title', 'unit', 'place', 'type', 'date', 'period', 'joint_units'],
  policy: ['title', 'number', 'unit', 'issuer', 'date'],
  unit: ['title', 'short_title', 'joined'],
  place: ['title', 'unit'],
  topic: ['title', 'unit', 'suggestions'],
  suggestion: ['title', 'unit', 'submitted', 'topic'],
  project: ['title', 'unit', 'place', 'started'],
  adoption: ['model', 'version', 'unit', 'started', 'status'],
  award: ['edition', 'report'],
}

/** By those every record is named. */
const NAMES = ['title', 'unit']

/** What is public of a portal's records, for the check of a new one. */
export function knownPortal(records: Records, asOf: string): KnownPortal {
  const { site } = records
  return {
    asOf,
    records: {
      ...Object.fromEntries(PUBLIC_KINDS.map((kind) => [kind, records.all(kind).map((entry) => known(kind, entry))])),
      // the programme has a page of its own, which shows all of this
      programme: records.all('programme').map(({ id, data }) => {
        const { title, periods, duties, indicators = [], escort_limit, calendar } = data
        const named = (list: readonly { id: string; title: string }[]) =>
          list.map((each) => ({ id: each.id, title: each.title }))
        return {
          id,
          data: { title, periods, duties: named(duties), indicators: named(indicators), escort_limit, calendar },
        }
      }),
      vocabulary: records.all('vocabulary').map(({ id, data: { title, entries } }) => ({
        id,
        data: {
          title,
          entries: entries.map(({ code, zh, mark, sensitive }) => ({
            code,
            zh,
            ...(mark ? { mark } : {}),
            ...(sensitive ? { sensitive } : {}),
          })),
        },
      })),
      site: [{ id: 'site', data: { base_url: site.base_url, programme: site.programme } }],
      tombstones: records.all('tombstones').map(({ id, data }) => ({
        id,
        data: { entries: data.entries.filter((entry) => isPublic(entry.kind as Kind)).map(withoutReason) },
      })),
      // whatever stands in this list has been reviewed and may be read by anyone
      'public-contacts': records.all('public-contacts').map(({ id, data }) => ({
        id,
        data: { contacts: data.contacts.map(({ value, places }) => ({ value, places })) },
      })),
    },
    images: [...records.images.keys()],
  }
}

function withoutReason({ kind, id, removed, replaced_by }: RecordOf['tombstones']['entries'][number]) {
  return { kind, id, removed, ...(replaced_by === undefined ? {} : { replaced_by }) }
}

function known(kind: PublicKind, { id, data }: RecordEntry): KnownRecord {
  const fields = data as object as Record<string, unknown>
  const names: readonly string[] = [
    ...(KNOWN_FIELDS[kind] ?? NAMES.filter((field) => isPublicField(kind, field))),
    ...ADDRESSES,
  ]
  return {
    id,
    data: Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]]))),
  }
}

/** Former ids: their addresses lead to the record. */
const ADDRESSES = ['aliases']
