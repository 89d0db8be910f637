import { after } from './after.ts'
import { before } from './before.ts'
import { type Candidate, CUED, ENOUGH, SURE_ENDS } from './candidate.ts'
import { isNeverName, isWord } from './dictionary.ts'
import { shapeWeight } from './shape.ts'
import { isUnnamed } from './unnamed.ts'

/** What may stand between the characters of a name. */
export const SPACES = ' .-_'
/** A name with spaces after its surname, or after each character, as forms and lists align them. */
const SPACED = /[\u4e00-\u9fff](?:(?:[ .\-_]{1,3}[\u4e00-\u9fff]){1,2}| {1,3}[\u4e00-\u9fff]{2})(?![\u4e00-\u9fff])/y
/** A single character and a space before it: the whole line is spaced out. */
const SPACED_BEFORE = /(?:^|[^\u4e00-\u9fff])[\u4e00-\u9fff][ .\-_]{1,3}$/
const REACH = 6

/** A name with spaces between its characters, at its surname. */
export function spacedNameAt(text: string, start: number): Candidate | undefined {
  SPACED.lastIndex = start
  const spaced = SPACED.exec(text)?.[0]
  if (spaced === undefined || SPACED_BEFORE.test(text.slice(Math.max(0, start - REACH), start))) return undefined
  const name = spaced.replace(/[ .\-_]/g, '')
  const left = before(text, start)
  if (isUnnamed(name, 1) || (left.weight < CUED && /[\u4e00-\u9fff]/.test(text.charAt(start - 1)))) return undefined
  const end = start + spaced.length
  const right = after(text, end)
  const likely = shapeWeight(name, 0, 1, name.length - 1) + left.weight + right.weight
  if (likely < ENOUGH || isNeverName(name) || isWord(name)) return undefined
  return { ...SURE_ENDS, start, end, likely, isChild: left.isChild || right.isChild }
}
