import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'

const NEIGHBOURS = 12
const SHOWN = 4

/**
 * For each record the others that share most with it; a rare shared tag counts more than a common one.
 * Compares only with neighbours in each tag's list, so the cost grows with the number of records, not with its square.
 */
export function relateRecords(entries: readonly RecordEntry[]): ReadonlyMap<RecordEntry, readonly RecordEntry[]> {
  const byTag = new Map<string, RecordEntry[]>()
  for (const entry of entries) {
    for (const tag of tagsOf(entry)) {
      const list = byTag.get(tag)
      if (list) list.push(entry)
      else byTag.set(tag, [entry])
    }
  }
  const place = new Map<string, ReadonlyMap<RecordEntry, number>>()
  for (const [tag, list] of byTag) place.set(tag, new Map(list.map((entry, index) => [entry, index])))
  const weight = (tag: string) => Math.log(1 + entries.length / (byTag.get(tag)?.length ?? 1))
  return new Map(entries.map((entry) => [entry, closest(entry, byTag, place, weight)]))
}

function closest(
  entry: RecordEntry,
  byTag: ReadonlyMap<string, readonly RecordEntry[]>,
  place: ReadonlyMap<string, ReadonlyMap<RecordEntry, number>>,
  weight: (tag: string) => number,
): RecordEntry[] {
  const candidates = new Set<RecordEntry>()
  for (const tag of tagsOf(entry)) {
    const at = place.get(tag)?.get(entry) ?? 0
    for (const other of byTag.get(tag)?.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1) ?? [])
      candidates.add(other)
  }
  candidates.delete(entry)
  const mine = new Set(tagsOf(entry))
  const score = (other: RecordEntry) =>
    tagsOf(other).reduce((sum, tag) => sum + (mine.has(tag) ? weight(tag) : 0), other.kind === entry.kind ? 0.5 : 0)
  const scored = [...candidates].map((other) => ({ other, score: score(other) }))
  scored.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id))
  return scored.slice(0, SHOWN).map(({ other }) => other)
}

function tagsOf({ data }: RecordEntry): string[] {
  const fields = data as unknown as Record<string, string[] | undefined>
  return Object.keys(TAG_FIELDS).flatMap((field) => (fields[field] ?? []).map((code) => `${field}/${code}`))
}
