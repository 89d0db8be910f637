import { expect, test } from 'vitest'
import { askingAround } from './asking.ts'

const asking = askingAround([
  { found: ['家庭暴力', '宫颈癌和乳腺癌'], absent: ['打我', '火箭'] },
  { found: [], absent: [] },
])

test('words that are known stay whole where a query asks, whether pages have them or not', () => {
  expect(asking.contentOf('婆婆打我怎么办')).toBe('婆婆打我')
  expect(asking.contentOf('哪里能查宫颈癌和乳腺癌')).toBe('查宫颈癌和乳腺癌')
  expect(asking.isQuestion('宫颈癌和乳腺癌')).toBe(false)
  expect(asking.isQuestion('婆婆打我怎么办')).toBe(true)
})

test('a known word is one that readers say where it has a character that mostly asks', () => {
  expect(['打我', '宫颈癌和乳腺癌', '火箭', '家庭暴力', '被打'].filter(asking.isSpoken)).toEqual([
    '打我',
    '宫颈癌和乳腺癌',
  ])
})
