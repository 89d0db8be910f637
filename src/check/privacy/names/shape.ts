import { LONG_PLACE_ENDINGS, NEVER_GIVEN, PLACE_ENDINGS, TRADITIONAL, WHOLE_GIVEN } from './given.ts'
import { FIRST_OF_TWO, ONLY_ONE, SECOND_OF_TWO, SURNAMES } from './statistics.ts'
import { COMPOUND_SURNAMES } from './surnames.ts'

const CODES = 0x10000
const [FIRST_HAN, LAST_HAN] = [0x4e00, 0x9fff]
/** What a character says that the statistics do not name: one that is rare everywhere. */
export const UNSEEN = 0
const UNLIKELY = -10
/** What no name has: far below every sum that is one. */
const NEVER = -60

const surnames = tableOf(SURNAMES, NEVER)
const firsts = tableOf(FIRST_OF_TWO, UNSEEN)
const seconds = tableOf(SECOND_OF_TWO, UNSEEN)
const only = tableOf(ONLY_ONE, UNSEEN)
/** Two characters that hardly begin anything but a name. */
const COMPOUND = 8
/** What a given name of two characters says at the least that is one as a whole. */
const WHOLE = 7
/** A character twice, or a given name known as a whole, says so much more than its characters. */
const MOST_FOR_WHOLE = 6
const wholeGiven = new Set(WHOLE_GIVEN)
for (const table of [surnames, firsts, seconds, only]) {
  for (const [traditional, simplified] of TRADITIONAL) {
    table[traditional.charCodeAt(0)] = table[simplified.charCodeAt(0)] as number
  }
}
/** After a surname one of these makes a village or a family, hardly a name. */
for (const char of PLACE_ENDINGS) only[char.charCodeAt(0)] = UNLIKELY
for (const char of LONG_PLACE_ENDINGS) seconds[char.charCodeAt(0)] = UNLIKELY
const compounds = new Set(COMPOUND_SURNAMES.map((surname) => surname.charCodeAt(0)))

function tableOf(groups: readonly (readonly [number, string])[], unseen: number): Int8Array {
  const table = new Int8Array(CODES).fill(NEVER)
  if (unseen !== NEVER) table.fill(unseen, FIRST_HAN, LAST_HAN + 1)
  for (const [weight, chars] of groups) for (const char of chars) table[char.charCodeAt(0)] = weight
  if (unseen !== NEVER) for (const char of NEVER_GIVEN) table[char.charCodeAt(0)] = NEVER
  return table
}

/** The length of the surname that begins at an offset, 0 where none does. */
export function surnameAt(text: string, start: number): number {
  const code = text.charCodeAt(start)
  if (compounds.has(code) && COMPOUND_SURNAMES.includes(text.slice(start, start + 2))) return 2
  return (surnames[code] ?? NEVER) > NEVER ? 1 : 0
}

/** Nats by which a surname and given name are commoner in names than in text; far below zero for what is no name. */
export function shapeWeight(text: string, start: number, surname: number, given: number): number {
  const weight = surname === 2 ? COMPOUND : (surnames[text.charCodeAt(start)] ?? NEVER)
  const at = start + surname
  const first = text.charCodeAt(at)
  if (given === 1) return weight + (only[first] ?? NEVER)
  const second = text.charCodeAt(at + 1)
  const both = (firsts[first] ?? NEVER) + (seconds[second] ?? NEVER)
  if (both < NEVER / 2) return both
  const isWhole = both < WHOLE && (first === second || wholeGiven.has(text.slice(at, at + 2)))
  return weight + (isWhole ? Math.min(WHOLE, both + MOST_FOR_WHOLE) : both)
}

/** What a character says as the last of a given name of two. */
export function secondGivenWeight(text: string, offset: number): number {
  return seconds[text.charCodeAt(offset)] ?? NEVER
}

/** Whether the surname at an offset is at least as often a common word. */
export function isCommonSurname(text: string, start: number): boolean {
  return (surnames[text.charCodeAt(start)] ?? NEVER) <= COMMON_SURNAME
}

/** Whether the character at an offset is hardly anything but a surname. */
export function isSureSurname(text: string, offset: number): boolean {
  return (surnames[text.charCodeAt(offset)] ?? NEVER) >= SURE_SURNAME
}

const [COMMON_SURNAME, SURE_SURNAME] = [2, 4]

/** The Han characters whose weight in a table is within bounds. */
function charactersOf(table: Int8Array, least: number, most = Number.POSITIVE_INFINITY): string {
  let characters = ''
  for (let code = FIRST_HAN; code <= LAST_HAN; code++) {
    const weight = table[code] as number
    if (weight >= least && weight <= most) characters += String.fromCharCode(code)
  }
  return characters
}

const better = firsts.map((weight, code) => Math.max(weight, only[code] ?? NEVER))
/** A surname that is a common word begins a name only where more speaks for it. */
const [RARE_SURNAME, LIKELY_GIVEN, POSSIBLE_GIVEN] = [1, -1, -5]

/** What stands for the first character of a given name, one of these. */
export const SOMEBODY = '某×＊*'

/** What a line with a name has side by side: the beginning of a surname, and what may follow it. */
export const NAME_PAIRS: readonly (readonly [string, string])[] = [
  [charactersOf(surnames, RARE_SURNAME), charactersOf(better, POSSIBLE_GIVEN)],
  [charactersOf(surnames, NEVER + 1, RARE_SURNAME - 1), charactersOf(better, LIKELY_GIVEN)],
  [charactersOf(surnames, 0), ` .-_${SOMEBODY}`],
  [
    COMPOUND_SURNAMES.map((surname) => surname.charAt(0)).join(''),
    COMPOUND_SURNAMES.map((surname) => surname.charAt(1)).join(''),
  ],
]
