import { type Candidate, SURE_SHAPE } from './candidate.ts'
import { isAmongCharacters, isNeverBegun, isNeverName, isOrdinaryWord, wordsAround } from './dictionary.ts'
import { isCommonSurname, shapeWeight } from './shape.ts'

/** What the dictionary says: a word crosses an end; all of it is a word; a word begins with the surname, or follows it. */
const [ACROSS, WORD, LONG_WORD, EATEN, HALF_EATEN, WORD_AFTER] = [-7, -9, -12, -5, -3, -3]

/** Whether a candidate is as likely as is needed once the dictionary has been asked, and stands in prose. */
export function isAccepted(text: string, candidate: Candidate, needed: number): boolean {
  if (candidate.likely + dictionaryWeight(text, candidate) < needed) return false
  return !isAmongCharacters(text, candidate.start, candidate.end, candidate.leastRun)
}

/** What the dictionary says against a name: words that go on across its ends, or that it is one itself. */
function dictionaryWeight(text: string, { start, end, surname, isBegin, isEnd }: Candidate): number {
  if (surname === 0) return 0
  const name = text.slice(start, end)
  if (isNeverName(name)) return Number.NEGATIVE_INFINITY
  const { begins, ends, inside } = wordsAround(text, start, end, isBegin)
  const across = (begins ? 0 : ACROSS) + (ends || isEnd ? 0 : ACROSS)
  const isLong = name.length > 2
  if (inside.size === 0 || isOrdinaryWord(name)) return across + (isLong ? LONG_WORD : WORD)
  const pair = name.slice(0, 2)
  if (isLong && isNeverBegun(pair)) return across + EATEN
  if (!inside.has(surname)) return across + (isCommonSurname(text, start) ? EATEN : HALF_EATEN)
  // 高水平, 方有权: a common word as a surname, and after it a word that is hardly a given name
  const isWordOfTwo = isLong && inside.size === 1 && isCommonSurname(text, start)
  return across + (isWordOfTwo && shapeWeight(text, start, surname, 2) < SURE_SHAPE ? WORD_AFTER : 0)
}
