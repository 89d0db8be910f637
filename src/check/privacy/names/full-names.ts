import type { Trigger } from '../line-reader.ts'
import { isAccepted } from './accepted.ts'
import { type Candidate, ENOUGH, type FullName, LISTED, likelier } from './candidate.ts'
import { chineseNameAt } from './chinese-name.ts'
import { foreignNameAt } from './foreign-name.ts'
import { halfNamedAt } from './half-named.ts'
import { endOfListed } from './listed.ts'
import { DOTS, ELEMENT_PAIR } from './minority-name.ts'
import { NAME_PAIRS, SOMEBODY } from './shape.ts'
import { SPACES, spacedNameAt } from './spaced-name.ts'

/** Without one of these a line holds no name. */
export const NAME_TRIGGER = { signs: DOTS, pairs: [...NAME_PAIRS, ELEMENT_PAIR], isPlaced: true } satisfies Trigger

/**
 * Every full name of a text that its characters and what stands around it give away, in order. What speaks for a name
 * and against it is added up in nats.
 * @param places where the trigger of names hit
 */
export function fullNames(text: string, places: readonly number[]): FullName[] {
  const candidates: Candidate[] = []
  for (const place of places) {
    const best = nameAt(text, place)
    if (best) candidates.push(best)
  }
  return candidates.length === 0 ? [] : chosen(text, candidates)
}

function nameAt(text: string, place: number): Candidate | undefined {
  const second = text.charAt(place + 1)
  if (second !== '' && SOMEBODY.includes(second)) return halfNamedAt(text, place)
  if (SPACES.includes(second)) return spacedNameAt(text, place)
  return likelier(chineseNameAt(text, place), foreignNameAt(text, place))
}

/** The candidates that are names by themselves or beside one in a list; of those that overlap, the likelier. */
function chosen(text: string, candidates: Candidate[]): FullName[] {
  const names = new Set(candidates.filter((one) => one.likely >= ENOUGH && isAccepted(text, one, ENOUGH)))
  if (names.size === 0) return []
  // a dotted name begins before the place of its dot
  candidates.sort((a, b) => a.start - b.start)
  if (names.size < candidates.length) addListed(text, candidates, names)
  return withoutOverlaps(candidates.filter((candidate) => names.has(candidate)))
}

/** Adds what may be a name and stands in a list beside one: forth and back, so that one name vouches for a whole list. */
function addListed(text: string, candidates: readonly Candidate[], names: Set<Candidate>): void {
  const add = (one: Candidate, beside: Candidate | undefined) => {
    if (!beside || names.has(one) || !names.has(beside)) return
    if (isAccepted(text, one, ENOUGH - LISTED)) names.add(one)
  }
  const ends = new Map(candidates.map((candidate) => [candidate.end, candidate]))
  const pairs = candidates.map((one) => [one, ends.get(endOfListed(text, one.start))] as const)
  for (const [one, beside] of pairs) add(one, beside)
  for (const [one, beside] of pairs.reverse()) if (beside) add(beside, one)
}

function withoutOverlaps(candidates: readonly Candidate[]): Candidate[] {
  const apart: Candidate[] = []
  for (const candidate of candidates) {
    const last = apart.at(-1)
    if (!last || last.end <= candidate.start) apart.push(candidate)
    else if (candidate.likely > last.likely) apart[apart.length - 1] = candidate
  }
  return apart
}
