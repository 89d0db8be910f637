import type { Match } from '../match.ts'

/** The full name of a person in a text. */
export interface FullName extends Match {
  isChild: boolean
}

/** What may be a full name. */
export interface Candidate extends FullName {
  /** the length of its surname, 0 for what the dictionary is not asked about */
  surname: number
  /** nats for a name, before the dictionary is asked */
  likely: number
  /** whether the word before it is known to end where it begins */
  isBegin: boolean
  /** whether the word after it is known to begin where it ends */
  isEnd: boolean
  /** how many single characters around it say that it is no prose */
  leastRun: number
}

/** So many nats for a name make up for how seldom a name begins at any place of a text. */
export const ENOUGH = 8
/** What a name beside it in a list says for another. */
export const LISTED = 6
/** A word of this weight beside a name ends, or begins, where the name does: no other word goes on across. */
export const CUED = 4
/** Characters of this weight leave little doubt. */
export const SURE_SHAPE = 8

/** Of what is sure of its ends, whatever the dictionary says. */
export const SURE_ENDS = { surname: 0, isBegin: true, isEnd: true, leastRun: Number.POSITIVE_INFINITY }

/** The likelier of two that begin at the same place. */
export function likelier(one: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  return one && other && other.likely > one.likely ? other : (one ?? other)
}
