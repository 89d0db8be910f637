import { after, MOST_AFTER } from './after.ts'
import { before, MOST_BEFORE } from './before.ts'
import { type Candidate, CUED, ENOUGH, LISTED, likelier, SURE_SHAPE } from './candidate.ts'
import { isListed } from './listed.ts'
import { isSureSurname, shapeWeight, surnameAt } from './shape.ts'
import { isUnnamed } from './unnamed.ts'

/** Less than this nothing that stands around a name makes up for. */
const LEAST_SHAPE = -5
/** At the end of a text nothing says more. */
const MOST_AT_END = 2
/** A word of this weight hints at a name. */
const HINTED = 2
/** So many single characters around a name are no prose: without a word that hints at it, and with one behind it. */
const [RUN, LONG_RUN] = [5, 9]
/** A surname and one character, with no word beside them that hints at a name, must be as like one as can be. */
const SURE_SHORT = 12

/** Words for looking into something end in a surname, and the dictionary does not know all of them: 两癌筛查春蕾项目. */
const CHECKS = /^[筛排抽核巡督]查$/

/** A place is often called by two characters and what it is for: 柳荫联系点, of which 柳荫联 would be a name. */
const PLACE_OF_WORK = /^(?:联系|服务|联络|工作)[点站]/

/** The most likely Chinese name at an offset, if it may be one in a list at least. */
export function chineseNameAt(text: string, start: number): Candidate | undefined {
  const surname = surnameAt(text, start)
  if (surname === 0 || CHECKS.test(text.slice(start - 1, start + 1))) return undefined
  return likelier(candidateOf(text, start, surname, 2), candidateOf(text, start, surname, 1))
}

function candidateOf(text: string, start: number, surname: number, given: number): Candidate | undefined {
  const end = start + surname + given
  if (given > 1 && PLACE_OF_WORK.test(text.slice(end - 1, end + 2))) return undefined
  const shape = shapeWeight(text, start, surname, given)
  if (shape < LEAST_SHAPE) return undefined
  const needed = isListed(text, start, end) ? ENOUGH - LISTED : ENOUGH
  const around = (MOST_BEFORE[text.charCodeAt(start - 1)] ?? 0) + (MOST_AFTER[text.charCodeAt(end)] ?? MOST_AT_END)
  if (shape + around < needed || isUnnamed(text, start + surname)) return undefined
  const left = before(text, start)
  const right = after(text, end)
  const likely = shape + left.weight + right.weight
  // 刘邓大军: what begins in the middle of a name, or of two surnames, begins nothing
  if (likely < needed || (!left.isWord && isSureSurname(text, start - 1))) return undefined
  const isHinted = left.isWord || right.weight >= HINTED
  const isAlone = isHinted || given > 1 || shape >= SURE_SHORT
  return {
    start,
    end,
    surname,
    likely: isAlone ? likely : Math.min(likely, ENOUGH - 1),
    isBegin: left.weight >= (shape >= SURE_SHAPE ? HINTED : CUED),
    isEnd: right.weight >= CUED,
    leastRun: left.isWord ? Number.POSITIVE_INFINITY : isHinted ? LONG_RUN : RUN,
    isChild: left.isChild || right.isChild,
  }
}
