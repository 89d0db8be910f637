import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { type Cut, newest, type Shard, shardsOf } from './shards.ts'

const CUT: Cut = { whole: 100, ownIndex: 30, part: 50, text: 150 }

function record(number: number, sortDate: string, kind = '活动'): SearchRecord {
  const url = `/activities/a-${String(number).padStart(4, '0')}`
  return { url, kind, title: '', summary: '', date: sortDate, sortDate, sections: [], facts: [], filters: {} }
}

/** So many records of some dates, one after the other. */
const many = (count: number, dates: readonly string[], kind?: string) =>
  Array.from({ length: count }, (_, at) => record(at, dates[at % dates.length] ?? '0', kind))

const days = (year: number, months: readonly number[]) =>
  months.map((month) => `${year}-${String(month).padStart(2, '0')}-05`)
const YEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
const sizes = (shards: readonly Shard[]) =>
  Object.fromEntries(shards.map(({ name, records }) => [name, records.length]))
const cut = (records: readonly SearchRecord[], firstKinds: string[] = []) =>
  shardsOf({ records: [...records], firstKinds }, CUT)

test('a portal that is searched as a whole has a part for each large year and one for all else', () => {
  const records = [...many(60, days(2024, YEAR)), ...many(30, ['2023']), ...many(5, ['2022', '0'])]
  expect(sizes(cut(records, ['活动']))).toEqual({ 2024: 60, 2023: 30, rest: 5 })
})

test('its years stand newest first, what has none is in one part with small years, and no part is empty', () => {
  const years = [...many(30, ['2022']), ...many(30, ['2024'])]
  const names = (records: readonly SearchRecord[]) => cut(records).map(({ name }) => name)
  expect(names(years)).toEqual(['2024', '2022'])
  const all = cut([...years, ...many(30, ['0']), ...many(5, ['2020'])])
  expect(all.map(({ name, records }) => [name, records.length])).toEqual([
    ['2024', 30],
    ['2022', 30],
    ['rest', 35],
  ])
})

test('the newest date of a part is that of any of its records', () => {
  expect(newest({ records: many(3, ['2016-05', '2016-11', '2015']) })).toBe('2016-11')
  expect(newest({ records: [] })).toBe('')
})

test('a larger one has small parts, by kind and time, the newest first, and what is looked up before the others', () => {
  const records = [
    ...many(30, days(2025, [3]), '创新模式'),
    ...many(20, ['2012', '2013'], '创新模式'),
    ...many(120, days(2025, YEAR)),
    ...many(90, days(2024, [11])),
    ...many(20, ['2023']),
    ...many(25, ['2022']),
    ...many(25, ['2021', '0']),
  ]
  const shards = cut(records, ['创新模式'])
  expect(Object.keys(sizes(shards))).toEqual([
    ...['first-2025', 'first-rest-2013', 'first-rest-2012'],
    ...['work-2025-q4', 'work-2025-q3', 'work-2025-q2', 'work-2025-q1', 'work-2024-11-1of2', 'work-2024-11-2of2'],
    ...['work-rest-2023', 'work-rest-2022'],
  ])
  for (const { name, records } of shards) expect(records.length, name).toBeLessThanOrEqual(CUT.part)
  expect(shards.flatMap(({ records }) => records)).toHaveLength(records.length)
})

test('new records of this month leave every other part as it was', () => {
  const before = [...many(110, days(2024, YEAR)), ...many(90, days(2025, [1, 2, 3, 4, 5]))]
  const after = [...before, ...Array.from({ length: 30 }, (_, at) => record(900 + at, '2025-05-20'))]
  const now = new Map(cut(after).map(({ name, records }) => [name, records]))
  const kept = cut(before).filter(({ name, records }) => JSON.stringify(now.get(name)) === JSON.stringify(records))
  expect(kept.map(({ name }) => name)).toEqual(
    cut(before)
      .map(({ name }) => name)
      .filter((name) => name !== 'work-2025-q2'),
  )
})

/** So many records of a day with so many characters each. */
const long = (count: number, day: string, characters: number) =>
  Array.from({ length: count }, (_, at) => ({
    ...record(at, day),
    url: `/${day}/${at}`,
    summary: '字'.repeat(characters),
  }))

test('few records with much text are cut like many, and no part has more text than it may', () => {
  const records = [
    ...days(2025, YEAR).flatMap((day) => long(4, day, 900)),
    ...long(12, '2024-03-05', 1900),
    ...long(8, '2023-04-05', 400),
    ...long(2, '2022-01-05', 300),
  ]
  const shards = cut(records)
  expect(sizes(shards)).toEqual({
    ...{ 'work-2025-q4': 12, 'work-2025-q3': 12, 'work-2025-q2': 12, 'work-2025-q1': 12 },
    ...{ 'work-2024-03-1of2': 6, 'work-2024-03-2of2': 6, 'work-rest-2023': 8, 'work-rest-2022': 2 },
  })
  for (const { name, size } of shards) expect(size.text, name).toBeLessThanOrEqual(CUT.text)
  const less = records.map((record) => ({ ...record, summary: record.summary.slice(0, 200) }))
  expect(sizes(cut(less))).toEqual({ 2025: 48, rest: 22 })
})

test('text that is added in one year leaves the parts of all others as they were', () => {
  const before = [2023, 2024, 2025].flatMap((year) => days(year, YEAR).flatMap((day) => long(4, day, 400)))
  const grown = before.map((each) => (each.sortDate === '2024-07-05' ? { ...each, title: '题'.repeat(4000) } : each))
  const [old, now] = [cut(before), cut(grown)]
  const others = (shards: readonly Shard[]) => shards.filter(({ name }) => !name.startsWith('work-2024'))
  expect(others(now)).toEqual(others(old))
  expect(Object.keys(sizes(now))).not.toEqual(Object.keys(sizes(old)))
  expect(now.flatMap(({ records }) => records)).toHaveLength(before.length)
})

test('a record counts by the hundreds of characters that it has begun, whatever the others are', () => {
  const textOf = (characters: number) =>
    shardsOf({ records: long(1, '2025', characters), firstKinds: [] })[0]?.size.text
  expect([0, 1, 100, 101, 199, 200, 1001].map(textOf)).toEqual([0, 1, 1, 2, 2, 2, 11])
})

test('the order in which records come does not matter', () => {
  const records = [...many(110, days(2024, YEAR)), ...many(90, days(2025, [1, 2, 3, 4, 5]))]
  expect(cut(records.toReversed())).toEqual(cut(records))
})
