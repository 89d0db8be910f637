import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'
import { rareTerms } from './rare-terms.ts'

/** Of a tag that many records have, so many before and after a record are looked at. */
const NEIGHBOURS = 8
const SHOWN = 4

/** Something that records have in common: a tag, or a rare term of title and summary. */
interface Trait {
  /** the places of the records that have it, among all */
  records: number[]
  /** a rare trait says more than a common one; a whole number, so that one record more seldom changes it */
  weight: number
  /** the record that was last compared by it */
  comparedBy: number
}

/** A trait of a record, and the record's place among all that have it. */
interface OwnTrait {
  trait: Trait
  place: number
}

/**
 * For each record the others that are most like it, by tags and by what title and summary say.
 * Compares only with those that share a rare term and with neighbours in the list of each tag, so the cost grows with
 * the number of records, not with its square. The result does not depend on the order of the records.
 */
export function relateRecords(entries: readonly RecordEntry[]): ReadonlyMap<RecordEntry, readonly RecordEntry[]> {
  const ordered = entries.toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id))
  const traits = traitsOf(ordered)
  const lengths = traits.map(lengthOf)
  return new Map(ordered.map((entry, at) => [entry, closest(at, ordered, traits, lengths)]))
}

function traitsOf(entries: readonly RecordEntry[]): OwnTrait[][] {
  const byName = new Map<string, Trait>()
  const terms = rareTerms(entries.map(textOf))
  const traits = entries.map((entry, index) => {
    const names = new Set([...tagNames(entry), ...(terms[index] ?? [])])
    return Array.from(names, (name) => {
      const trait: Trait = byName.get(name) ?? { records: [], weight: 0, comparedBy: -1 }
      byName.set(name, trait)
      return { trait, place: trait.records.push(index) - 1 }
    })
  })
  for (const trait of byName.values()) trait.weight = Math.round(Math.log2(1 + entries.length / trait.records.length))
  return traits
}

function closest(
  at: number,
  entries: readonly RecordEntry[],
  traits: readonly (readonly OwnTrait[])[],
  lengths: readonly number[],
): RecordEntry[] {
  const own = entries[at]
  const met = new Set<number>()
  for (const { trait, place } of traits[at] ?? []) {
    trait.comparedBy = at
    const end = Math.min(trait.records.length, place + NEIGHBOURS + 1)
    for (let near = Math.max(0, place - NEIGHBOURS); near < end; near++) met.add(trait.records[near] ?? at)
  }
  met.delete(at)
  const scored = Array.from(met, (place) => {
    let score = 0
    for (const { trait } of traits[place] ?? []) if (trait.comparedBy === at) score += trait.weight ** 2
    const other = entries[place] as RecordEntry
    // between two records that are equally like it, the one of its own kind
    return { other, score: score / (lengths[place] ?? 1) + (own?.kind === other.kind ? 0.25 : 0) }
  })
  scored.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id))
  return scored.slice(0, SHOWN).map(({ other }) => other)
}

/** The length of a record's traits as a vector: what has many shares some with everything. */
function lengthOf(traits: readonly OwnTrait[]): number {
  return Math.sqrt(traits.reduce((sum, { trait }) => sum + trait.weight ** 2, 0)) || 1
}

function textOf({ data }: RecordEntry): string {
  const { title = '', summary = '', text = '' } = data as { title?: string; summary?: string; text?: string }
  return `${title}\n${summary}\n${text}`
}

function tagNames({ data }: RecordEntry): string[] {
  const fields = data as unknown as Record<string, string[] | undefined>
  return Object.keys(TAG_FIELDS).flatMap((field) => (fields[field] ?? []).map((code) => `${field}/${code}`))
}
