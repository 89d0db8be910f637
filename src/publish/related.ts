import type { AnyFields, RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'
import { rareTerms } from './rare-terms.ts'

/** Of a tag that many records have, so many before and after a record are looked at. */
const NEIGHBOURS = 8
const SHOWN = 4

/** What records have in common: tags, and rare terms of title and summary. Each is known by its number. */
interface Traits {
  /** of each record, the numbers of its traits */
  of: number[][]
  /** of each trait, the places of the records that have it, among all */
  records: number[][]
  /** of each record and trait of it, where among the records of that trait it stands */
  turns: number[][]
  /** a rare trait says more than a common one; a whole number, so that one record more seldom changes it */
  weights: number[]
}

/**
 * For each record the others that are most like it, by tags and by what title and summary say.
 * Compares only with those that share a rare term and with neighbours in the list of each tag, so the cost grows with
 * the number of records, not with its square. The result does not depend on the order of the records.
 */
export function relateRecords(entries: readonly RecordEntry[]): ReadonlyMap<RecordEntry, readonly RecordEntry[]> {
  const ordered = entries.toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.id, b.id))
  const traits = traitsOf(ordered)
  const [near, likeness] = [neighbours(traits), likenessTo(traits)]
  return new Map(ordered.map((entry, at) => [entry, closest(ordered, entry, near(at), likeness(at))]))
}

function traitsOf(entries: readonly RecordEntry[]): Traits {
  const numbers = new Map<string, number>()
  const records: number[][] = []
  const numberOf = (name: string) => {
    const number = numbers.get(name) ?? records.push([]) - 1
    numbers.set(name, number)
    return number
  }
  const terms = rareTerms(entries.map(textOf))
  const of = entries.map((entry, place) => Array.from(new Set([...tagNames(entry), ...(terms[place] ?? [])]), numberOf))
  const turns = of.map((own, place) => own.map((trait) => (records[trait]?.push(place) ?? 0) - 1))
  const weights = records.map(({ length }) => Math.round(Math.log2(1 + entries.length / length)))
  return { of, records, turns, weights }
}

/** Tells the places of the records that one may be like, each once. */
function neighbours({ of, records, turns }: Traits): (at: number) => number[] {
  const metBy = new Int32Array(of.length).fill(-1)
  return (at) => {
    metBy[at] = at
    const met: number[] = []
    of[at]?.forEach((trait, index) => {
      const all = records[trait] ?? []
      const turn = turns[at]?.[index] ?? 0
      const end = Math.min(all.length, turn + NEIGHBOURS + 1)
      for (let next = Math.max(0, turn - NEIGHBOURS); next < end; next++) {
        const place = all[next] ?? at
        if (metBy[place] !== at) met.push(place)
        metBy[place] = at
      }
    })
    return met
  }
}

/** Tells how much others have in common with one, by its place and theirs: of long vectors of traits the cosine. */
function likenessTo({ of, weights }: Traits): (at: number) => (place: number) => number {
  const squares = Float64Array.from(weights, (weight) => weight ** 2)
  const sum = (total: number, trait: number) => total + (squares[trait] ?? 0)
  // what has many traits shares some with everything
  const lengths = Float64Array.from(of, (own) => Math.sqrt(own.reduce(sum, 0)) || 1)
  const ownedBy = new Int32Array(weights.length).fill(-1)
  return (at) => {
    for (const trait of of[at] ?? []) ownedBy[trait] = at
    return (place) => {
      let score = 0
      for (const trait of of[place] ?? []) if (ownedBy[trait] === at) score += squares[trait] ?? 0
      return score / (lengths[place] ?? 1)
    }
  }
}

function closest(
  entries: readonly RecordEntry[],
  own: RecordEntry,
  near: readonly number[],
  likeness: (place: number) => number,
): RecordEntry[] {
  const best: { other: RecordEntry; score: number }[] = []
  for (const place of near) {
    const other = entries[place] as RecordEntry
    // between two records that are equally like it, the one of its own kind
    const score = likeness(place) + (own.kind === other.kind ? 0.25 : 0)
    if (score < (best[SHOWN - 1]?.score ?? 0)) continue
    best.push({ other, score })
    best.sort((a, b) => b.score - a.score || compareText(a.other.id, b.other.id))
    best.length = Math.min(best.length, SHOWN)
  }
  return best.map(({ other }) => other)
}

function textOf({ data }: RecordEntry): string {
  const { title = '', summary = '', text = '' }: AnyFields = data
  return `${title}\n${summary}\n${text}`
}

function tagNames({ data }: RecordEntry): string[] {
  const fields = data as unknown as Record<string, string[] | undefined>
  return Object.keys(TAG_FIELDS).flatMap((field) => (fields[field] ?? []).map((code) => `${field}/${code}`))
}
