import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'

const NEIGHBOURS = 12
const SHOWN = 4

/** All records with one tag, in order. */
interface Tag {
  entries: RecordEntry[]
  place: Map<RecordEntry, number>
  /** a rare tag says more than a common one */
  weight: number
}

/** The tags of each record. They are looked up for every pair that is compared, so they are made once. */
type Tags = ReadonlyMap<RecordEntry, readonly Tag[]>

/**
 * For each record the others that share most with it; a rare shared tag counts more than a common one.
 * Compares only with neighbours in each tag's list, so the cost grows with the number of records, not with its square.
 */
export function relateRecords(entries: readonly RecordEntry[]): ReadonlyMap<RecordEntry, readonly RecordEntry[]> {
  const tags = tagRecords(entries)
  return new Map(entries.map((entry) => [entry, closest(entry, tags)]))
}

function tagRecords(entries: readonly RecordEntry[]): Tags {
  const byName = new Map<string, Tag>()
  const tags = new Map<RecordEntry, Tag[]>()
  for (const entry of entries) {
    const own = tagNames(entry).map((name) => {
      const tag: Tag = byName.get(name) ?? { entries: [], place: new Map(), weight: 0 }
      byName.set(name, tag)
      tag.place.set(entry, tag.entries.push(entry) - 1)
      return tag
    })
    tags.set(entry, own)
  }
  for (const tag of byName.values()) tag.weight = Math.log(1 + entries.length / tag.entries.length)
  return tags
}

function closest(entry: RecordEntry, tags: Tags): RecordEntry[] {
  const own = tags.get(entry) ?? []
  const candidates = new Set<RecordEntry>()
  for (const { entries, place } of own) {
    const at = place.get(entry) ?? 0
    for (const other of entries.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) candidates.add(other)
  }
  candidates.delete(entry)
  const score = (other: RecordEntry) =>
    (tags.get(other) ?? []).reduce(
      (sum, tag) => sum + (own.includes(tag) ? tag.weight : 0),
      other.kind === entry.kind ? 0.5 : 0,
    )
  const scored = [...candidates].map((other) => ({ other, score: score(other) }))
  scored.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id))
  return scored.slice(0, SHOWN).map(({ other }) => other)
}

function tagNames({ data }: RecordEntry): string[] {
  const fields = data as unknown as Record<string, string[] | undefined>
  return Object.keys(TAG_FIELDS).flatMap((field) => (fields[field] ?? []).map((code) => `${field}/${code}`))
}
