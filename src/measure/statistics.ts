import { yearOf } from '../calendar/loose-date.ts'
import type { AnyFields, RecordEntry, Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { Kind } from '../types.generated.ts'

/** A count together with exactly the records it counts. */
export interface Count {
  /** a code, a year or a unit's id */
  code: string
  records: readonly RecordEntry[]
}

/** Counts of the records of some kinds, split several ways in one pass. */
export interface Statistics {
  total: readonly RecordEntry[]
  byKind: readonly Count[]
  /** ascending; records without a year are under `unknown`, and units, which are there every year, under none */
  byYear: readonly Count[]
  /** by a unit's id: its own records and those of its area */
  byUnit: ReadonlyMap<string, readonly RecordEntry[]>
  /** by vocabulary and code, for list fields such as `aspects` */
  byTerm: ReadonlyMap<string, ReadonlyMap<string, readonly RecordEntry[]>>
}

/** The fields by which records are tagged, and the vocabulary of each. */
export const TAG_FIELDS = {
  areas: 'template-area',
  aspects: 'reform-aspect',
  themes: 'practice-theme',
  groups: 'group',
} as const

/** Splits the records of the given kinds by kind, year, unit and tag. */
export function measureStatistics(records: Records, kinds: readonly Kind[]): Statistics {
  const total = kinds.flatMap((kind) => records.all(kind))
  const ofYears = total.filter(({ kind }) => kind !== 'unit')
  const byYear = Map.groupBy(ofYears, (entry) => String(recordYear(entry) ?? 'unknown'))
  return {
    total,
    byKind: kinds.map((kind) => ({ code: kind, records: records.all(kind) })),
    byYear: [...byYear]
      .map(([code, entries]) => ({ code, records: entries }))
      .sort((a, b) => compareText(a.code, b.code)),
    byUnit: splitByUnit(records, total),
    byTerm: splitByTerm(total),
  }
}

/** The year a record is filed under; null where its source does not say, and of a unit. */
export function recordYear({ kind, data }: RecordEntry): number | null {
  const date = kind === 'unit' ? undefined : recordDate(data)
  return date === undefined ? null : yearOf(date)
}

/** The fields by which records are filed; a kind’s `x-time` names one of them. */
export const DATE_FIELDS = ['date', 'submitted', 'started', 'opened', 'received', 'due'] as const

/** The date a record is filed under, as written; undefined where its kind has none. */
export function recordDate(data: object): string | undefined {
  const fields = data as Record<string, unknown>
  const field = DATE_FIELDS.find((name) => typeof fields[name] === 'string')
  if (field) return String(fields[field])
  return typeof fields['year'] === 'number' ? String(fields['year']) : undefined
}

function splitByUnit(records: Records, total: readonly RecordEntry[]): Map<string, RecordEntry[]> {
  const byDistrict = districtUnits(records)
  const split = new Map<string, RecordEntry[]>(records.all('unit').map(({ id }) => [id, []]))
  for (const entry of total) {
    if (entry.kind === 'unit') continue
    const data: AnyFields = entry.data
    const inArea = data.region ? byDistrict.get(regionKey(data.region)) : undefined
    const named = [data.unit, ...(data.joint_units ?? [])].map((id) => id && records.find('unit', id)?.id)
    for (const unit of new Set([...named, inArea])) if (unit) split.get(unit)?.push(entry)
  }
  return split
}

/** Whose area a district is. A township’s unit names its district too: it is that of the kind that the vocabulary names first. */
function districtUnits(records: Records): Map<string, string> {
  const kinds = records.find('vocabulary', 'unit-kind')?.data.entries.map(({ code }) => code) ?? []
  const placed = records.all('unit').filter(({ data }) => data.region.district)
  const widestLast = placed.toSorted((a, b) => kinds.indexOf(b.data.kind) - kinds.indexOf(a.data.kind))
  return new Map(widestLast.map(({ id, data }) => [regionKey(data.region), id]))
}

interface Region {
  province: string | null
  city: string | null
  district: string | null
}

function regionKey({ province, city, district }: Region): string {
  return `${province}/${city}/${district}`
}

function splitByTerm(total: readonly RecordEntry[]): Map<string, Map<string, RecordEntry[]>> {
  const split = new Map(
    Object.values(TAG_FIELDS).map((vocabulary) => [vocabulary as string, new Map<string, RecordEntry[]>()]),
  )
  for (const entry of total) {
    for (const [field, vocabulary] of Object.entries(TAG_FIELDS)) {
      for (const code of (entry.data as unknown as Record<string, string[] | undefined>)[field] ?? []) {
        const terms = split.get(vocabulary)
        const entries = terms?.get(code)
        if (entries) entries.push(entry)
        else terms?.set(code, [entry])
      }
    }
  }
  return split
}
