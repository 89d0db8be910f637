import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'
import { rareTerms } from './rare-terms.ts'

/** Of a tag that many records have, so many before and after a record are looked at. */
const NEIGHBOURS = 8
const SHOWN = 4

/** Something that records have in common: a tag, or a rare term of title and summary. */
interface Trait {
  entries: RecordEntry[]
  place: Map<RecordEntry, number>
  /** a rare trait says more than a common one; a whole number, so that one record more seldom changes it */
  weight: number
}

/** The traits of each record. They are looked up for every pair that is compared, so they are made once. */
type Traits = ReadonlyMap<RecordEntry, readonly Trait[]>

/**
 * For each record the others that are most like it, by tags and by what title and summary say.
 * Compares only with those that share a rare term and with neighbours in the list of each tag, so the cost grows with
 * the number of records, not with its square. The result does not depend on the order of the records.
 */
export function relateRecords(entries: readonly RecordEntry[]): ReadonlyMap<RecordEntry, readonly RecordEntry[]> {
  const ordered = entries.toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id))
  const traits = traitsOf(ordered)
  const lengths = new Map([...traits].map(([entry, own]) => [entry, lengthOf(own)]))
  return new Map(ordered.map((entry) => [entry, closest(entry, traits, lengths)]))
}

function traitsOf(entries: readonly RecordEntry[]): Traits {
  const byName = new Map<string, Trait>()
  const terms = rareTerms(entries.map(textOf))
  const traits = new Map(
    entries.map((entry, index) => {
      const own = [...tagNames(entry), ...(terms[index] ?? [])].map((name) => {
        const trait: Trait = byName.get(name) ?? { entries: [], place: new Map(), weight: 0 }
        byName.set(name, trait)
        trait.place.set(entry, trait.entries.push(entry) - 1)
        return trait
      })
      return [entry, own] as const
    }),
  )
  for (const trait of byName.values()) trait.weight = Math.round(Math.log2(1 + entries.length / trait.entries.length))
  return traits
}

function closest(entry: RecordEntry, traits: Traits, lengths: ReadonlyMap<RecordEntry, number>): RecordEntry[] {
  const shared = new Map<RecordEntry, number>()
  const own = traits.get(entry) ?? []
  for (const { entries, place } of own) {
    const at = place.get(entry) ?? 0
    for (const other of entries.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1)) shared.set(other, 0)
  }
  shared.delete(entry)
  const mine = new Set(own)
  for (const other of shared.keys()) {
    for (const trait of traits.get(other) ?? [])
      if (mine.has(trait)) shared.set(other, (shared.get(other) ?? 0) + trait.weight ** 2)
  }
  const likeness = (other: RecordEntry) => (shared.get(other) ?? 0) / (lengths.get(other) ?? 1)
  const scored = [...shared.keys()].map((other) => ({ other, score: likeness(other) + sameKind(entry, other) }))
  scored.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id))
  return scored.slice(0, SHOWN).map(({ other }) => other)
}

/** Between two records that are equally like it, the one of its own kind. */
function sameKind(entry: RecordEntry, other: RecordEntry): number {
  return entry.kind === other.kind ? 0.25 : 0
}

/** The length of a record's traits as a vector: what has many shares some with everything. */
function lengthOf(traits: readonly Trait[]): number {
  return Math.sqrt(traits.reduce((sum, { weight }) => sum + weight ** 2, 0)) || 1
}

function textOf({ data }: RecordEntry): string {
  const { title = '', summary = '', text = '' } = data as { title?: string; summary?: string; text?: string }
  return `${title}\n${summary}\n${text}`
}

function tagNames({ data }: RecordEntry): string[] {
  const fields = data as unknown as Record<string, string[] | undefined>
  return Object.keys(TAG_FIELDS).flatMap((field) => (fields[field] ?? []).map((code) => `${field}/${code}`))
}
