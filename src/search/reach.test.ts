import { describe, expect, test } from 'vitest'
import { Reach } from './reach.ts'
import type { Scope } from './scope.ts'

const AT_ONCE = { records: 100, text: 1000 }

/** The reach of a search in parts with so many records and so much text. */
function reach(parts: readonly [records: number, text: number][], scope: Partial<Scope> = {}): Reach {
  const large = { atOnce: AT_ONCE, text: parts.map(([, text]) => text), newest: [], routes: { folder: '', files: 0 } }
  const entries = parts.map(([records]) => ({ records, folder: '', list: '', facets: '', dates: '' }))
  const order = [...parts.keys()]
  return new Reach({ parts: entries, large }, { order, chosen: new Map(), everywhere: false, ...scope })
}

const ALL = [0, 1, 2, 3]
const SHORT_TEXTS: [number, number][] = ALL.map(() => [40, 40])
const LONG_TEXTS: [number, number][] = ALL.map(() => [10, 400])

describe.each([
  ['as many records', SHORT_TEXTS],
  ['as much text', LONG_TEXTS],
])('a search opens %s as it may', (_, parts) => {
  test('at once, then further, and then says how many records are left', () => {
    const each = parts[0]?.[0] ?? 0
    const search = reach(parts)
    expect(search.take(ALL)).toEqual([0, 1])
    expect(search.reached).toEqual({ searched: 2 * each, left: 2 * each, uncounted: 0 })
    expect(search.takeNext(ALL)).toEqual([2])
    expect(search.takeNext(ALL)).toEqual([3])
    expect(search.reached).toEqual({ searched: 4 * each, left: 0, uncounted: 0 })
  })

  test('and no further than twice that', () => {
    const search = reach([...parts, ...parts])
    const all = [...ALL, 4, 5, 6, 7]
    search.take(all)
    while (search.canGoOn(all)) search.takeNext(all)
    expect(search.opened).toEqual([0, 1, 2, 3, 4])
  })
})

test('a part that has too much by itself is opened where nothing else is, and all are on request', () => {
  expect(reach([[10, 5000], ...SHORT_TEXTS]).take(ALL)).toEqual([0])
  expect(reach(LONG_TEXTS, { everywhere: true }).take(ALL)).toEqual(ALL)
})

test('a search with something chosen goes on further: to four times what it begins with', () => {
  const all = Array.from({ length: 20 }, (_, part) => part)
  const search = reach(
    all.map(() => [50, 50]),
    { chosen: new Map([['年份', ['2016']]]) },
  )
  expect(search.take(all)).toHaveLength(2)
  while (search.canGoOn(all)) search.takeNext(all)
  expect(search.opened).toHaveLength(8)
  expect(search.takeNext(all)).toEqual([])
})

test('what is open already is given again, whatever room is left', () => {
  const search = reach(SHORT_TEXTS)
  search.take(ALL)
  expect(search.take([3, 1, 0])).toEqual([1, 0])
})

test('parts that cannot have what is chosen are not opened, and only the counts lack them', () => {
  const search = reach(SHORT_TEXTS, { order: [3, 1] })
  expect(search.inOrder(ALL)).toEqual([3, 1])
  expect(search.take([0, 1])).toEqual([1])
  expect(search.takeNext([0, 2])).toEqual([])
  expect(search.reached).toEqual({ searched: 120, left: 0, uncounted: 40 })
})

test('parts that were left and parts that cannot have what is chosen are told apart', () => {
  const search = reach([...SHORT_TEXTS, [40, 40]], { order: [0, 1, 2, 3] })
  search.take([0, 1, 2, 4])
  expect(search.reached).toEqual({ searched: 120, left: 40, uncounted: 40 })
})

test('all parts of a portal that is searched as a whole are opened', () => {
  const parts = [20_000, 30_000].map((records) => ({ records, folder: '', list: '', facets: '', dates: '' }))
  expect(new Reach({ parts }, { order: [0, 1], chosen: new Map(), everywhere: false }).take([0, 1])).toEqual([0, 1])
})
