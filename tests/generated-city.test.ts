import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { axeFindings } from './axe.ts'
import { findChromium, startChromium } from './chromium.ts'
import { FigureWalk } from './figure-walk.ts'
import { goingOn } from './list-walk.ts'
import { isRecordPage, type PageWeight, pageWeights } from './page-weight.ts'
import { partLinks } from './part-links.ts'
import { buildPortal } from './portal-build.ts'
import { type Preview, startPreview } from './preview.ts'
import { widerThanSheet } from './sheet.ts'

const executable = findChromium()

/** The budget of the page of a record: HTML, stylesheets and scripts, compressed. */
const MOST_BYTES = 25_000
/** That of a unit, which has its whole ledger too: a row for every duty and indicator of the programme. */
const MOST_OF_UNIT = 27_000

let dist: string
let walk: FigureWalk
let weights: PageWeight[]

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-city-'))
  const options = { records: 500, seed: 1, year: 2025, bodies: 0.1, isBilingual: true }
  writePortal(loadSchemas('schemas'), '.', root, options)
  const build = buildPortal(root)
  expect(build.exitCode, build.output).toBe(0)
  dist = build.dist
  walk = new FigureWalk(dist)
  weights = pageWeights(dist)
})

test('every figure of every page leads to a list of exactly its length', () => {
  const figures = walk.figures()
  const kinds = new Set(figures.map(({ page }) => page.replace(/^en\//, '').split('/')[0]))
  expect([...kinds].sort()).toEqual(
    expect.arrayContaining(['assessment.html', 'duties', 'indicators', 'ledger', 'ledger.html', 'periods', 'units']),
  )
  expect(figures.length).toBeGreaterThan(1000)
  expect(walk.wrong().slice(0, 10)).toEqual([])
})

test('every link that a page marks as a figure is one that the walk follows', () => {
  expect(walk.figures().filter(({ isMarked }) => isMarked).length).toBe(walk.marked())
})

test('every link to a part of a page leads to a part that is there', () => {
  const links = partLinks(dist)
  expect(links.length).toBeGreaterThan(100)
  expect(links.filter(({ isThere }) => !isThere)).toEqual([])
})

test('the map of coverage says of a unit without a share what the table says of it', () => {
  const page = walk.pages.get('ledger.html') ?? ''
  const [map = '', note = ''] = /<ul class="tile-map"[\s\S]*?<\/ul>\s*<p class="chart-note">(.*?)<\/p>/.exec(page) ?? []
  const bare = map.split('<li').filter((tile) => tile.includes('tile-none'))
  expect(bare.length).toBeGreaterThan(0)
  expect(bare.filter((tile) => !/<span class="visually-hidden">尚未接入</.test(tile))).toEqual([])
  const sign = (tile: string) => /<span aria-hidden="true">(.)<\/span>/u.exec(tile)?.[1] ?? ''
  expect(bare.filter((tile) => !note.includes(`“${sign(tile)}”尚未接入`))).toEqual([])
})

test('on no page two folds have the same name, or two figures: who hears them in a list knows which is which', () => {
  const names = (html: string) => [
    ...[...html.matchAll(/<summary[^>]*>(.*?)<\/summary>/gs)].map(([, name = '']) => name.replace(/<[^>]*>/g, '')),
    // a figure may be told twice on a page
    ...new Set([...html.matchAll(/<a (?:class="figure-link" )?href="[^"]+" aria-label="[^"]+"/g)].map(String)),
  ]
  const name = (each: string) => each.replace(/^<a .*aria-label=/, '')
  const twice = [...walk.pages].flatMap(([page, html]) => {
    const all = names(html).map(name)
    return all.filter((each, index) => all.indexOf(each) !== index).map((each) => `${page}: ${each}`)
  })
  expect(twice.slice(0, 10)).toEqual([])
})

test('an exact number without a list is a frozen one that has changed since: its records are no longer those', () => {
  const bare = walk.bare()
  expect(bare.length).toBeGreaterThan(0)
  const closed = new Set([...walk.pages].filter(([, html]) => html.includes('class="grid-now"')).map(([page]) => page))
  expect(bare.filter(({ page }) => !closed.has(page))).toEqual([])
})

test('a list that its page has no room for goes on, in both languages, and names each record once', () => {
  const lists = goingOn(walk.pages)
  expect(lists.filter(({ page }) => page.startsWith('en/')).length).toBeGreaterThan(3)
  expect(lists.filter(({ page }) => page.startsWith('units/')).length).toBeGreaterThan(3)
  expect(lists.filter(({ count, links }) => links.length !== count || new Set(links).size !== count)).toEqual([])
  expect(lists.flatMap(({ links }) => links.filter((link) => !walk.pages.has(`${link.slice(1)}.html`)))).toEqual([])
})

test('beside a list each tag has as many of the kind as its page lists', () => {
  const TERM = /<a href="([^"#]+)#([a-z]+)"><span[^>]*>[^<]*<\/span><span class="count">(\d+)<\/span>/g
  const terms = [...walk.pages].flatMap(([page, html]) => {
    const [aside = ''] = /<aside class="side"[\s\S]*?<\/aside>/.exec(html) ?? []
    return [...aside.matchAll(TERM)].map(([, url = '', kind, count]) => {
      const section = walk.pages.get(`${url.slice(1)}.html`)?.split(`<section class="group" id="${kind}">`)[1] ?? ''
      return { page, url, count, listed: /<span class="count">\D*(\d+)/.exec(section)?.[1] }
    })
  })
  const pages = new Set(terms.map(({ page }) => page))
  expect([...pages]).toEqual(expect.arrayContaining(['models.html', 'activities.html', 'en/models.html']))
  expect(terms.filter(({ count, listed }) => count !== listed)).toEqual([])
})

test('the page of a record is light, with all that a browser loads for it', () => {
  const records = weights.filter(isRecordPage)
  expect(records.length).toBeGreaterThan(600)
  const most = (page: string) => (/^(?:en\/)?units\//.test(page) ? MOST_OF_UNIT : MOST_BYTES)
  expect(records.filter(({ page, total }) => total > most(page))).toEqual([])
})

/** Pages whose tables and charts are filled only where units report, and what shows that they are. */
const FIGURES = 'main .figure-link, main .figure-list'
const PAGES = {
  '/ledger': FIGURES,
  '/periods/2025-1': FIGURES,
  '/duties/period-return': FIGURES,
  '/indicators/activities': FIGURES,
  '/units/jia-qu': FIGURES,
  '/ledger/2025-1/jia-qu': FIGURES,
  '/assessment': FIGURES,
  '/ledger/places/jia-qu': FIGURES,
  '/ledger/2025-1/all-units': FIGURES,
  '/projects/jia-qu-project-001': '#progress .bar',
  '/units/jia-qu/activity/2': '.titles li',
}

const DESKTOP = { colorScheme: 'light', viewport: { width: 1280, height: 900 } } as const
const PHONE = { colorScheme: 'dark', viewport: { width: 390, height: 844 } } as const

describe.skipIf(!executable)('the filled pages in a browser', () => {
  let preview: Preview
  let browser: Browser
  let phone: BrowserContext

  beforeAll(async () => {
    preview = await startPreview(dist)
    browser = await startChromium(executable ?? '')
    phone = await browser.newContext({ baseURL: preview.origin, ...PHONE })
  })

  afterAll(async () => {
    await browser?.close()
    await preview?.stop()
  })

  async function open(path: string): Promise<Page> {
    const page = await phone.newPage()
    expect((await page.goto(path))?.status()).toBe(200)
    return page
  }

  // several at a time: a page waits for the network while axe looks at another
  test.concurrent.each(Object.entries(PAGES))(
    '%s: axe finds nothing, and nothing scrolls sideways, on a phone and in a wide window',
    async (path, filled) => {
      const page = await open(path)
      await page.evaluate(() => {
        for (const part of document.querySelectorAll('details')) part.open = true
      })
      expect(await page.locator(filled).count()).toBeGreaterThan(1)
      for (const { colorScheme, viewport } of [PHONE, DESKTOP]) {
        await page.emulateMedia({ colorScheme })
        await page.setViewportSize(viewport)
        expect(await axeFindings(page), colorScheme).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
      await page.close()
    },
  )

  test.each(['', '/en'])(
    'a long list is read to its end by the keyboard on a phone: %s/units/jia-qu',
    async (language) => {
      const page = await open(`${language}/units/jia-qu`)
      await page.locator('#activity a[rel=next]').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${language}/units/jia-qu/activity/2`)
      expect(await page.locator('.breadcrumbs a').last().getAttribute('href')).toBe(`${language}/units/jia-qu`)
      expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(
        `${language}/units/jia-qu/activity/2`,
      )
      await page.locator('.pagination a[rel=prev]').focus()
      await page.keyboard.press('Enter')
      await page.waitForURL(`**${language}/units/jia-qu#activity`)
      const top = () => page.locator('#activity').evaluate((list) => list.getBoundingClientRect().top)
      // the page scrolls there smoothly
      await expect.poll(top).toBeLessThan(PHONE.viewport.height)
      await page.close()
    },
  )

  test('the columns of the assessment fit a sheet across, in the words of both languages', async () => {
    const page = await browser.newPage({ baseURL: preview.origin, viewport: { width: 1009, height: 680 } })
    await page.emulateMedia({ media: 'print' })
    for (const path of ['/assessment', '/en/assessment']) {
      await page.goto(path)
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(1009)
    }
    await page.close()
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

  test.each(['/duties/five-women', '/en/duties/five-women'])(
    '%s: on a phone no title lies under its value',
    async (path) => {
      const page = await open(path)
      const tight = await page.locator('.duty-spans td').evaluateAll((cells) => {
        const pen = document.createElement('canvas').getContext('2d')
        return cells.flatMap((cell) => {
          const { font, width, whiteSpace } = getComputedStyle(cell, '::before')
          const label = cell.getAttribute('data-label') ?? ''
          if (pen) pen.font = font
          const pieces = whiteSpace === 'nowrap' ? [label] : label.split(' ')
          const widest = Math.max(...pieces.map((piece) => pen?.measureText(piece).width ?? 0))
          return widest > Number.parseFloat(width) ? [label] : []
        })
      })
      expect(tight).toEqual([])
      await page.close()
    },
  )

  test.each(['/ledger', '/units/jia-qu'])(
    '%s: on a phone the first column of a table stays in sight, and what has the focus is not below it',
    async (path) => {
      const page = await open(path)
      await page.emulateMedia({ reducedMotion: 'reduce' })
      const frame = page.locator('.matrix').first()
      await frame.locator('tr:has(td .figure-link) td:last-child .figure-link').last().focus()
      const covered = () =>
        page.evaluate(() => {
          const [link, head] = [document.activeElement, document.activeElement?.closest('tr')?.querySelector('th')]
          if (!link || !head) return 'no cell has the focus'
          const at = (element: Element, part: number) => {
            const { left, top, width, height } = element.getBoundingClientRect()
            return document.elementFromPoint(left + width * part, top + height / 2)
          }
          const isSeen = (element: Element) => [0.1, 0.9].every((part) => element.contains(at(element, part)))
          return [head, link].filter((each) => !isSeen(each)).map((each) => each.textContent)
        })
      expect(await covered()).toEqual([])
      for (let step = 0; step < 10; step++) {
        await page.keyboard.press('Shift+Tab')
        expect(await covered(), String(step)).toEqual([])
      }
      await page.close()
    },
  )

  test.each(['/ledger', '/en/ledger', '/units/jia-qu', '/en/units/jia-qu'])(
    '%s fits the width of a sheet',
    async (path) => {
      const page = await browser.newPage({ baseURL: preview.origin })
      await page.goto(path)
      expect(await page.locator('.matrix').count()).toBeGreaterThan(0)
      expect(await widerThanSheet(page)).toBe(0)
      await page.close()
    },
  )

  test('on paper nothing lies over the lines between rows, and nobody is told to press', async () => {
    const page = await open('/ledger')
    await page.emulateMedia({ media: 'print' })
    const fills = page
      .locator('.matrix td')
      .evaluateAll((cells) =>
        cells.map((cell) => `${getComputedStyle(cell).position} ${getComputedStyle(cell).backgroundColor}`),
      )
    expect([...new Set(await fills)]).toEqual(['static rgba(0, 0, 0, 0)'])
    expect(await page.getByText('点开').filter({ visible: true }).count()).toBe(0)
    await page.close()
  })
})
