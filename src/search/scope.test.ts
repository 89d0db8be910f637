import { expect, test } from 'vitest'
import type { QueryFile } from './query-file.ts'
import { type PartsOf, valueWord } from './routes.ts'
import { type Choice, NO_CHOICE, scopeOf } from './scope.ts'

const entry = { records: 1, folder: '', list: '', facets: '', dates: '' }

/** A portal of four parts, by their newest records. */
const FILE: QueryFile = {
  parts: [entry, entry, entry, entry],
  large: {
    atOnce: { records: 1, text: 1 },
    text: [1, 1, 1, 1],
    newest: ['2015-01-02', '2017-05', '2015-01-02', '2016'],
    routes: { folder: '', files: 0 },
  },
  simplified: '',
  phrases: [],
  aliases: [],
  letters: '',
}

/** Which parts have which values. */
const HOLDERS: Record<string, number[]> = {
  [valueWord('年份', '2015')]: [0, 2],
  [valueWord('年份', '2016')]: [3],
  [valueWord('种类', '案例')]: [2, 3],
}
const partsOf: PartsOf = async (word) => HOLDERS[word] ?? []

const orderOf = async (choice: Partial<Choice>) => (await scopeOf(FILE, { ...NO_CHOICE, ...choice }, partsOf)).order

test('without a choice every part may be opened, in the order of the index', async () => {
  expect(await scopeOf(FILE, NO_CHOICE, partsOf)).toEqual({
    order: [0, 1, 2, 3],
    chosen: new Map(),
    everywhere: false,
  })
})

test('by date the parts with the newest records come first, those of one day in the order of the index', async () => {
  expect(await orderOf({ byDate: true })).toEqual([1, 3, 0, 2])
})

test('parts are left out that have none of the chosen values of a facet', async () => {
  expect(await orderOf({ chosen: new Map([['年份', ['2015', '2016']]]) })).toEqual([0, 2, 3])
  const both = new Map([
    ['年份', ['2015', '2016']],
    ['种类', ['案例']],
  ])
  expect(await orderOf({ chosen: both })).toEqual([2, 3])
  expect(await orderOf({ chosen: both, byDate: true })).toEqual([3, 2])
  expect(await orderOf({ chosen: new Map([['年份', ['2014']]]) })).toEqual([])
})

test('who asks for all records gets those of all parts, for the sake of the counts', async () => {
  const chosen = new Map([['年份', ['2016']]])
  const scope = await scopeOf(FILE, { chosen, byDate: true, everywhere: true }, partsOf)
  expect(scope).toEqual({ order: [1, 3, 0, 2], chosen, everywhere: true })
})

test('a portal that is not large is searched as a whole, whatever is chosen', async () => {
  const { large: _, ...whole } = FILE
  const chosen = new Map([['年份', ['2016']]])
  const scope = await scopeOf(whole, { chosen, byDate: true, everywhere: false })
  expect(scope).toEqual({ order: [0, 1, 2, 3], chosen, everywhere: true })
})
