import { expect, test } from 'vitest'
import { highlight } from './highlight.ts'

const simplified = new Map([['婦', '妇']])
const marked = (text: string, ...words: string[]) =>
  highlight(text, words, simplified)
    .map(({ text, isMatch }) => (isMatch ? `[${text}]` : text))
    .join('')

test('what was found is marked as it is written, not as it was folded', () => {
  expect(marked('婦女與ＡＢ組', '妇女', 'ab')).toBe('[婦女]與[ＡＢ]組')
})

test('parts of a query are marked each, and overlapping ones as one', () => {
  expect(marked('南岗区妇女志愿者', '南岗 志愿')).toBe('[南岗]区妇女[志愿]者')
  expect(marked('妇女在乡镇', '乡镇', '妇女')).toBe('[妇女]在[乡镇]')
  expect(marked('妇女女工', '妇女女', '女女工')).toBe('[妇女女工]')
})

test('a text without the words is one piece, and markup in it stays text', () => {
  expect(highlight('<b>妇</b>', ['联'], simplified)).toEqual([{ text: '<b>妇</b>', isMatch: false }])
})

test('a number is found whole, not within another one', () => {
  expect(marked('2485万元，见4号文；2004年', '4')).toBe('2485万元，见[4]号文；2004年')
  expect(marked('3882万', '3882')).toBe('[3882]万')
  expect(marked('指标2,300万元，另有300万元。', '300万元', '2')).toBe('指标2,300万元，另有[300万元]。')
  expect(marked('贷出1.18亿，又18亿、18.', '18', '1')).toBe('贷出1.18亿，又[18]亿、[18].')
  expect(marked('2016.3.22；2,300.', '2016', '2300')).toBe('[2016].3.22；2,300.')
})
