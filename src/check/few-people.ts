import { type Fields, isObject } from '../read/mapping.ts'
import { COUNTED_IN, FEWEST_TOLD, SENSITIVE_WORDS, STAFF } from './privacy/sensitive-words.ts'

/** Who works on such matters, or what is handed out, is counted by names with the same words. */
const OTHERS = new RegExp(`(?:${STAFF}|宣传品|手册|制度|文件|法规|条例|政策|建议|提案|议案|案例)(?:数|数量|人数)?$`)

/** What is said to be fewer, without the number itself. */
const FEWER = /不足|少于|不到|未满|以内|以下/
const ONLY_NUMBERS = /\d+(?:\.\d+)?/g
const ONE_IN_CHINESE = /^[约近仅共]?[零一二两三四五六七八九][^十百千万亿成分]*$/

/** Of a record's figures those that tell few people in a sensitive matter: which of their fields says so. */
export function* fewInFigures(figures: unknown): Generator<{ index: number; field: 'value' | 'text'; label: string }> {
  for (const [index, figure] of (Array.isArray(figures) ? figures : []).entries()) {
    const field = isObject(figure) && isOnPeople(figure) ? fieldOfFew(figure) : undefined
    if (field) yield { index, field, label: String((figure as Fields)['label']) }
  }
}

/** Whether a number of people is too small to be told. */
export function isFew(value: unknown): boolean {
  return typeof value === 'number' && value < FEWEST_TOLD
}

function isOnPeople({ label, unit }: Fields): boolean {
  const of = unspaced(label)
  return SENSITIVE_WORDS.test(of) && COUNTED_IN.test(unspaced(unit)) && !OTHERS.test(of)
}

function unspaced(text: unknown): string {
  return String(text).normalize('NFKC').replace(/\s+/g, '')
}

function fieldOfFew({ value, text }: Fields): 'value' | 'text' | undefined {
  if (isFew(value)) return 'value'
  return value === null && typeof text === 'string' && isFewInWords(text) ? 'text' : undefined
}

function isFewInWords(text: string): boolean {
  const plain = text.normalize('NFKC').trim()
  if (FEWER.test(plain)) return false
  const numbers = plain.match(ONLY_NUMBERS)
  if (!numbers) return ONE_IN_CHINESE.test(plain)
  return !/[十百千万亿]/.test(plain) && numbers.every((number) => isFew(Number(number)))
}
