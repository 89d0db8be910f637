import { expect, test } from 'vitest'
import { shownPages } from './shown-pages.ts'

test.each([
  [1, 1, '1'],
  [1, 2, '1 2'],
  [1, 5, '1 2 3 4 5'],
  [1, 6, '1 2 3 … 6'],
  [4, 7, '1 2 3 4 5 6 7'],
  [5, 9, '1 2 3 4 5 6 7 8 9'],
  [6, 12, '1 … 4 5 6 7 8 … 12'],
  [350, 350, '1 … 348 349 350'],
])('page %i of %i leads to %s', (current, last, pages) => {
  expect(
    shownPages(current, last)
      .map((page) => page ?? '…')
      .join(' '),
  ).toBe(pages)
})

test('the links of a page do not grow with the list', () => {
  expect(shownPages(5_000, 10_000).length).toBe(9)
})
