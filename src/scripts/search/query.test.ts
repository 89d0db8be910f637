import { expect, test } from 'vitest'
import { isChosen, queryAddress, readQuery, toggle } from './query.ts'

const FACETS = ['kind', 'unit']

test('an address holds words, choices, order and reach, and reads back as the same', () => {
  const address = queryAddress({
    words: '两癌 筛查',
    chosen: new Map([['kind', ['活动', '单位']]]),
    newestFirst: true,
    everywhere: true,
  })
  // as it stands in bookmarks
  expect(address).toMatch(/&sort=newest&within=all$/)
  expect(readQuery(address, FACETS)).toEqual({
    words: '两癌 筛查',
    chosen: new Map([['kind', ['活动', '单位']]]),
    newestFirst: true,
    everywhere: true,
  })
})

test('a parameter that is no facet is left out', () => {
  expect(readQuery('?q=%20妇联%20&utm_source=x', FACETS)).toEqual({
    words: '妇联',
    chosen: new Map(),
    newestFirst: false,
    everywhere: false,
  })
})

test('what an address says twice is chosen once, and nothing is no choice', () => {
  const { chosen } = readQuery('?unit=甲区&unit=甲区&unit=乙区&kind=', FACETS)
  expect([...chosen]).toEqual([['unit', ['甲区', '乙区']]])
})

test('choosing a value twice takes it back', () => {
  const chosen = toggle(readQuery('?q=妇联', FACETS), 'unit', '南岗区妇联')
  expect(isChosen(chosen, 'unit', '南岗区妇联')).toBe(true)
  expect(toggle(chosen, 'unit', '南岗区妇联')).toEqual(readQuery('?q=妇联', FACETS))
})

test('what is not said in an address is not in it', () => {
  expect(queryAddress(readQuery('', FACETS))).toBe('?')
  expect(queryAddress(readQuery('?q=妇联&sort=oldest&within=some', FACETS))).toBe(`?q=${encodeURIComponent('妇联')}`)
})

test('a second value of a facet is chosen beside the first', () => {
  const both = toggle(readQuery('?unit=甲', FACETS), 'unit', '乙')
  expect([...both.chosen]).toEqual([['unit', ['甲', '乙']]])
})

test('values of a facet are taken back one by one, and those of another stay', () => {
  const both = readQuery('?kind=活动&unit=甲&unit=乙', FACETS)
  const one = toggle(both, 'unit', '甲')
  expect([...one.chosen]).toEqual([
    ['kind', ['活动']],
    ['unit', ['乙']],
  ])
  expect([isChosen(one, 'unit', '甲'), isChosen(one, 'unit', '乙'), isChosen(one, 'year', '甲')]).toEqual([
    false,
    true,
    false,
  ])
  expect([...toggle(one, 'unit', '乙').chosen]).toEqual([['kind', ['活动']]])
})
