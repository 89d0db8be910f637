import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/load-schemas.ts'
import { FigureWalk } from './figure-walk.ts'
import { isRecordPage, type PageWeight, pageWeights } from './page-weight.ts'
import { buildPortal } from './portal-build.ts'

/** The budget of the page of a record: HTML, stylesheets and scripts, compressed. */
const MOST_BYTES = 25_000

let walk: FigureWalk
let weights: PageWeight[]

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-figures-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  const { exitCode, output, dist } = buildPortal(root)
  expect(exitCode, output).toBe(0)
  walk = new FigureWalk(dist)
  weights = pageWeights(dist)
})

test('every figure of every page leads to a list of exactly its length', () => {
  const figures = walk.figures()
  const kinds = new Set(figures.map(({ page }) => page.split('/')[0]))
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['assessment.html', 'duties', 'indicators', 'ledger', 'ledger.html', 'periods', 'units']),
  )
  expect(figures.length).toBeGreaterThan(1000)
  expect(walk.wrong().slice(0, 10)).toEqual([])
})

test('every link that a page marks as a figure is one that the walk follows', () => {
  expect(walk.figures().filter(({ isMarked }) => isMarked).length).toBe(walk.marked())
})

test('an exact number without a list is a frozen one that has changed since: its records are no longer those', () => {
  const bare = walk.bare()
  expect(bare.length).toBeGreaterThan(0)
  const closed = new Set([...walk.pages].filter(([, html]) => html.includes('class="grid-now"')).map(([page]) => page))
  expect(bare.filter(({ page }) => !closed.has(page))).toEqual([])
})

test('a list goes on where its page has no room', () => {
  expect([...walk.pages.keys()].filter((page) => /^units\/.*\/2\.html$/.test(page)).length).toBeGreaterThan(0)
})

test('the page of a record is light, with all that a browser loads for it', () => {
  const records = weights.filter(isRecordPage)
  expect(records.length).toBeGreaterThan(300)
  expect(records.filter(({ total }) => total > MOST_BYTES)).toEqual([])
})
