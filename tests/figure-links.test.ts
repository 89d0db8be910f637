import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/load-schemas.ts'
import { FigureWalk } from './figure-walk.ts'
import { buildPortal } from './portal-build.ts'

let walk: FigureWalk

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-figures-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  const { exitCode, output, dist } = buildPortal(root)
  expect(exitCode, output).toBe(0)
  walk = new FigureWalk(dist)
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
