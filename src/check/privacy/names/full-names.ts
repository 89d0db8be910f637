import type { Match } from '../detector.ts'
import type { Trigger } from '../line-reader.ts'
import { after, MOST_AFTER } from './after.ts'
import { before, MOST_BEFORE } from './before.ts'
import { isAmongCharacters, isNeverName, isOrdinaryWord, isWord, wordsAround } from './dictionary.ts'
import { DOTS, dottedShapeAt, ELEMENT_PAIR, elementShapeAt } from './minority-name.ts'
import { isCommonSurname, isSureSurname, NAME_PAIRS, shapeWeight, surnameAt } from './shape.ts'

/** The full name of a person in a text. */
export interface FullName extends Match {
  isChild: boolean
}

/** What may be a full name. */
interface Candidate extends FullName {
  /** the length of its surname, 0 for a name of another language */
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

/** What is sure of its ends, whatever the dictionary says. */
const SURE_BOUNDS = { isBegin: true, isEnd: true, leastRun: Number.POSITIVE_INFINITY }

/** Without one of these a line holds no name. */
export const NAME_TRIGGER = { signs: DOTS, pairs: [...NAME_PAIRS, ELEMENT_PAIR], isPlaced: true } satisfies Trigger

/** So many nats for a name make up for how seldom a name begins at any place of a text. */
const ENOUGH = 8
/** What a name beside it in a list says for another. */
const LISTED = 6
/** What stands between the names of a list. */
const SEPARATORS = '、，,和与及跟同/ '
/** A word of this weight before it ends where the name begins: no other word goes on across. */
const CUED = 4
/** Where the characters leave little doubt, a preposition is enough. */
const [HINTED, SURE_SHAPE] = [2, 8]
/** So many single characters around a name are no prose: without a word that hints at it, and with one behind it. */
const [RUN, LONG_RUN] = [5, 9]
/** A surname and one character, with no word beside them that hints at a name, must be as like one as can be. */
const SURE_SHORT = 12
/** What the dictionary says: a word crosses an end; all of it is a word; a word begins with the surname. */
const [ACROSS, WORD, LONG_WORD, EATEN, HALF_EATEN, WORD_AFTER] = [-7, -9, -12, -5, -3, -3]

/** Two parts with a dot between them are hardly anything else. */
const DOTTED = 20

/** A name with spaces after its surname, or after each character, as forms and lists align them. */
const SPACED = /[\u4e00-\u9fff](?:(?:[ .\-_]{1,3}[\u4e00-\u9fff]){1,2}| {1,3}[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff])/y
/** What may stand between its characters. */
const SPACES = ' .-_'

/** What stands after a surname in place of a name: 王某某, 李女士, 张主任. */
const UNNAMED =
  /^(?:某|×|＊|\*|x|女士|先生|小姐|太太|大?[姐妈爸哥嫂婶姨奶]|大?[娘爷叔伯](?![\u4e00-\u9fff])|阿姨|大[姐妈嫂婶娘爷叔伯哥]|奶奶|爷爷|老师|医生|法官|警官|律师|书记|主任|主席|会长|村长|所长|局长|科长|处长|经理|老板|同志|同学|师傅|维权|中专|中学|家[村屯沟庄堡店营窝湾坪岭河桥铺子集寨坡洼大小])/

/**
 * Every full name of a text that its characters and what stands around it give away, in order.
 * @param places where the trigger of names hit
 */
export function fullNames(text: string, places: readonly number[]): FullName[] {
  const candidates: Candidate[] = []
  for (const start of places) {
    const best = SPACES.includes(text.charAt(start + 1))
      ? spacedAt(text, start)
      : likelier(bestAt(text, start), foreignAt(text, start))
    if (best) candidates.push(best)
  }
  return candidates.length === 0 ? [] : chosen(text, candidates)
}

/** The most likely Chinese name at an offset, if it may be one in a list at least. */
function bestAt(text: string, start: number): Candidate | undefined {
  const surname = surnameAt(text, start)
  if (surname === 0) return undefined
  return likelier(candidateOf(text, start, surname, 2), candidateOf(text, start, surname, 1))
}

function likelier(one: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  return one && other && other.likely > one.likely ? other : (one ?? other)
}

function candidateOf(text: string, start: number, surname: number, given: number): Candidate | undefined {
  const end = start + surname + given
  const shape = shapeWeight(text, start, surname, given)
  if (shape < LEAST_SHAPE) return undefined
  const needed = isBeside(text, start - 1) || isBeside(text, end) ? ENOUGH - LISTED : ENOUGH
  const around = (MOST_BEFORE[text.charCodeAt(start - 1)] ?? 0) + (MOST_AFTER[text.charCodeAt(end)] ?? MOST_AT_END)
  if (shape + around < needed || UNNAMED.test(text.slice(start + surname, start + surname + 4))) return undefined
  const left = before(text, start)
  const right = after(text, end)
  const likely = shape + left.weight + right.weight
  if (likely < needed) return undefined
  // 刘邓大军: what begins in the middle of a name, or of two surnames, begins nothing
  if (!left.isWord && isSureSurname(text, start - 1)) return undefined
  const isHinted = left.isWord || right.weight >= HINTED
  const mostLikely = isHinted || given > 1 || shape >= SURE_SHORT ? likely : Math.min(likely, ENOUGH - 1)
  return {
    start,
    end,
    surname,
    likely: mostLikely,
    isBegin: left.weight >= (shape >= SURE_SHAPE ? HINTED : CUED),
    isEnd: right.weight >= CUED,
    leastRun: left.isWord ? Number.POSITIVE_INFINITY : isHinted ? LONG_RUN : RUN,
    isChild: left.isChild || right.isChild,
  }
}

const MOST_AT_END = 2
/** Less than this nothing that stands around a name makes up for. */
const LEAST_SHAPE = -5

/** 1 for the codes of SEPARATORS. */
const separators = new Uint8Array(0x10000)
for (const char of SEPARATORS) separators[char.charCodeAt(0)] = 1
/** What may stand beside a name of a list. */
const besides = separators.slice()
for (const char of '—()（）') besides[char.charCodeAt(0)] = 1

function isBeside(text: string, offset: number): boolean {
  return besides[text.charCodeAt(offset)] === 1
}

/** A name with spaces between its characters, at its surname. */
function spacedAt(text: string, start: number): Candidate | undefined {
  SPACED.lastIndex = start
  const spaced = SPACED.exec(text)?.[0]
  // a single character and a space before it: the whole line is spaced out
  if (spaced === undefined || SPACED_BEFORE.test(text.slice(Math.max(0, start - 6), start))) return undefined
  const name = spaced.replace(/[ .\-_]/g, '')
  if (UNNAMED.test(name.slice(1))) return undefined
  const left = before(text, start)
  if (left.weight < CUED && isHan(text, start - 1)) return undefined
  const right = after(text, start + spaced.length)
  const likely = shapeWeight(name, 0, 1, name.length - 1) + left.weight + right.weight
  if (likely < ENOUGH || isNeverName(name) || isWord(name)) return undefined
  const isChild = left.isChild || right.isChild
  return { start, end: start + spaced.length, surname: 0, likely, ...SURE_BOUNDS, isChild }
}

const SPACED_BEFORE = /(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff][ .\-_]{1,3}$/

function isHan(text: string, offset: number): boolean {
  return /[\u4e00-\u9fff]/.test(text.charAt(offset))
}

/** A name of another language at an offset. */
function foreignAt(text: string, start: number): Candidate | undefined {
  if (DOTS.includes(text.charAt(start))) {
    const dotted = dottedShapeAt(text, start)
    return (
      dotted && {
        ...dotted,
        surname: 0,
        likely: DOTTED,
        ...SURE_BOUNDS,
        isChild: before(text, dotted.start).isChild,
      }
    )
  }
  const shape = elementShapeAt(text, start)
  if (!shape) return undefined
  const end = start + shape.length
  const left = before(text, start)
  const right = after(text, end)
  const likely = shape.weight + left.weight + right.weight
  if (likely < ENOUGH - LISTED) return undefined
  return { start, end, surname: 0, likely, ...SURE_BOUNDS, isChild: left.isChild || right.isChild }
}

/** What the dictionary says against a name: words that go on across its ends, or that it is one itself. */
function dictionaryWeight(text: string, { start, end, surname, isBegin, isEnd }: Candidate): number {
  if (surname === 0) return 0
  if (isNeverName(text.slice(start, end))) return -Infinity
  const { begins, ends, inside } = wordsAround(text, start, end, isBegin)
  const across = (begins ? 0 : ACROSS) + (ends || isEnd ? 0 : ACROSS)
  const isLong = end - start > 2
  if (inside.size === 0 || isOrdinaryWord(text.slice(start, end))) return across + (isLong ? LONG_WORD : WORD)
  if (isLong && (isOrdinaryWord(text.slice(start, start + 2)) || isNeverName(text.slice(start, start + 2))))
    return across + EATEN
  if (!inside.has(surname)) return across + (isCommonSurname(text, start) ? EATEN : HALF_EATEN)
  // 高水平, 方有权: a common word as a surname, and after it a word that is hardly a given name
  const isWordOfTwo = isLong && inside.size === 1 && isCommonSurname(text, start)
  return across + (isWordOfTwo && shapeWeight(text, start, surname, 2) < SURE_SHAPE ? WORD_AFTER : 0)
}

/** The candidates that are names by themselves or beside one in a list; of those that overlap, the likelier. */
function chosen(text: string, candidates: readonly Candidate[]): FullName[] {
  const names = new Set(candidates.filter((one) => one.likely >= ENOUGH && isAccepted(text, one, ENOUGH)))
  if (names.size === 0) return []
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
  const besides = candidates.map(({ start }) => ends.get(endOfListed(text, start)))
  for (const [index, one] of candidates.entries()) add(one, besides[index])
  for (let index = candidates.length - 1; index >= 0; index--) {
    const [one, beside] = [candidates[index], besides[index]]
    if (one && beside) add(beside, one)
  }
}

/** What stands between two names of a list: 、, a dash, what one of them is in parentheses. */
const LISTED_AFTER = /(?:[（(][^（）()]{1,8}[)）])?(?:[、，,和与及跟同/ ]|——|—)?$/
const BETWEEN_NAMES = 12

/** Where a name would end that stands in a list before an offset. */
function endOfListed(text: string, start: number): number {
  const code = text.charCodeAt(start - 1)
  if (separators[code] !== 1 && code !== DASH && code !== CLOSING && code !== WIDE_CLOSING) return -1
  const window = text.slice(Math.max(0, start - BETWEEN_NAMES), start)
  return start - (LISTED_AFTER.exec(window)?.[0].length ?? 0)
}

const [DASH, CLOSING, WIDE_CLOSING] = ['—', ')', '）'].map((char) => char.charCodeAt(0)) as [number, number, number]

function isAccepted(text: string, candidate: Candidate, needed: number): boolean {
  if (candidate.likely + dictionaryWeight(text, candidate) < needed) return false
  return !isAmongCharacters(text, candidate.start, candidate.end, candidate.leastRun)
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
