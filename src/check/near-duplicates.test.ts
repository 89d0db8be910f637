import { expect, test } from 'vitest'
import { nearDuplicates } from './near-duplicates.ts'

/** Pseudo-random Han text: the same seed gives the same text. */
function hanText(seed: number, length: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    return String.fromCharCode(0x4e00 + ((state >>> 8) % 3000))
  }).join('')
}

const found = (...texts: string[]) =>
  [...nearDuplicates(texts.map((text, index) => [index, text] as const))].map(({ item, like }) => [item, like])

const TEXT = hanText(1, 800)

test('a text with a changed sentence is found, and the first of the same is named', () => {
  const edited = TEXT.slice(0, 300) + hanText(2, 20) + TEXT.slice(320)
  expect(found(hanText(3, 800), TEXT, edited, TEXT)).toEqual([
    [2, 1],
    [3, 1],
  ])
})

test('numbers, spaces and punctuation make no difference', () => {
  expect(found(`2016年${TEXT}`, `2017 年，${TEXT.slice(0, 400)}\n\n${TEXT.slice(400)}`)).toEqual([[1, 0]])
})

test('texts that share half are different', () => {
  expect(found(TEXT, TEXT.slice(0, 400) + hanText(4, 400))).toEqual([])
})

test('short texts are not compared', () => {
  expect(found('每周走访一次。', '每周走访一次。')).toEqual([])
})

test('a hundred thousand words of the same text cost as much as of different ones', () => {
  const texts = Array.from({ length: 2000 }, () => TEXT)
  const start = process.cpuUsage()
  expect(found(...texts)).toHaveLength(1999)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(5000)
})
