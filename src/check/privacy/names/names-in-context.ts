import type { Match } from '../detector.ts'
import { findWords } from '../word-index.ts'
import type { Cues } from './cues.ts'
import { minorityNameAt } from './minority-name.ts'
import { type Evidence, isWordStart, nameAt } from './name-at.ts'

/** What may stand between a word and the name: （化名）, 是, 名叫, a colon, a quotation mark. */
const BETWEEN = /(?:[（(][^（）()\n]{0,10}[)）])?(?:名叫|名为|姓名|本名|真名|[为是叫即])?[：:\s“"‘'、，,—]{0,2}/y
/** After a word for home the place comes first: 家住……的 */
const PLACE = /[^，。；\n]{2,24}?的/y
const HOME = new Set(['家住', '住在', '来自'])
const AGE_OF = /(?<age>\d{1,3})周?$/
const AGE = /[，,（( ](?:现年|今年|年仅)?(?<age>\d{1,3})周?岁/g

const LONGEST_NAME = 4

/** Full names beside words that tell of a private person. */
export function* namesInContext(text: string, cues: Cues): Generator<Match> {
  for (const { word, start } of findWords(text, cues.index)) {
    const end = start + word.length
    if (cues.after.has(word)) yield* namesAfter(text, word, end, cues)
    if (cues.before.has(word)) yield* nameBefore(text, start, cues.evidence(word))
    if (cues.of.has(word) && text.charAt(start - 1) === '的') yield* nameBefore(text, start - 1, 'weak')
  }
  for (const { groups, index } of text.matchAll(AGE)) {
    if (cues.isAge(Number(groups?.['age']))) yield* nameBefore(text, index, 'certain')
  }
}

/** The name after a word, and those listed after it: 当事人甲、乙和丙. */
function* namesAfter(text: string, word: string, end: number, { isAge, evidence }: Cues): Generator<Match> {
  if (word === '岁的' && !isAge(ageBefore(text, end - word.length))) return
  let start = nameStart(text, HOME.has(word) ? PLACE : BETWEEN, end)
  if (start === undefined) return
  const says = /[：:]/.test(text.slice(end, start)) ? 'certain' : evidence(word)
  const lengthAt = (offset: number) => minorityNameAt(text, offset) || nameAt(text, offset, says)
  for (let length = lengthAt(start); length > 0; length = lengthAt(start)) {
    yield { start, end: start + length }
    if (!/[、，,和与及跟同]/.test(text.charAt(start + length))) break
    start += length + 1
  }
}

/** The number right before an offset; NaN where there is none. */
function ageBefore(text: string, offset: number): number {
  return Number(AGE_OF.exec(text.slice(Math.max(0, offset - 5), offset))?.groups?.['age'])
}

function nameStart(text: string, between: RegExp, end: number): number | undefined {
  between.lastIndex = end
  return between.test(text) ? between.lastIndex : undefined
}

/** The name that ends at an offset, or at a comma before it. */
function* nameBefore(text: string, offset: number, evidence: Evidence): Generator<Match> {
  const end = /[，,、（( ]/.test(text.charAt(offset - 1)) ? offset - 1 : offset
  for (let length = LONGEST_NAME; length >= 2; length--) {
    const start = end - length
    if (start < 0 || nameAt(text.slice(0, end), start, evidence) !== length || !isWordStart(text, start)) continue
    yield { start, end }
    return
  }
}
