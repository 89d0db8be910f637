import { describe, expect, test } from 'vitest'
import { Random } from '../../generate/random.ts'
import { auditDisclosure } from './audit.ts'
import { protectTables, toldBy } from './protect.ts'
import { boundsOf, publishCount, type SensitiveTables, type Sum } from './tables.ts'

/** A row of counts with its total. */
function row(...values: number[]): SensitiveTables {
  return table([values])
}

/** A table with totals of rows, columns and all. */
function table(rows: number[][]): SensitiveTables {
  const cells = new Map<string, { name: string; value: number }>()
  const add = (key: string, value: number) => cells.set(key, { name: `第 ${key} 格`, value })
  const sum = (values: number[]) => values.reduce((a, b) => a + b, 0)
  const columns = rows[0]?.map((_, c) => rows.map((values) => values[c] ?? 0)) ?? []
  for (const [r, values] of rows.entries()) for (const [c, value] of values.entries()) add(`${r},${c}`, value)
  for (const [r, values] of rows.entries()) add(`${r},*`, sum(values))
  const sums: Sum[] = rows.map((values, r) => ({ total: `${r},*`, parts: values.map((_, c) => `${r},${c}`) }))
  if (rows.length > 1) {
    for (const [c, values] of columns.entries()) {
      add(`*,${c}`, sum(values))
      sums.push({ total: `*,${c}`, parts: values.map((_, r) => `${r},${c}`) })
    }
    add('*,*', sum(rows.flat()))
    sums.push(
      { total: '*,*', parts: rows.map((_, r) => `${r},*`) },
      { total: '*,*', parts: columns.map((_, c) => `*,${c}`) },
    )
  }
  return { cells, sums, parts: [] }
}

/** The small counts hidden and everything else told exactly. */
function naive({ cells }: SensitiveTables) {
  return new Map(
    [...cells].flatMap(([key, { value }]) => (value < 10 ? [] : [[key, { low: value, high: value }] as const])),
  )
}

describe('the rule', () => {
  test('hides below 10 and rounds the rest to 5', () => {
    expect([0, 9, 10, 12, 13, 17, 18, 102].map(publishCount)).toEqual([null, null, 10, 10, 15, 15, 20, 100])
  })

  test('a shown number tells every count that is rounded to it, and no more', () => {
    for (const shown of [10, 15, 100]) {
      const { low, high } = boundsOf(shown)
      const rounded = Array.from({ length: 200 }, (_, value) => value).filter((value) => publishCount(value) === shown)
      expect([low, high]).toEqual([rounded[0], rounded.at(-1)])
    }
  })
})

describe('the audit', () => {
  test('breaks naive suppression: one hidden count in a row is the total less the others', () => {
    const tables = row(20, 30, 4)
    expect(auditDisclosure(tables, naive(tables))).toEqual([{ key: '0,2', name: '第 0,2 格', low: 4, high: 4 }])
  })

  test('breaks naive suppression of two in each row and column', () => {
    // each row and column hides two counts, and still the four are bound to each other
    const tables = table([
      [9, 9, 20],
      [9, 9, 30],
      [20, 30, 40],
    ])
    expect(auditDisclosure(tables, naive(tables)).map(({ key }) => key)).toEqual(['0,0', '0,1', '1,0', '1,1'])
  })

  test('sees through tables that share a count', () => {
    // neither table alone gives the hidden count away: the second one tells the total that the first one hides
    const [first, second] = [row(30, 4), row(14, 20)]
    const shared: SensitiveTables = {
      cells: new Map([
        ['a', { name: '甲', value: 30 }],
        ['b', { name: '乙', value: 4 }],
        ['all', { name: '合计', value: 34 }],
        ['c', { name: '丙', value: 14 }],
        ['d', { name: '丁', value: 20 }],
      ]),
      sums: [
        { total: 'all', parts: ['a', 'b'] },
        { total: 'all', parts: ['c', 'd'] },
      ],
      parts: [],
    }
    const told = naive(shared)
    told.delete('all')
    expect(auditDisclosure(first, new Map([...naive(first)].filter(([key]) => key !== '0,*')))).toEqual([])
    expect(auditDisclosure(second, naive(second))).toEqual([])
    expect(auditDisclosure(shared, told)).toEqual([{ key: 'b', name: '乙', low: 4, high: 4 }])
  })

  test('knows that a part is no larger than its whole', () => {
    const cells = new Map([
      ['eligible', { name: '应保', value: 3 }],
      ['insured', { name: '已保', value: 2 }],
    ])
    const tables: SensitiveTables = { cells, sums: [], parts: [{ part: 'insured', whole: 'eligible' }] }
    expect(auditDisclosure(tables, new Map())).toEqual([])
    expect(auditDisclosure(tables, new Map([['eligible', { low: 3, high: 3 }]]))).toMatchObject([
      { key: 'insured', high: 3 },
    ])
  })

  test('works out whole numbers of people only', () => {
    const values = { x: 4, y: 5, z: 4, xy: 9, xz: 8, yz: 9 }
    const cells = new Map(Object.entries(values).map(([key, value]) => [key, { name: key, value }] as const))
    const sums = ['xy', 'xz', 'yz'].map((total) => ({ total, parts: [...total] }))
    // half a person each in y and z would leave 8.5 to x
    const told = new Map([
      ['xy', { low: 8, high: 9 }],
      ['xz', { low: 8, high: 9 }],
      ['yz', { low: 1, high: 18 }],
    ])
    expect(auditDisclosure({ cells, sums, parts: [] }, told)).toEqual([{ key: 'x', name: 'x', low: 0, high: 8 }])
  })
})

describe('protected tables', () => {
  test('keep what they can: a row whose rounding leaves enough room is only rounded', () => {
    const published = protectTables(row(12, 3, 14, 26, 41, 18, 4))
    expect([...published.values()]).toEqual([10, null, 15, 25, 40, 20, null, 120])
  })

  test('hide more where rounding alone gives a count away', () => {
    const tables = row(20, 30, 0)
    const rounded = new Map([...tables.cells].map(([key, { value }]) => [key, publishCount(value)] as const))
    expect(auditDisclosure(tables, toldBy(tables, rounded))).toMatchObject([{ key: '0,2', low: 0, high: 6 }])
    const published = protectTables(tables)
    expect(auditDisclosure(tables, toldBy(tables, published))).toEqual([])
    expect([...published.values()]).toEqual([null, 30, null, 50])
  })

  test('keep what was published earlier, and end the build with the name of a count that it gives away', () => {
    const tables = row(20, 30, 0)
    const parts = new Map([
      ['0,0', 20],
      ['0,1', 30],
    ])
    // the total was not told yet: it is hidden instead
    expect(protectTables(tables, parts)).toEqual(new Map([...parts, ['0,2', null], ['0,*', null]]))
    const all = new Map([...parts, ['0,*', 50]])
    expect(() => protectTables(tables, all)).toThrow('“第 0,2 格”不公开，但从公布的其他数字能推出它在 0 到 6 之间')
  })

  test('hide the first by name of two that are as small, in whatever order they come', () => {
    const cells = new Map(
      Object.entries({ b: 20, a: 20, none: 0, all: 40 }).map(([key, value]) => [key, { name: key, value }]),
    )
    const published = protectTables({ cells, sums: [{ total: 'all', parts: ['b', 'a', 'none'] }], parts: [] })
    expect(Object.fromEntries(published)).toEqual({ b: 20, a: null, none: null, all: 40 })
  })

  test('hide what tells too much of a base that hides beside another one', () => {
    const values = { small: 0, base: 100, all: 100, counted: 100 }
    const cells = new Map(Object.entries(values).map(([key, value]) => [key, { name: key, value }]))
    const parts = [{ part: 'counted', whole: 'base' }]
    const tables: SensitiveTables = { cells, sums: [{ total: 'all', parts: ['small', 'base'] }], parts }
    const hidden = { small: null, base: null }
    expect(Object.fromEntries(protectTables(tables))).toEqual({ ...hidden, all: null, counted: 100 })
    // where the total is known already
    const published = protectTables(tables, new Map([['all', 100]]))
    expect(Object.fromEntries(published)).toEqual({ ...hidden, all: 100, counted: null })
  })

  test('hide a total where all its parts are near the limit', () => {
    expect([...protectTables(row(9, 9, 9)).values()]).toEqual([null, null, null, null])
  })

  test('hold for random tables, by the word of every single table that agrees with them', () => {
    for (let round = 0; round < 12; round++) {
      const random = new Random(`table ${round}`)
      const value = () => (random.chance(0.5) ? random.integer(0, 9) : random.integer(10, 30))
      const tables = table([0, 1].map(() => [value(), value()]))
      const worlds = everyWorld(tables, protectTables(tables))
      for (const [index, key] of INNER.entries()) {
        if ((tables.cells.get(key)?.value ?? 0) >= 10) continue
        const possible = worlds.map((world) => world[index] ?? 0)
        expect([possible.includes(0), possible.includes(9)]).toEqual([true, true])
      }
    }
  })
})

const INNER = ['0,0', '0,1', '1,0', '1,1']
const LARGEST_TRIED = 40

/** Every 2 by 2 table up to a size that would be published in the same way: the slow answer to what can be worked out. */
function everyWorld({ cells }: SensitiveTables, published: ReadonlyMap<string, number | null>): number[][] {
  const [as = [], bs = [], cs = [], ds = []] = INNER.map((key) => {
    const shown = published.get(key)
    const isSmall = (cells.get(key)?.value ?? 0) < 10
    if (typeof shown !== 'number') return Array.from({ length: isSmall ? 10 : LARGEST_TRIED }, (_, value) => value)
    return [-2, -1, 0, 1, 2].map((play) => shown + play).filter((value) => value >= 10)
  })
  const agrees = (key: string, value: number) => {
    const shown = published.get(key)
    if (shown !== null) return publishCount(value) === shown
    return value < 10 || (cells.get(key)?.value ?? 0) >= 10
  }
  const worlds: number[][] = []
  for (const a of as)
    for (const b of bs)
      for (const c of cs)
        for (const d of ds) {
          const isRow = agrees('0,*', a + b) && agrees('1,*', c + d)
          if (isRow && agrees('*,0', a + c) && agrees('*,1', b + d) && agrees('*,*', a + b + c + d))
            worlds.push([a, b, c, d])
        }
  return worlds
}

test('a count among others is protected by hiding beside its base, not by hiding all there is', () => {
  const cells = new Map(
    Object.entries({ a: 2535, b: 1440, c: 0, all: 3975, 'a in': 2457, 'b in': 1303, 'c in': 0, 'all in': 3760 }).map(
      ([key, value]) => [key, { name: key, value }] as const,
    ),
  )
  const tables: SensitiveTables = {
    cells,
    sums: [
      { total: 'all', parts: ['a', 'b', 'c'] },
      { total: 'all in', parts: ['a in', 'b in', 'c in'] },
    ],
    parts: ['a', 'b', 'c', 'all'].map((whole) => ({ part: `${whole} in`, whole })),
  }
  const published = protectTables(tables)
  expect(auditDisclosure(tables, toldBy(tables, published))).toEqual([])
  expect(Object.fromEntries(published)).toMatchObject({ all: 3975, 'all in': 3760, a: 2535, 'a in': 2455, c: null })
})

test('a place where nothing was reported is no hidden number: readers see that it adds nothing', () => {
  const cells = new Map([
    ['a', { name: '甲', value: 20 }],
    ['b', { name: '乙', value: 0, isEmpty: true }],
    ['all', { name: '合计', value: 20 }],
  ])
  expect(protectTables({ cells, sums: [{ total: 'all', parts: ['a', 'b'] }], parts: [] })).toEqual(
    new Map([
      ['a', 20],
      ['all', 20],
    ]),
  )
  // and a hidden number beside it is protected as if it were not there
  const beside = new Map([...cells, ['c', { name: '丙', value: 4 }], ['all', { name: '合计', value: 24 }]] as const)
  const sums = [{ total: 'all', parts: ['a', 'b', 'c'] }]
  expect(Object.fromEntries(protectTables({ cells: beside, sums, parts: [] }))).toEqual({ a: null, c: null, all: 25 })
})
