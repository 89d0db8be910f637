import { after } from './after.ts'
import { type Candidate, ENOUGH, SURE_ENDS } from './candidate.ts'
import { isCommonSurname, secondGivenWeight } from './shape.ts'

/** Behind it a character of names, as like one as these are: 某区 and 某年 are none. */
const LEAST_GIVEN = 3
/** What stands behind such a name where the sentence goes on. */
const LEAST_AFTER = 3
const [FIRST_HAN, LAST_HAN] = ['\u4e00', '\u9fff']

/** A name of which only the middle is left out: whoever knows the village knows the woman. */
export function halfNamedAt(text: string, start: number): Candidate | undefined {
  const end = start + 3
  if (isCommonSurname(text, start) || secondGivenWeight(text, end - 1) < LEAST_GIVEN) return undefined
  const next = text.charAt(end)
  // one character in emphasis, as in Markdown; in the name that stands in bold it is the second of three signs
  if (text.charAt(start + 1) === '*' && next === '*' && text.charAt(end + 1) !== '*') return undefined
  const right = after(text, end)
  if (next >= FIRST_HAN && next <= LAST_HAN && right.weight < LEAST_AFTER) return undefined
  return { ...SURE_ENDS, start, end, likely: ENOUGH, isChild: right.isChild }
}
