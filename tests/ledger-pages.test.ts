import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema-set.ts'
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
]

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

  const cases = PAGES.flatMap((path) => MODES.map((mode) => ({ path, ...mode })))

  test.each(cases)('$path, $mode: axe finds nothing, and nothing scrolls sideways', async ({ path, options }) => {
    const context = await browser.newContext({ baseURL: preview.origin, ...options })
    const page = await context.newPage()
    const answer = await page.goto(path)
    expect(answer?.status()).toBe(200)
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true
    })
    expect(await page.locator('main .figure-link').count()).toBeGreaterThan(5)
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(options.viewport.width)
    await context.close()
  })
})
