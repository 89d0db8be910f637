import { expect, test } from 'vitest'
import { linePieces } from './line-pieces.ts'

const wholeOf = (line: string) => linePieces(line).flatMap(({ text, isWhole }) => (isWhole ? [text] : []))

test('a date breaks behind its year, and before what joins it to another', () => {
  expect(wholeOf('2016年3月至2020年2月')).toEqual(['2016年', '3月', '2020年', '2月'])
  expect(wholeOf('2025年5月1日至6月30日')).toEqual(['2025年', '5月1日', '6月30日'])
  expect(wholeOf('每年12月31日前')).toEqual(['12月31日'])
})

test('a number stays with what it counts', () => {
  expect(wholeOf('做到的13个，共1,887人，522.81万人，占49.15%')).toEqual(['13个', '1,887人', '522.81万人', '49.15%'])
})

test('a line of digits is looked through once', () => {
  // once for each digit would take hours
  expect(linePieces('1'.repeat(2_000_000))).toHaveLength(1)
})

test('the pieces are the line', () => {
  const line = '2016年7月1日至5日为工作周，共12'
  expect(
    linePieces(line)
      .map(({ text }) => text)
      .join(''),
  ).toBe(line)
  expect(linePieces('15 November 2025')).toEqual([{ text: '15 November 2025', isWhole: false }])
  expect(linePieces('')).toEqual([])
})
