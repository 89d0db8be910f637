import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChromium, startChromium } from './chromium.ts'
import { buildPortal } from './portal-build.ts'
import { type Preview, startPreview } from './preview.ts'

const executable = findChromium()

const DESKTOP = { width: 1280, height: 900 }
const PHONE = { width: 390, height: 844 }

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
  'English statistics': '/en/statistics',
  'English ledger': '/en/ledger',
  'English search': '/en/search?q=liangai',
  'English text': '/en/about',
}

describe.skipIf(!executable)('the real portal in a browser', () => {
  let preview: Preview
  let browser: Browser

  beforeAll(async () => {
    const { exitCode, dist, output } = buildPortal()
    expect(exitCode, output).toBe(0)
    preview = await startPreview(dist)
    browser = await startChromium(executable ?? '')
  })

  afterAll(async () => {
    await browser?.close()
    preview?.stop()
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

  test('two models stand side by side as the address says, a wrong one is named, and a third can be added', async () => {
    const page = await open('/models/putian-12621-method')
    await page.getByRole('link', { name: '和相近的模式并排比较' }).click()
    await page.waitForURL(/compare\?m=putian-12621-method&m=/)
    await page.locator('.compare > thead a').first().waitFor()
    expect(await page.locator('.compare > thead a').count()).toBe(3)
    const rows = await page.locator('.compare > tbody > tr > th').allTextContents()
    expect(rows).toEqual(expect.arrayContaining(['成本', '成熟程度', '主要数据', '实施步骤', '风险与注意']))
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

  test('every page reads without script', async () => {
    for (const path of Object.values(PAGE_TYPES)) {
      const page = await open(path, { javaScriptEnabled: false })
      expect((await page.locator('main').textContent())?.length, path).toBeGreaterThan(40)
      await close(page)
    }
  })

  test('no page asks any other origin for anything', async () => {
    const context = await browser.newContext({ baseURL: preview.origin })
    const page = await context.newPage()
    const foreign: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(preview.origin) && !request.url().startsWith('data:')) foreign.push(request.url())
    })
    for (const path of Object.values(PAGE_TYPES)) await page.goto(path, { waitUntil: 'networkidle' })
    expect(foreign).toEqual([])
    await context.close()
  })

  test.each(Object.entries(PAGE_TYPES))('%s fits a phone without sideways scrolling', async (_name, path) => {
    const page = await open(path, { viewport: PHONE })
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(PHONE.width)
    await close(page)
  })

  const modes = [
    { mode: 'light, desktop', options: { colorScheme: 'light', viewport: DESKTOP } },
    { mode: 'dark, phone', options: { colorScheme: 'dark', viewport: PHONE } },
    { mode: 'large text, phone', options: { colorScheme: 'light', viewport: PHONE }, large: true },
  ] as const
  const cases = Object.entries(PAGE_TYPES).flatMap(([name, path]) => modes.map((mode) => ({ name, path, ...mode })))

  test.each(cases)('axe finds nothing: $name, $mode', async ({ path, options, ...rest }) => {
    const page = await open(path, options)
    if ('large' in rest) {
      await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'))
    }
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
      .analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([])
    await close(page)
  })
})
