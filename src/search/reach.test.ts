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
