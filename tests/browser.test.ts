import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { chinese } from '../src/words/zh-CN.ts'
import { axeFindings } from './axe.ts'
import { findChromium, startChromium } from './chromium.ts'
import { partLinks } from './part-links.ts'
import { buildPortal } from './portal-build.ts'
import { type Preview, startPreview } from './preview.ts'
import { widerThanSheet } from './sheet.ts'
import { filesOf } from './site-files.ts'
import { brokenTitles } from './title-lines.ts'

const executable = findChromium()

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }
/** 1280 px at 400 %: WCAG 1.4.10 asks that nothing scrolls sideways then. */
const ZOOMED = { width: 320, height: 256 }

/** One page of each type. */
const PAGE_TYPES = {
  home: '/',
  list: '/practices',
  model: '/models/putian-12621-method',
  practice: '/practices/yingkou-rights-stations',
  report: '/reports/harbin-empty-nest-elderly-2014',
  activity: '/activities/daoli-handicraft-class-2016',
  policy: '/policies/anti-domestic-violence-law',
  unit: '/units/nangang',
  units: '/units',
  programme: '/programmes/2016',
  dimension: '/browse/template-area',
  'browse list': '/browse/reform-aspect/evaluation',
  statistics: '/statistics',
  ledger: '/ledger',
  duty: '/duties/period-return',
  indicator: '/indicators/activities',
  bulletin: '/periods/2016-2',
  assessment: '/assessment',
  compare: '/compare?m=putian-12621-method&m=yinzhou-four-visits',
  diffusion: '/diffusion',
  search: '/search?q=妇女微家',
  guide: '/guide',
  handbook: '/guide/staff',
  'handbook for a new city': '/guide/new-city',
  'field reference': '/guide/fields',
  'fields of a kind': '/guide/fields/activity',
  workbooks: '/submit/import',
  rules: '/rules',
  about: '/about',
  licences: '/licences',
  offline: '/offline',
  'open data': '/open-data',
  'card in a frame': '/embed/models/putian-12621-method',
  'chart in a frame': '/embed/statistics/kind',
  'not found': '/404',
  empty: '/awards',
  'English home': '/en',
  'English list': '/en/models',
  'English model': '/en/models/putian-12621-method',
  'English unit': '/en/units/harbin',
  'English statistics': '/en/statistics',
  'English ledger': '/en/ledger',
  'English search': '/en/search?q=liangai',
  'English text': '/en/about',
}

/** The windows that every page type is opened in. */
const MODES = {
  'phone, dark': { colorScheme: 'dark', viewport: PHONE },
  'without script': { javaScriptEnabled: false, viewport: DESKTOP },
} as const satisfies Record<string, BrowserContextOptions>

describe.skipIf(!executable)('the real portal in a browser', () => {
  let preview: Preview
  let browser: Browser
  let built: string
  const windows = {} as Record<keyof typeof MODES, { context: BrowserContext; free: Page[] }>
  /** the address of everything that any page type has asked for */
  const asked = new Set<string>()

  beforeAll(async () => {
    const { exitCode, dist, output } = buildPortal()
    expect(exitCode, output).toBe(0)
    built = dist
    preview = await startPreview(dist)
    browser = await startChromium(executable ?? '')
    for (const [mode, options] of Object.entries(MODES)) {
      const context = await browser.newContext({ baseURL: preview.origin, ...options })
      context.on('request', (request) => asked.add(request.url()))
      windows[mode as keyof typeof MODES] = { context, free: [] }
    }
  })

  afterAll(async () => {
    await browser?.close()
    await preview?.stop()
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: preview.origin, viewport: DESKTOP, ...options })
    const page = await context.newPage()
    await page.goto(path, { waitUntil: 'networkidle' })
    return page
  }

  const close = (page: Page): Promise<void> => (page.context() as BrowserContext).close()

  test('home leads to a model, and search finds it by a Chinese word', async () => {
    const page = await open('/')
    await page.locator('main input[name=q]').fill('联系点')
    await page.locator('main input[name=q]').press('Enter')
    await page.waitForURL(/\/search\?/)
    await page.getByRole('link', { name: /12621/ }).first().click()
    await page.waitForURL(/putian-12621-method/)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('12621')
    expect(await page.locator('.figures').first().textContent()).toContain('12天以上')
    await close(page)
  })

  test('the header leads to the same page in the other language, and to its home where there is none', async () => {
    const page = await open('/models/putian-12621-method', { viewport: PHONE })
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en\/models\/putian-12621-method$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.getByRole('heading', { level: 1 }).getAttribute('lang')).toBe('zh-CN')
    await page.getByRole('link', { name: '中文' }).click()
    await page.waitForURL(/:\d+\/models\/putian-12621-method$/)
    await page.goto('/guide')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en$/)
    await close(page)
  })

  test('the letter of a grade stands in the middle of its mark', async () => {
    const page = await open('/units/nangang')
    const off = await page.locator('.facts .grade-mark').evaluate((mark) => {
      const letter = document.createRange()
      letter.selectNodeContents(mark)
      const [inner, outer] = [letter.getBoundingClientRect(), mark.getBoundingClientRect()]
      return Math.abs(inner.left + inner.right - outer.left - outer.right)
    })
    expect(off).toBeLessThan(2)
    await close(page)
  })

  test('on a phone a long subtitle takes a second line, and the reading options keep out of the doors', async () => {
    const page = await open('/units/nangang', { viewport: PHONE })
    await page.locator('.brand-subtitle').evaluate((subtitle) => {
      subtitle.textContent = '示例市妇女联合会基层工作知识库'
    })
    const top = async (selector: string) => (await page.locator(selector).first().boundingBox())?.y ?? 0
    expect(await top('.reading-options')).toBeLessThan((await top('.doors')) - 20)
    await close(page)
  })

  test('the name, the search and the reading options stand in one row on a tablet, in both languages', async () => {
    const page = await open('/models')
    for (const path of ['/models', '/en/models']) {
      await page.goto(path)
      for (const width of [768, 820, 900]) {
        await page.setViewportSize({ width, height: 900 })
        const tops = await page
          .locator('.masthead > :is(.brand, .reading-options, .languages)')
          .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().top))
        expect(Math.max(...tops) - Math.min(...tops), `${path} ${width}`).toBeLessThan(20)
      }
    }
    await close(page)
  })

  test('two models stand side by side as the address says, a wrong one is named, and a third can be added', async () => {
    const page = await open('/models/putian-12621-method')
    await page.getByRole('link', { name: '和相近的模式并排比较' }).click()
    await page.waitForURL(/compare\?m=putian-12621-method&m=/)
    await page.locator('.compare > thead a').first().waitFor()
    expect(await page.locator('.compare > thead a').count()).toBe(3)
    const rows = await page.locator('.compare > tbody > tr > th').allTextContents()
    expect(rows).toEqual(expect.arrayContaining(['成本', '成熟程度', '主要数据', '实施步骤', '风险与注意']))
    const sources = await page
      .locator('.compare .cite a, .compare .figures a')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')))
    expect(sources.filter((href) => !/^\/models\/[a-z0-9-]+#source-/.test(href ?? ''))).toEqual([])
    expect(sources.length).toBeGreaterThan(5)
    expect(await page.locator('input[name=m]:checked').count()).toBe(3)
    expect(await page.locator('input[name=m]:not(:checked)').first().isDisabled()).toBe(true)
    await page.goto('/compare?m=putian-12621-method&m=no-such-model&m=yinzhou-four-visits')
    await page.getByText('没有“no-such-model”这个模式').waitFor()
    expect(await page.locator('.compare > thead a').count()).toBe(2)
    await close(page)
    const plain = await open('/compare?m=putian-12621-method', { javaScriptEnabled: false })
    expect(await plain.locator('main').textContent()).toContain('没有脚本，可以在下面分别打开模式')
    await plain.getByRole('link', { name: /12621/ }).click()
    await plain.waitForURL(/models\/putian-12621-method/)
    await close(plain)
  })

  test('models that are chosen before the program of the page is there stay chosen', async () => {
    const context = await browser.newContext({ baseURL: preview.origin })
    const page = await context.newPage()
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route(/_astro\/(?!preferences).*\.js/, (route) => promise.then(() => route.continue()))
    await page.goto('/compare?m=putian-12621-method', { waitUntil: 'commit' })
    await page.locator('input[value="yinzhou-four-visits"]').check()
    resolve()
    // the program has begun
    await page.locator('input[value="putian-12621-method"]:checked').waitFor()
    expect(await page.locator('input[name=m]:checked').count()).toBe(2)
    await context.close()
  })

  test('where the programs of a page are lost on the way, it reads as without script: nothing waits, no button is dead', async () => {
    const context = await browser.newContext({ baseURL: preview.origin })
    const page = await context.newPage()
    await page.route(/_astro\/(?!preferences).*\.js/, (route) => route.abort())
    const dead = page.locator('.needs-script button, button.needs-script, :disabled').filter({ visible: true })
    for (const [path, said] of [
      ['/search?q=妇女微家', '搜索需要浏览器的脚本功能'],
      ['/compare', '没有脚本，可以在下面分别打开模式'],
      ['/submit/suggestion', '网页表单需要浏览器的脚本功能'],
      ['/offline', '离线阅读需要浏览器的脚本功能'],
    ] as const) {
      await page.goto(path)
      await page.getByText(said).waitFor()
      expect(await dead.allTextContents(), path).toEqual([])
    }
    expect(await page.getByText('正在搜索').isVisible()).toBe(false)
    await context.close()
  })

  /** Has a page looked at in a tab that was used before, where one is free: its programs are ready there. */
  async function look<T>(mode: keyof typeof MODES, path: string, at: (page: Page) => Promise<T>): Promise<T> {
    const { context, free } = windows[mode]
    const page = free.pop() ?? (await context.newPage())
    await page.setViewportSize(MODES[mode].viewport)
    await page.goto(path, { waitUntil: mode === 'without script' ? 'load' : 'networkidle' })
    const seen = await at(page)
    free.push(page)
    return seen
  }

  const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

  test('axe sees what is wrong on a page', async () => {
    const page = await open('/about')
    await page.evaluate(() => document.documentElement.removeAttribute('lang'))
    expect(await axeFindings(page)).toEqual([expect.stringMatching(/^html-has-lang: <html/)])
    await close(page)
  })

  // several at a time: a page waits for the network while axe looks at another
  test.concurrent.each(Object.entries(PAGE_TYPES))(
    '%s: axe finds nothing, it fits, it reads without script',
    async (_name, path) => {
      await look('phone, dark', path, async (page) => {
        expect(await axeFindings(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
        await page.emulateMedia({ colorScheme: 'light' })
        await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'))
        expect(await axeFindings(page), 'large text').toEqual([])
        expect(await overflow(page), 'large text').toBeLessThanOrEqual(0)
        // some folds are open where a wide window loads a page, and a reader may open any
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true
        })
        await page.setViewportSize(ZOOMED)
        expect(await overflow(page), 'large text, 320 px').toBeLessThanOrEqual(0)
        await page.evaluate(() => document.documentElement.removeAttribute('data-text'))
        expect(await overflow(page), '320 px').toBeLessThanOrEqual(0)
        // the same page in a wide window: to be opened anew costs as much as to be looked at
        await page.setViewportSize(DESKTOP)
        expect(await axeFindings(page), 'desktop, light').toEqual([])
        await page.emulateMedia({ colorScheme: 'dark' })
      })
      // biome-ignore lint/performance/useDomNodeTextContent: what is hidden is no text to read
      const text = await look('without script', path, (page) => page.locator('main').innerText())
      expect(text.length).toBeGreaterThan(40)
    },
  )

  /** The page types with most colours of their own. */
  const COLOURED = ['home', 'model', 'report', 'unit', 'statistics', 'ledger', 'compare', 'search'] as const

  test.each(COLOURED)('%s: axe finds nothing in large text on dark ground', async (name) => {
    await look('phone, dark', PAGE_TYPES[name], async (page) => {
      await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'))
      expect(await axeFindings(page)).toEqual([])
    })
  })

  test('on a phone what the keyboard walks back to does not stop below the first column of a table, in large text neither', async () => {
    const page = await open(PAGE_TYPES['English statistics'], { viewport: PHONE })
    const covered = () =>
      page.locator('.matrix').evaluate((matrix) => {
        const column = matrix.querySelector('tbody th')?.getBoundingClientRect().right ?? Number.NaN
        const links = [...matrix.querySelectorAll<HTMLElement>('td a')].reverse()
        links.at(0)?.focus()
        return links.filter((link) => {
          link.focus()
          const { left, right } = link.getBoundingClientRect()
          return !((left + right) / 2 > column)
        }).length
      })
    expect(await covered()).toBe(0)
    await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'))
    expect(await covered()).toBe(0)
    await close(page)
  })

  test('where the system gives the colours, bars have them too', async () => {
    const page = await open(PAGE_TYPES.statistics, { forcedColors: 'active', colorScheme: 'dark' })
    const colour = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((each) => getComputedStyle(each).color)
    expect(await colour('.bars .bar:not(.bar-top)')).toBe(await colour('body'))
    expect(await colour('.bars .bar-top')).toBe(await colour('.bars a'))
    await close(page)
  })

  test('on a phone no line of a title begins with the mark that closes a phrase, in large text neither', async () => {
    const page = await open('/models/putian-12621-method', { viewport: PHONE })
    await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'))
    expect(await brokenTitles(page)).toEqual([])
    await page.setViewportSize(ZOOMED)
    expect(await brokenTitles(page)).toEqual([])
    await page.goto('/models/cangnan-first-conversion')
    expect(await brokenTitles(page)).toEqual([])
    await close(page)
  })

  test('who has the letters of all pages twice as large, by the system or the browser, scrolls nothing sideways', async () => {
    const page = await open('/about', { viewport: PHONE })
    for (const path of ['/about', '/en/units/harbin', '/models']) {
      await page.goto(path)
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
      expect(await overflow(page), path).toBeLessThanOrEqual(0)
    }
    await close(page)
  })

  test('models with titles that nothing breaks are compared on a phone without scrolling sideways', async () => {
    const page = await open(PAGE_TYPES.compare, { viewport: PHONE })
    await page.locator('.compare > thead a').first().waitFor()
    const write = (title: string) =>
      page.evaluate((text) => {
        for (const link of document.querySelectorAll('.compare > thead a')) link.textContent = text
      }, title)
    // the head of the first column is not seen here, but counts: each of the others is told of the cells of its model
    const table = page.getByRole('table', { name: '并排比较模式' })
    const heads = await table.locator(':scope > thead').getByRole('columnheader').allTextContents()
    expect(heads.length).toBe(3)
    expect(heads[0]).toBe('项目')
    await write('街'.repeat(60))
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await write('W'.repeat(60))
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const marks = page.locator('.compare aside li').first()
    const inset = await marks.evaluate(
      (item: HTMLElement) => item.offsetLeft - (item.closest('aside')?.offsetLeft ?? 0),
    )
    expect(inset, 'the marks of a list stand in its box').toBeGreaterThan(30)
    await close(page)
  })

  test('on paper there is nothing to press, to choose or to fetch, and no list of addresses without their links', async () => {
    const page = await open(PAGE_TYPES.model)
    await page.emulateMedia({ media: 'print' })
    const pressed = 'button, input, select, a.button, a[download], .facets, .site-footer a:not([href^="tel:"])'
    const shown = () =>
      page
        .locator(pressed)
        .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.outerHTML))
    expect(await shown()).toEqual([])
    for (const type of ['compare', 'search', 'statistics'] as const) {
      await page.goto(PAGE_TYPES[type], { waitUntil: 'networkidle' })
      expect(await shown(), type).toEqual([])
    }
    expect(await page.getByText('左右滚动').isVisible()).toBe(false)
    await close(page)
  })

  test.each(['statistics', 'English statistics'] as const)(
    'on paper all years of the %s fit the sheet',
    async (name) => {
      const page = await open(PAGE_TYPES[name])
      expect(await page.locator('.years thead th').count()).toBeGreaterThan(20)
      expect(await widerThanSheet(page)).toBe(0)
      await close(page)
    },
  )

  test.each(['handbook', 'handbook for a new city'] as const)(
    'on paper the %s has its lines of code to their ends',
    async (name) => {
      const page = await open(PAGE_TYPES[name])
      await widerThanSheet(page)
      const cut = (all: Element[]) => all.filter((each) => each.scrollWidth > each.clientWidth).length
      expect(await page.locator('pre').count()).toBeGreaterThan(0)
      expect(await page.locator('pre').evaluateAll(cut)).toBe(0)
      await close(page)
    },
  )

  test('on paper a long address in a table, and ten long heads of columns, do not make all of the page smaller', async () => {
    const page = await open(PAGE_TYPES.handbook)
    await page
      .locator('.table-scroll')
      .first()
      .evaluate((frame) => {
        const heads = '<th>这一年做了什么</th>'.repeat(10)
        const cells = `<td><a href="/">https://www.example.org/${'address'.repeat(20)}</a></td>`.repeat(2)
        frame.innerHTML = `<table><thead><tr>${heads}</tr></thead><tbody><tr>${cells}</tr></tbody></table>`
      })
    expect(await widerThanSheet(page)).toBe(0)
    await close(page)
  })

  test('on paper a form is its fields alone, and the rules are what they mean, not 190 sheets of examples', async () => {
    const page = await open('/submit/suggestion')
    const sheets = async () => (await page.pdf()).toString('latin1').match(/\/Type \/Page\b/g)?.length
    expect(await sheets()).toBeLessThan(5)
    await page.emulateMedia({ media: 'print' })
    const pressed = page.locator('button, a.button, [type=file], [data-reference]').filter({ visible: true })
    expect(await pressed.allTextContents()).toEqual([])
    await page.goto('/rules')
    expect(await sheets()).toBeLessThan(25)
    await close(page)
  })

  test('no two pages have the same title', () => {
    const pages = filesOf(built).filter(({ path }) => path.endsWith('.html') && !path.includes('/embed/'))
    // the English home has two addresses
    const own = pages.filter(({ path }) => !path.endsWith('/en/index.html'))
    const titles = own.flatMap(({ bytes }) => bytes.toString().match(/(?<=<title[^>]*>)[^<]+/) ?? [])
    expect(titles.length).toBe(own.length)
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([])
  })

  test('what the programme names as a priority is marked where one browses, and on its own page', () => {
    const { entries } = parse(readFileSync('content/vocabularies/group.yaml', 'utf8')) as {
      entries: { code: string; priority?: boolean }[]
    }
    const codes = entries.filter(({ priority }) => priority).map(({ code }) => code)
    expect(codes.length).toBeGreaterThan(0)
    const html = (page: string) => readFileSync(join(built, `browse/${page}.html`), 'utf8')
    const marked = html('group').matchAll(/\/browse\/group\/([\w-]+)"(?:(?!<\/a>).)*class="priority"/g)
    expect([...marked].map(([, code]) => code).sort()).toEqual(codes.sort())
    const own = entries.filter(({ code }) => html(`group/${code}`).includes(chinese.browse.priorityNote))
    expect(own.map(({ code }) => code).sort()).toEqual(codes)
  })

  test('every link to a part of a page leads to a part that is there', () => {
    const links = partLinks(built)
    expect(links.length).toBeGreaterThan(30)
    expect(links.filter(({ isThere }) => !isThere)).toEqual([])
  })

  test('every unit that the ledger shows as not joined says so on its own page, departments too', () => {
    const [matrix = ''] =
      /id="coverage"[\s\S]*?<\/section>/.exec(readFileSync(join(built, 'ledger.html'), 'utf8')) ?? []
    const rows = matrix.split('<tr').filter((row) => row.includes('尚未接入'))
    const pages = rows.map((row) => /href="(\/units\/[^"#]+)"/.exec(row)?.[1] ?? '')
    expect(pages).toContain('/units/research-office')
    const silent = pages.filter(
      (page) => !readFileSync(join(built, `${page}.html`), 'utf8').includes('本单位尚未接入报送'),
    )
    expect(silent).toEqual([])
  })

  test('who reports for a unit that has not joined learns it from the list of units', () => {
    const form = readFileSync(join(built, 'submit/return.html'), 'utf8')
    const units = [...form.matchAll(/<option value="([a-z-]+)"[^>]*>([^<]*（尚未接入）)<\/option>/g)].map(
      ([, id]) => id,
    )
    expect(units).toContain('research-office')
  })

  test('nobody is sent to a form that asks for a file of a repository without an address', () => {
    const pages = filesOf(built).filter(({ path }) => path.endsWith('.html') && !path.startsWith('submit'))
    expect(pages.filter(({ bytes }) => bytes.toString().includes('?file=content/')).map(({ path }) => path)).toEqual([])
  })

  test('no page asks any other origin for anything', () => {
    expect(asked.size).toBeGreaterThan(Object.keys(PAGE_TYPES).length)
    expect([...asked].filter((url) => !url.startsWith(preview.origin) && !url.startsWith('data:'))).toEqual([])
    const loading =
      /<(?:script|img|iframe|source|video|audio|embed|object)\b[^>]*\b(?:src|srcset|data)="(?:https?:)?\/\/|<link rel="(?:stylesheet|icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)"[^>]*href="(?:https?:)?\/\/|url\(["']?(?:https?:)?\/\//
    const files = filesOf(built).filter(({ path }) => /\.(?:html|css|svg)$/.test(path))
    expect(files.filter(({ path }) => loading.test(readFileSync(path, 'utf8'))).map(({ path }) => path)).toEqual([])
  })
})
