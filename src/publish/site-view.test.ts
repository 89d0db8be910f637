import { expect, test } from 'vitest'
import { runPipeline } from '../pipeline.ts'
import type { Kind } from '../types.generated.ts'
import { allDuties, allFigurePages, allIndicators, allPeriods, allProgrammes } from './ledger/all-years.ts'
import type { SiteView } from './views/site.ts'

const site = runPipeline('.', 'schemas', { asOf: '2026-01-01', commit: null }).site as SiteView
const records = [...site.records.values()].flat()

/** Every page that the views promise, with the number of records that it lists. */
const pages = new Map<string, number>([
  ['/', 0],
  [site.programme.url, 0],
  ...site.kinds.map(({ url, cards }) => [url, cards.length] as const),
  ...records.map(
    ({ url, backlinks }) =>
      [url, backlinks.reduce((sum, { cards, rest }) => sum + cards.length + rest.length, 0)] as const,
  ),
  ...site.dimensions.map(({ url, entries }) => [url, entries.length] as const),
  ...site.dimensions.flatMap(({ entries }) => entries.map(({ url, count }) => [url, count] as const)),
])

test('the real content has the records that it began with', () => {
  const least = { model: 24, practice: 64, report: 32, activity: 32, policy: 19, unit: 22 }
  for (const [kind, count] of Object.entries(least))
    expect(site.kinds.find((each) => each.kind === kind)?.cards.length, kind).toBeGreaterThanOrEqual(count)
})

test('every template area and every reform aspect has at least two models', () => {
  const few = site.dimensions
    .filter(({ code }) => code === 'template-area' || code === 'reform-aspect')
    .flatMap(({ entries }) => entries)
    .filter(({ groups }) => (groups.find(({ id }) => id === 'model')?.count ?? 0) < 2)
  expect(few.map(({ title }) => title)).toEqual([])
})

/** The pages of the ledger: periods, duties, indicators, and the lists behind their figures. */
const ledgerPages = new Set([
  ...[...allProgrammes(site), ...allPeriods(site), ...allDuties(site), ...allIndicators(site)].map(({ url }) => url),
  ...allFigurePages(site).map(({ path }) => path),
])

test('every address in the views is a page', () => {
  const isPage = (path: string) => pages.has(path) || ledgerPages.has(path)
  const missing = [...addresses(site)].filter((url) => url.startsWith('/') && !isPage(url.replace(/#.*/, '')))
  expect(missing).toEqual([])
})

test('every number opens a list of exactly as many records', () => {
  const bars = site.statistics.tallies.flatMap((tally) => tally.bars.map((bar) => ({ tally: tally.id, ...bar })))
  expect(bars.length).toBeGreaterThan(50)
  const wrong = bars.filter(({ url, value }) => url === undefined || pages.get(url) !== value)
  expect(wrong).toEqual([])
})

test('a browse page lists as many records as it says', () => {
  // units and policies list on their own pages, which another test holds against these counts
  const own = site.dimensions.flatMap(({ url, entries }) => entries.filter((entry) => entry.url.startsWith(url)))
  for (const { groups, count } of own) {
    expect(groups.reduce((sum, { cards, rest }) => sum + cards.length + rest.length, 0)).toBe(count)
    expect(groups.reduce((sum, group) => sum + group.count, 0)).toBe(count)
  }
})

test('every record shows its source and how reliable it is', () => {
  const sourced = records.filter(({ kind }) => requiresSources(kind))
  expect(sourced.length).toBeGreaterThan(150)
  expect(sourced.filter(({ sources, grade }) => sources.length === 0 || !grade).map(({ url }) => url)).toEqual([])
})

test('every related record is another one', () => {
  expect(records.filter(({ url, related }) => related.some((card) => card.url === url))).toEqual([])
})

test('what is planned for after the reference date is not among the newest records', () => {
  const harvest = '/activities/wuchang-new-farmers-2025'
  const before = runPipeline('.', 'schemas', { asOf: '2025-09-08', commit: null }).site?.newest ?? []
  expect(site.newest.map(({ url }) => url)).toContain(harvest)
  expect(before.map(({ url }) => url)).not.toContain(harvest)
  expect(before.length).toBe(site.newest.length)
})

test('the same content gives the same views', () => {
  const again = runPipeline('.', 'schemas', { asOf: '2026-01-01', commit: null }).site
  expect(JSON.stringify([...(again?.records ?? [])])).toBe(JSON.stringify([...site.records]))
})

function requiresSources(kind: Kind): boolean {
  const required = site.schemas[`${kind}.schema.json`]?.['required']
  return Array.isArray(required) && required.includes('sources')
}

/** Every `url` in a value and every `href` in its HTML. */
function* addresses(value: unknown): Generator<string> {
  if (value instanceof Map) return yield* addresses([...value.values()])
  if (Array.isArray(value)) for (const item of value) yield* addresses(item)
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (key === 'url' && typeof item === 'string') yield item
      else if (key === 'html') for (const [, url = ''] of String(item).matchAll(/href="([^"#][^"]*)"/g)) yield url
      else yield* addresses(item)
    }
  }
}

test('a search among the records of a unit is one among those that are listed under it', () => {
  const found = Map.groupBy(
    site.search().records.flatMap(({ filters }) => filters['单位'] ?? []),
    (unit) => unit,
  )
  const listed = site.dimensions.find(({ code }) => code === 'unit')?.entries ?? []
  const titles = new Map(site.records.get('unit')?.map(({ url, title }) => [url, title]))
  expect(listed.length).toBeGreaterThan(10)
  expect(Object.fromEntries([...found].map(([unit, { length }]) => [unit, length]))).toEqual(
    Object.fromEntries(listed.filter(({ count }) => count > 0).map(({ url, count }) => [titles.get(url), count])),
  )
})
