import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema-set.ts'
import { buildPortal } from './portal-build.ts'
import { filesOf } from './site-files.ts'

let pages: Map<string, string>

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-figures-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  const { exitCode, output, dist } = buildPortal(root)
  expect(exitCode, output).toBe(0)
  const html = filesOf(dist).filter(({ path }) => path.endsWith('.html'))
  pages = new Map(html.map(({ path }) => [relative(dist, path), readFileSync(path, 'utf8')]))
})

/** A link that stands for a number: in a text or table, or beside a bar. */
const LINKS = /<a (?:class="figure-link" )?href="(\/[^"#]+)#([^"]+)" aria-label="[^"]*：([\d,.]+)[^"]*"[^>]*>/g

/** How many entries a list shows, and the figure that it says it explains. */
function listAt(path: string, anchor: string): { entries: number; said: string | undefined } {
  const html = pages.get(`${path.slice(1)}.html`) ?? ''
  const section = html.split(` id="${anchor}"`)[1]?.split('</section>')[0] ?? ''
  // a sum says its amount, and how many records it adds up
  const [, size, sum] = /(\d+)\s*条，合计\s*([\d,.]+)/.exec(section) ?? []
  const entries = section.split('<li').length - 1
  return {
    entries,
    said: sum === undefined ? entries.toLocaleString('zh-CN') : Number(size) === entries ? sum : undefined,
  }
}

test('every figure of every page leads to a list of exactly its length', () => {
  const links = [...pages].flatMap(([page, html]) =>
    [...html.matchAll(LINKS)].map(([, path = '', anchor = '', figure = '']) => ({ page, path, anchor, figure })),
  )
  const kinds = new Set(links.map(({ page }) => page.split('/')[0]))
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['assessment.html', 'duties', 'indicators', 'ledger', 'ledger.html', 'periods', 'units']),
  )
  expect(links.length).toBeGreaterThan(1000)
  const wrong = links.filter(({ path, anchor, figure }) => listAt(path, anchor).said !== figure)
  expect(wrong.slice(0, 10)).toEqual([])
})

test('every link that a page marks as a figure is one that the walk follows', () => {
  const marked = [...pages.values()].flatMap((html) => html.match(/class="figure-link"/g) ?? []).length
  const followed = [...pages.values()].flatMap((html) =>
    [...html.matchAll(LINKS)].filter(([link]) => link.includes('class="figure-link"')),
  ).length
  expect(followed).toBe(marked)
})
