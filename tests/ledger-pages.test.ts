import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/load-schemas.ts'
import { findChromium, startChromium } from './chromium.ts'
import { buildPortal } from './portal-build.ts'
import { type Preview, startPreview } from './preview.ts'

const executable = findChromium()

/** Pages whose tables and charts are filled only where units report. */
const PAGES = [
  '/ledger',
  '/periods/2025-1',
  '/duties/period-return',
  '/indicators/activities',
  '/units/jia-qu',
  '/ledger/2025-1/jia-qu',
  '/assessment',
  '/ledger/places/jia-qu',
  '/ledger/2025-1/all-units',
]

/** What came of a project is on its page alone. */
const PROJECT = '/projects/jia-qu-project-001'

const MODES = [
  { mode: 'light, desktop', options: { colorScheme: 'light', viewport: { width: 1280, height: 900 } } },
  { mode: 'dark, phone', options: { colorScheme: 'dark', viewport: { width: 390, height: 844 } } },
] as const

describe.skipIf(!executable)('the filled pages of a demonstration city', () => {
  let preview: Preview
  let browser: Browser

  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'last-mile-ledger-'))
    writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
    const { exitCode, dist, output } = buildPortal(root)
    expect(exitCode, output).toBe(0)
    preview = await startPreview(dist)
    browser = await startChromium(executable ?? '')
  })

  afterAll(async () => {
    await browser?.close()
    preview?.stop()
  })

  const cases = [...PAGES, PROJECT].flatMap((path) => MODES.map((mode) => ({ path, ...mode })))

  test.each(cases)('$path, $mode: axe finds nothing, and nothing scrolls sideways', async ({ path, options }) => {
    const context = await browser.newContext({ baseURL: preview.origin, ...options })
    const page = await context.newPage()
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    const filled = path === PROJECT ? '#progress .bar' : 'main .figure-link, main .figure-list'
    expect(await page.locator(filled).count()).toBeGreaterThan(1)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width)
    await context.close()
  })

  test('on paper the folded parts of the dashboard are open, and what is wide fits the page', async () => {
    const page = await browser.newPage({ baseURL: preview.origin })
    await page.goto('/ledger')
    await page.emulateMedia({ media: 'print' })
    const parts = page.locator('.ledger-part details')
    expect(await parts.count()).toBeGreaterThan(10)
    const folded = await parts.evaluateAll((all) => all.filter((part) => !part.hasAttribute('open')).length)
    expect(folded).toBeGreaterThan(10)
    const hidden = await page
      .locator('.ledger-part .multiple')
      .evaluateAll((all) => all.filter((chart) => chart.getBoundingClientRect().height === 0).length)
    expect(hidden).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    expect(await parts.evaluateAll((all) => all.filter((part) => !part.hasAttribute('open')).length)).toBe(0)
    await page.evaluate(() => dispatchEvent(new Event('afterprint')))
    expect(await parts.evaluateAll((all) => all.filter((part) => !part.hasAttribute('open')).length)).toBe(folded)
    await page.close()
  })
})
