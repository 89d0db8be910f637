import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeQueryProgram } from '../../src/search/query-program.ts'
import { writeSearchIndex, writesTo } from '../../src/search/search-index.ts'
import { axeFindings } from '../axe.ts'
import { findChromium, startChromium } from '../chromium.ts'
import { buildPortal } from '../portal-build.ts'
import { type Preview, startPreview } from '../preview.ts'
import { searchViewOf } from './corpora.ts'

const executable = findChromium()
const KINDS = ['Innovation models', 'Practice cases', 'Research reports', 'Activities', 'Policies and laws']
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } }

describe.skipIf(!executable)('search in a browser', () => {
  let dist: string
  let preview: Preview
  let browser: Browser

  beforeAll(async () => {
    const build = buildPortal()
    expect(build.exitCode, build.output).toBe(0)
    dist = build.dist
    preview = await startPreview(dist)
    browser = await startChromium(executable ?? '')
  })
  afterAll(async () => {
    await browser?.close()
    await preview?.stop()
  })

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: preview.origin, ...options })
    const page = await context.newPage()
    await page.goto(path, { waitUntil: 'networkidle' })
    return page
  }

  const answered = (page: Page) => page.locator('[data-results]:not([aria-busy])').waitFor({ state: 'attached' })
  const close = (page: Page) => page.context().close()
  const options = (page: Page) => page.getByRole('option')
  /** Once the program of the box is there, which makes it a combobox. */
  const pressSlash = async (page: Page) => {
    await page.getByRole('combobox').first().waitFor()
    await page.keyboard.press('/')
  }

  test.each([
    ['results', '贷款'],
    ['the word that nothing is found', 'zzqqxx'],
  ])('%s pushes nothing away that a reader of a phone may be about to press', async (_, query) => {
    const context = await browser.newContext({ baseURL: preview.origin, ...PHONE })
    const page = await context.newPage()
    // slowly enough that the page is seen before its answer comes
    await page.route(/engine|pagefind/, async (route) => {
      await new Promise((go) => setTimeout(go, 300))
      await route.continue()
    })
    await page.goto(`/search?q=${query}`)
    await answered(page)
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const sum = (shifts: PerformanceEntry[]) =>
            shifts.reduce((all, each) => all + (each as PerformanceEntry & { value: number }).value, 0)
          const seen = new PerformanceObserver((list) => resolve(sum(list.getEntries())))
          seen.observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(0), 1000)
        }),
    )
    expect(shift).toBeLessThan(0.1)
    await context.close()
  })

  test('the header box is reached by / and walked by arrows, Enter opens a page', async () => {
    const page = await open('/models')
    await pressSlash(page)
    const box = page.getByRole('combobox').first()
    // at once: between two keys that come slowly, suggestions for the first of them would come and go
    await page.keyboard.insertText('liangai')
    await options(page).first().waitFor()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = page.locator(`#${await box.getAttribute('aria-activedescendant')}`)
    expect(await active.getAttribute('aria-selected')).toBe('true')
    const title = (await active.locator('span').first().textContent()) ?? ''
    expect(title).toContain('两癌')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: title }).waitFor()
    await close(page)
  })

  test('Escape puts the suggestions away, and Enter then sends what was typed', async () => {
    const page = await open('/models')
    const box = page.getByRole('combobox').first()
    await box.pressSequentially('信访代理')
    await options(page).first().waitFor()
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    expect(await box.inputValue()).toBe('信访代理')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/)
    await close(page)
  })

  test('who types on after walking to a suggestion has the words sent, not the suggestion opened', async () => {
    const page = await open('/models')
    await pressSlash(page)
    await page.keyboard.insertText('liangai')
    await options(page).first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.insertText('x')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=liangaix$/)
    await close(page)
  })

  test('who pastes a page of text into the box comes to the search, not to a server that takes no such address', async () => {
    const page = await open('/models')
    await pressSlash(page)
    await page.keyboard.insertText('妇女工作'.repeat(1000))
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/search\?q=/)
    await answered(page)
    expect(page.url().length).toBeLessThan(4000)
    await close(page)
  })

  test('the other language is asked for the same', async () => {
    const page = await open('/search?q=两癌')
    await answered(page)
    await page.getByRole('searchbox').fill('贷款')
    await page.waitForURL(/q=%E8%B4%B7%E6%AC%BE$/)
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en\/search\?q=%E8%B4%B7%E6%AC%BE$/)
    await page.goto('/compare?m=a&m=b')
    await page.getByRole('link', { name: 'English' }).click()
    await page.waitForURL(/\/en\/compare\?m=a&m=b$/)
    await close(page)
  })

  test('/ is a character where one writes', async () => {
    const page = await open('/search')
    await page.getByRole('searchbox').pressSequentially('a/b')
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b')
    await close(page)
  })

  test('who does not want / to be a shortcut turns it off, on this device', async () => {
    const page = await open('/accessibility')
    const key = page.getByRole('button', { name: '用“/”键到搜索框' })
    expect(await key.getAttribute('aria-pressed')).toBe('true')
    await key.click()
    for (const path of ['/accessibility', '/models']) {
      await page.goto(path)
      await pressSlash(page)
      expect(await page.evaluate(() => document.activeElement?.tagName), path).toBe('BODY')
    }
    await page.goto('/accessibility')
    expect(await key.getAttribute('aria-pressed')).toBe('false')
    await key.click()
    await pressSlash(page)
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await close(page)
  })

  test('the pages of the programme that the words name are offered beside what is found', async () => {
    const page = await open('/search?q=怎样联系五名妇女')
    await answered(page)
    const offered = page.locator('[data-places] a:visible')
    expect(await offered.allTextContents()).toEqual(['义务：联系五名妇女'])
    await offered.click()
    await page.getByRole('heading', { level: 1, name: '联系五名妇女' }).waitFor()
    await page.goto('/search?q=月嫂')
    await answered(page)
    expect(await offered.count()).toBe(0)
    for (const name of ['工作台账', '年度绩效考核表', '开放数据', '使用指南', '报送记录']) {
      await page.goto(`/search?q=${name}`)
      await answered(page)
      expect(await offered.first().textContent()).toBe(name)
    }
    await close(page)
  })

  test.each(['最后一公里', '五个一批', '双月工作周', '基层服务点'])('“%s” offers the programme', async (query) => {
    const page = await open(`/search?q=${query}`)
    await answered(page)
    const offered = page.locator('[data-places] a:visible')
    expect(await offered.allTextContents()).toContain('“双月下基层工作周”活动方案（2016年）')
    await close(page)
  })

  test.each([
    ['创新模式', '/models'],
    ['有哪些实践案例', '/practices'],
    ['政策法规', '/policies'],
  ])('“%s”, which no record says of itself, offers the list %s', async (query, list) => {
    const page = await open(`/search?q=${query}`)
    await answered(page)
    expect(await page.locator('[data-places] a:visible').first().getAttribute('href')).toBe(list)
    await close(page)
  })

  test('a step that answered in place of the query says so, and marks what it found', async () => {
    const page = await open('/search?q=家庭暴利')
    await page.getByText('已为您显示“家庭暴力”').waitFor()
    expect(await page.locator('[data-results] mark').first().textContent()).toBe('家庭暴力')
    expect(await page.title()).toBe('“家庭暴利”｜搜索｜最后一公里')
    await close(page)
  })

  test('on an English page the same index is searched, told of in English, and leads to English pages', async () => {
    const page = await open('/en/search?q=liangai')
    await page.getByText(/^Read as pinyin for “两癌”: \d+ results$/).waitFor()
    const result = page.locator('[data-results] li').first()
    expect(await result.locator('[data-part="link"]').getAttribute('href')).toMatch(/^\/en\//)
    expect(await result.locator('[data-part="link"]').getAttribute('lang')).toBe('zh-CN')
    const kind = page.locator('[data-facet="kind"] a').first()
    const [name = '', count = ''] = await kind.locator('span').allTextContents()
    expect(KINDS).toContain(name)
    await kind.click()
    await page.getByText(`: ${count} result`).waitFor()
    await page.getByRole('link', { name: `Remove Kind: ${name}` }).waitFor()
    await answered(page)
    expect(new Set(await page.locator('[data-part="kind"]').allTextContents())).toEqual(new Set([name]))
    expect(await page.locator('[data-part="date"]').first().textContent()).toMatch(/^[\x20-\x7e]+$/)
    await close(page)
    const list = await open('/en/models')
    await pressSlash(list)
    await list.keyboard.insertText('liangai')
    await options(list).first().waitFor()
    expect(await options(list).first().getAttribute('data-url')).toMatch(/^\/en\//)
    expect(KINDS).toContain(await options(list).first().locator('.suggestion-kind').textContent())
    expect(await options(list).last().textContent()).toMatch(/^See all \d+ results$/)
    await close(list)
  })

  test('choices and order live in the address, and a count is what choosing gives', async () => {
    const page = await open('/search?q=乡镇妇联')
    const value = page.locator('[data-facet="kind"] a').first()
    const count = Number(await value.locator('.count').textContent())
    await value.click()
    await page.getByText(`共${count}条结果`).waitFor()
    await page.getByRole('link', { name: '按时间从新到旧排列' }).click()
    await page.waitForURL(/sort=newest/)
    await answered(page)
    const dates = await page.locator('[data-part="date"]').allTextContents()
    const folds = await page.locator('.facet-more').evaluateAll((all) => all.map(({ ariaLabel }) => ariaLabel))
    expect(new Set(folds).size, 'each fold says what it has more of').toBe(folds.length)
    expect(await page.locator('[data-facet="year"] a').first().textContent()).toMatch(/^\d{4}年/)
    const years = dates.map((text) => Number(text.match(/\d{4}/)?.[0] ?? 0))
    expect(years).toEqual(years.toSorted((a, b) => b - a))
    await page.reload({ waitUntil: 'networkidle' })
    await answered(page)
    expect(await page.locator('[data-part="date"]').allTextContents()).toEqual(dates)
    await page.goBack()
    await page.getByText(`共${count}条结果`).waitFor()
    await close(page)
  })

  test('a facet shows its first values and all of them on request, and never folds a chosen one', async () => {
    const page = await open('/search?q=妇女')
    await answered(page)
    const facet = page.locator('[data-facet]', { has: page.locator('.facet-more:visible') }).first()
    const [all, shown, fold] = [facet.locator('li'), facet.locator('li:visible'), facet.locator('.facet-more')]
    const count = await all.count()
    expect(await shown.count()).toBe(6)
    expect(await fold.textContent()).toBe(`更多（${count - 6}）`)
    await fold.click()
    expect([await shown.count(), await fold.textContent()]).toEqual([count, '收起'])
    await all.last().locator('a').click()
    await page.waitForURL(/&/)
    await answered(page)
    expect(await fold.textContent()).toBe('收起')
    await page.reload({ waitUntil: 'networkidle' })
    await answered(page)
    expect(await facet.locator('li:visible a[aria-current]').count()).toBe(1)
    expect(await shown.count()).toBe(7)
    await close(page)
  })

  test('what is chosen is taken away one by one or all at once, though nothing has it', async () => {
    const page = await open(`/search?q=妇女&kind=${encodeURIComponent('活动')}&year=1900`)
    await answered(page)
    const chips = page.locator('[data-chosen] a')
    expect(await chips.allTextContents()).toEqual(['种类：活动', '年份：1900', '全部去掉'])
    expect(await page.locator('[data-tries] [data-fewer]:visible').count()).toBeGreaterThan(0)
    const nowhere = page.locator('[data-facet="year"] a[aria-current]')
    expect(await nowhere.locator('.count').textContent()).toBe('0')
    await nowhere.click()
    await page.waitForURL((url) => !url.searchParams.has('year'))
    await answered(page)
    expect(await chips.allTextContents()).toEqual(['种类：活动'])
    expect(await page.locator('[data-tries]').isHidden()).toBe(true)
    await page.goBack()
    await page.getByRole('link', { name: '全部去掉' }).click()
    await page.waitForURL((url) => [...url.searchParams.keys()].join() === 'q')
    await answered(page)
    expect(await page.locator('[data-chosen]').isHidden()).toBe(true)
    await close(page)
  })

  test('an answer that comes late does not take the place of a later one', async () => {
    const page = await open('/search', { serviceWorkers: 'block' })
    const held = Promise.withResolvers<Route>()
    const released = Promise.withResolvers<void>()
    await page.route('**/fragment/**', async (route) => {
      held.resolve(route)
      await released.promise
      await route.continue()
    })
    await page.getByRole('searchbox').fill('婚姻登记')
    await page.keyboard.press('Enter')
    const late = await held.promise
    await page.route('**/fragment/**', (route) => route.continue())
    await page.getByRole('searchbox').fill('两癌')
    await page.keyboard.press('Enter')
    await page.getByText(/^“两癌”共\d+条结果$/).waitFor()
    await answered(page)
    const titles = await page.locator('[data-part="link"]').allTextContents()
    released.resolve()
    await late.request().response()
    await page.waitForTimeout(500)
    expect(await page.locator('[data-part="link"]').allTextContents()).toEqual(titles)
    expect(await page.locator('[data-status]').textContent()).toMatch(/^“两癌”/)
    await close(page)
  })

  test('what was typed before the program was there is searched for', async () => {
    const page = await (await browser.newContext({ baseURL: preview.origin })).newPage()
    const typed = Promise.withResolvers<void>()
    // the page itself waits for the reader's preferences
    await page.route(/_astro\/(?!preferences).*\.js/, (route) => typed.promise.then(() => route.continue()))
    await page.goto('/search', { waitUntil: 'commit' })
    await page.getByRole('searchbox').fill('两癌')
    typed.resolve()
    await page.getByText(/^“两癌”共\d+条结果$/).waitFor()
    await close(page)
  })

  test('the box has the words of the address, of whichever answer a link is followed', async () => {
    const page = await open('/search?q=两癌', { serviceWorkers: 'block' })
    await answered(page)
    const held = Promise.withResolvers<void>()
    await page.route('**/fragment/**', (route) => held.promise.then(() => route.continue()))
    await page.getByRole('searchbox').fill('婚姻登记')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('婚姻登记')
    await page.locator('[data-facet="kind"] a').first().click()
    expect(new URL(page.url()).searchParams.get('q')).toBe('两癌')
    expect(await page.getByRole('searchbox').inputValue()).toBe('两癌')
    held.resolve()
    await close(page)
  })

  const broken = (page: Page) => page.locator('[data-status]').getByText('搜索暂时用不了').waitFor()

  test('a search that has failed shows nothing of another, and the same words are looked for again', async () => {
    const page = await open('/search?q=两癌', { serviceWorkers: 'block' })
    await answered(page)
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.getByRole('searchbox').fill('婚姻登记')
    await broken(page)
    expect(await page.locator('[data-results] li').count()).toBe(0)
    await page.unroute('**/pagefind/**')
    await page.keyboard.press('Enter')
    await page.getByText(/^“婚姻登记”共\d+条结果；其中后\d+条只是接近$/).waitFor()
    await close(page)
  })

  test('a site that was published anew since the page was opened is searched as it is now', async () => {
    const page = await open('/search', { serviceWorkers: 'block' })
    await answered(page)
    let isOld = true
    await page.route('**/fragment/**', (route) => (isOld ? route.fulfill({ status: 404 }) : route.continue()))
    await page.route('**/query.json', (route) => {
      isOld = false
      return route.continue()
    })
    await page.getByRole('searchbox').fill('婚姻登记')
    await page.getByText(/^“婚姻登记”共\d+条结果；其中后\d+条只是接近$/).waitFor()
    await close(page)
  })

  test('more results of a site that was published anew are those of now, and the reader goes on where he was', async () => {
    const page = await open('/search?q=妇女', { serviceWorkers: 'block' })
    await answered(page)
    let isOld = true
    await page.route('**/parts/**', (route) => (isOld ? route.fulfill({ status: 404 }) : route.continue()))
    await page.route('**/query.json', (route) => {
      isOld = false
      return route.continue()
    })
    await page.getByRole('button', { name: '再看20条' }).press('Enter')
    const results = page.locator('[data-results] > li')
    await results.nth(29).waitFor()
    expect(await page.locator('[data-status]').textContent()).toMatch(/^“妇女”共/)
    await page.waitForFunction(() => document.activeElement?.closest('[data-results] > li') !== null)
    expect(await results.nth(10).locator('a:focus').count()).toBe(1)
    await close(page)
  })

  test('more results that cannot be loaded are said to be so, and can be asked for again', async () => {
    const page = await open('/search?q=妇女', { serviceWorkers: 'block' })
    await answered(page)
    const results = page.locator('[data-results] li')
    await page.route('**/pagefind/**', (route) => route.abort())
    await page.getByRole('button', { name: '再看20条' }).click()
    await broken(page)
    expect(await results.count()).toBe(10)
    await page.unroute('**/pagefind/**')
    await page.getByRole('button', { name: '再看20条' }).click()
    await results.nth(29).waitFor()
    expect(await page.locator('[data-status]').textContent()).toMatch(/^“妇女”共/)
    await close(page)
  })

  test('who finds nothing is told what else to try and whom to ask, across the page, and can dial the number', async () => {
    const page = await open('/search?q=12338')
    await answered(page)
    const tries = page.locator('[data-tries]')
    expect(await tries.getByRole('link', { name: '12338' }).getAttribute('href')).toBe('tel:12338')
    const { width = 0 } = (await tries.boundingBox()) ?? {}
    expect(width).toBeGreaterThan(1000)
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })

  test.each([
    ['家里被打了怎么办', true],
    ['婆婆打我怎么办', true],
    ['广场舞', false],
  ])('who asks “%s” is offered the hotline above the records: %o', async (query, isOffered) => {
    const page = await open(`/search?q=${query}`)
    await answered(page)
    expect(await page.locator('[data-help]').isVisible()).toBe(isOffered)
    if (isOffered) expect(await page.locator('[data-results] li').first().textContent()).toContain('家暴')
    await close(page)
  })

  test('a page that cannot load its words says so', async () => {
    const page = await (await browser.newContext({ baseURL: preview.origin })).newPage()
    const [words = ''] = readdirSync(join(dist, '_astro')).filter(
      (name) => name.endsWith('.js') && readFileSync(join(dist, '_astro', name), 'utf8').includes('搜索暂时用不了'),
    )
    await page.route(`**/${words}`, (route) => route.abort())
    await page.goto('/search')
    await broken(page)
    await answered(page)
    await close(page)
  })

  test('a first search loads little: program, index, results and facets', async () => {
    const page = await open('/about')
    const network = await page.context().newCDPSession(page)
    await network.send('Network.enable')
    let bytes = 0
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await page.goto('/search?q=妇女之家', { waitUntil: 'networkidle' })
    await page.locator('[data-results] li').first().waitFor()
    expect(bytes).toBeGreaterThan(60_000)
    expect(bytes).toBeLessThanOrEqual(125_000)
    await close(page)
  })

  test.each([
    ['desktop', {}],
    ['phone', PHONE],
  ])('axe finds no fault in open suggestions and in results on a %s', async (_, context) => {
    const home = await open('/', context)
    await home.getByRole('combobox').last().pressSequentially('志愿')
    await options(home).first().waitFor()
    expect(await axeFindings(home)).toEqual([])
    await close(home)
    const results = await open('/search?q=反家暴', context)
    await results.getByRole('link', { name: '反家庭暴力', exact: true }).waitFor()
    expect(await axeFindings(results)).toEqual([])
    await close(results)
  })

  describe('of a portal that is too large to be searched at once', () => {
    const view = searchViewOf('.')
    const limits = { cut: { whole: 50, ownIndex: 20, part: 40, text: 2000 }, atOnce: 40 }

    beforeAll(async () => {
      const index = join(dist, 'pagefind')
      rmSync(index, { recursive: true })
      await writeQueryProgram(index)
      writeSearchIndex(view, writesTo(index), limits)
    })

    const note = (page: Page) => page.locator('[data-reach]')
    const counts = (page: Page) => page.locator('[data-counts]')
    const status = (page: Page) => page.locator('[data-status]')

    test('what has not been searched is said, and a link searches it; the choice lives in the address', async () => {
      const page = await open('/search?q=妇女')
      await status(page)
        .getByText(/^“妇女”已找到\d+条结果。已查找\d+条记录，还有\d+条没有查找。$/)
        .waitFor()
      const [found = 0, searched = 0, left = 0] =
        ((await status(page).textContent()) ?? '').match(/\d+/g)?.map(Number) ?? []
      expect(searched + left).toBe(view.records.length)
      expect(await counts(page).textContent()).toBe(`这里的数字只计已查找的${searched}条记录。`)
      const kinds = await page.locator('[data-facet="kind"] .count').allTextContents()
      expect(kinds.reduce((sum, count) => sum + Number(count), 0)).toBe(found)
      await note(page).getByRole('link', { name: '查找全部记录' }).focus()
      await page.keyboard.press('Enter')
      await status(page)
        .getByText(/^“妇女”共\d+条结果$/)
        .waitFor()
      expect(new URL(page.url()).searchParams.get('within')).toBe('all')
      const all = Number(((await status(page).textContent()) ?? '').match(/\d+/)?.[0])
      expect(all).toBeGreaterThan(found)
      expect(await note(page).isVisible()).toBe(false)
      expect(await counts(page).isVisible()).toBe(false)
      expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-status'))).toBe(true)
      await page.reload({ waitUntil: 'networkidle' })
      await status(page).getByText(`“妇女”共${all}条结果`, { exact: true }).waitFor()
      await page.goBack()
      await note(page).waitFor()
      await close(page)
    })

    test('a chosen kind whose parts are all searched has whole results, and only the counts are said to be partial', async () => {
      const page = await open(`/search?q=妇女&kind=${encodeURIComponent('活动')}`)
      await status(page)
        .getByText(/^“妇女”共\d+条结果$/)
        .waitFor()
      await counts(page).getByText('这里的数字只计').waitFor()
      expect(await note(page).isVisible()).toBe(false)
      await counts(page).getByRole('link', { name: '查找全部记录' }).click()
      await page.waitForURL(/within=all/)
      await counts(page).waitFor({ state: 'hidden' })
      await close(page)
    })

    test('a step that answers for what has been searched claims nothing of the rest, here and in suggestions', async () => {
      const page = await open('/search?q=家庭暴利')
      await status(page)
        .getByText(/^尚未找到“家庭暴利”，已为您显示“家庭暴力”，已找到\d+条。已查找\d+条记录，还有\d+条没有查找。$/)
        .waitFor()
      await close(page)
      const english = await open('/en/search?q=家庭暴利')
      await status(english)
        .getByText(
          /^Nothing so far says “家庭暴利”. Showing “家庭暴力”: \d+ results? so far. \d+ records? searched, \d+ not yet.$/,
        )
        .waitFor()
      await close(english)
      const box = await open('/models')
      await pressSlash(box)
      await box.getByRole('combobox').first().pressSequentially('妇女')
      await options(box).first().waitFor()
      expect(await options(box).last().textContent()).toMatch(/^查看已找到的\d+条结果$/)
      await close(box)
    })

    test('a choice that leaves less than a page is looked for further, and the page says how far', async () => {
      const page = await open('/search?q=妇女')
      const value = page.locator('[data-facet="unit"] a').first()
      const before = Number(await value.locator('.count').textContent())
      expect(before).toBeGreaterThan(0)
      expect(before).toBeLessThan(10)
      const first = await status(page).textContent()
      await value.click()
      await expect.poll(() => status(page).textContent()).not.toBe(first)
      const told = (await status(page).textContent()) ?? ''
      expect(told).toMatch(/^“妇女”(共|已找到)\d+条结果/)
      expect(await page.locator('[data-results] li').count()).toBeGreaterThan(before)
      await close(page)
    })

    test('without words the newest records are shown, and said not to be all', async () => {
      const page = await open('/search')
      await status(page)
        .getByText(/下面先列最近的记录。已查找\d+条记录，还有\d+条没有查找。$/)
        .waitFor()
      const years = (await page.locator('[data-part="date"]').allTextContents()).map((text) =>
        Number(text.match(/\d{4}/)?.[0]),
      )
      expect(years).toEqual(years.toSorted((a, b) => b - a))
      await close(page)
    })

    test.each([
      ['/search?q=妇女', {}],
      ['/search?q=妇女&kind=活动', { colorScheme: 'dark' }],
      ['/en/search?q=妇女', PHONE],
    ] as const)('axe finds no fault in %s', async (path, context) => {
      const page = await open(path, context)
      await page.locator('[data-results] li').first().waitFor()
      expect(await counts(page).textContent()).not.toBe('')
      expect(await axeFindings(page)).toEqual([])
      await close(page)
    })
  })
})
