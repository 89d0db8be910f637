import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe.ts'
import { findChromium, startChromium } from '../chromium.ts'
import { freePort } from '../free-port.ts'
import { buildPortal, copyPortal } from '../portal-build.ts'
import { knownAddresses } from '../submit/known-loaded.ts'
import { ACTIVITY, filledIn, schemas } from '../workbook/scene.ts'
import { hasProgram } from './programs.ts'
import { type Server, startNginx } from './servers.ts'

const executable = findChromium()
const ENGLISH = { code: 'en', title: 'Example', subtitle: 'A portal', description: 'Not real.', organisation: 'Nobody' }

describe.skipIf(!executable || !hasProgram('nginx'))('reading offline, with the policies of the shipped server', () => {
  let dist = ''
  let port = 0
  let server: Server
  let browser: Browser
  let context: BrowserContext
  let page: Page
  const refused: string[] = []

  beforeAll(async () => {
    const root = copyPortal('tests/portals/base')
    appendFileSync(join(root, 'content/site.yaml'), `languages: [${JSON.stringify(ENGLISH)}]\n`)
    const build = buildPortal(root)
    expect(build.exitCode, build.output).toBe(0)
    dist = build.dist
    port = await freePort()
    server = await startNginx(dist, port)
    browser = await startChromium(executable ?? '')
    context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN' })
    page = await context.newPage()
    page.on('console', (message) => /Content Security Policy/.test(message.text()) && refused.push(message.text()))
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  /** What becomes so while the service worker does its work. */
  const soon = <T>(value: () => Promise<T>) => expect.poll(value)
  const button = () => page.getByRole('button', { name: '离线阅读' })
  const band = () => page.locator('.band-offline')
  const kept = async () =>
    page.evaluate(async () =>
      (await (await caches.open('last-mile-pages')).keys()).map(({ url }) => new URL(url).pathname),
    )

  async function withoutServer(work: () => Promise<void>): Promise<void> {
    await server.stop()
    try {
      await work()
    } finally {
      server = await startNginx(dist, port)
    }
  }

  /** Visits a page and waits until its copy is there. */
  async function visit(path: string): Promise<void> {
    await page.goto(path)
    await soon(kept).toContain(path)
  }

  test('it is off until the reader turns it on', async () => {
    await page.goto('/models/pairing')
    await page.goto('/offline')
    await soon(() => button().getAttribute('aria-pressed')).toBe('false')
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    expect(await axeFindings(page)).toEqual([])
    await button().click()
    await soon(() => button().getAttribute('aria-pressed')).toBe('true')
    await soon(() => page.locator('[data-offline-answer]').textContent()).toContain('已打开')
    // who uses the keyboard is still there
    expect(await button().evaluate((each) => each === document.activeElement)).toBe(true)
  })

  test('without a network a page that was read is there, says that it is a copy and from when, and looks as it did', async () => {
    await visit('/models/pairing')
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    const before = await paper()
    expect(await band().count()).toBe(0)
    await withoutServer(async () => {
      await page.goto('/models/pairing?from=letter#steps')
      expect(await band().textContent()).toMatch(/离线副本，保存于\d{4}年\d{1,2}月\d{1,2}日.*\d:\d\d。数字可能已经变化/)
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('就近结对')
      expect(await paper()).toBe(before)
      expect(await axeFindings(page)).toEqual([])
    })
  })

  test('a page that was not read is said to be missing, and those that were are listed', async () => {
    await withoutServer(async () => {
      const response = await page.goto('/units/jia')
      expect(response?.status()).toBe(503)
      expect(await band().textContent()).toContain('您要的那一页没有离线副本')
      await page.getByRole('link', { name: /就近结对/ }).click()
      await page.waitForURL('**/models/pairing')
      expect(await band().textContent()).toContain('离线副本')
    })
  })

  test('the date of an English copy is written as English pages write dates', async () => {
    await visit('/en/models')
    await withoutServer(async () => {
      await page.goto('/en/models')
      expect(await band().textContent()).toMatch(/saved \d{1,2} [A-Z][a-z]+ \d{4} at \d\d:\d\d\./)
    })
  })

  test('with a network the page of now is shown, never the copy', async () => {
    const file = join(dist, 'models/pairing.html')
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('就近结对', '就近结对（新）'))
    await page.goto('/models/pairing')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('（新）')
    expect(await band().count()).toBe(0)
  })

  test('a network that does not answer in time counts as none', async () => {
    await visit('/models/pairing')
    server.pause()
    const start = Date.now()
    await page.goto('/models/pairing')
    expect(Date.now() - start).toBeGreaterThan(3500)
    expect(await band().textContent()).toContain('离线副本')
    server.resume()
  })

  test('a workbook is checked without a network as with one, once its page was visited, and it says by what', async () => {
    const rows = [
      { ...ACTIVITY, 所属单位: '甲区妇联（jia）', 期次: '2020-2', 时间: '2020-04-15' },
      {
        ...ACTIVITY,
        序号: '2',
        标题: '没有这个单位',
        所属单位: '乙区妇联（yi）',
        期次: '2020-2',
        时间: '2020-04-15',
      },
    ]
    const buffer = Buffer.from(await filledIn('activity', { 活动: rows }))
    const check = async () => {
      const result = page.locator('[data-result]')
      await page
        .getByLabel('填好的表格')
        .setInputFiles({ name: '表.xlsx', mimeType: 'application/octet-stream', buffer })
      await page.getByRole('button', { name: '检查表格' }).click()
      await result.getByRole('heading', { level: 2 }).waitFor()
      return result.locator(':scope > *').allTextContents()
    }
    const ready = () => page.getByText('没有网络时也能检查').count()
    await visit('/submit/import')
    await soon(ready).toBe(1)
    const online = await check()
    expect(online.join('\n')).toContain('yi')
    await withoutServer(async () => {
      await page.goto('/submit/import')
      expect(await band().textContent()).toContain('离线副本')
      await soon(ready).toBe(1)
      const offline = await check()
      const isNote = (text: string) => /按 2\d{3}年.* 保存的资料核对/.test(text)
      expect(offline.filter(isNote)).toHaveLength(1)
      expect(offline.filter((text) => !isNote(text))).toEqual(online)
      expect(await axeFindings(page)).toEqual([])
    })
    // with a network it is checked by what is known now
    await page.goto('/submit/import')
    expect(await check()).toEqual(online)
  })

  test('a form that was opened once makes its file without a network', async () => {
    const check = () => page.getByRole('button', { name: '检查', exact: false }).last().click()
    await visit('/submit/award')
    await page.waitForLoadState('networkidle')
    const known = () =>
      page.evaluate(async () =>
        (await caches.has('last-mile-known'))
          ? (await (await caches.open('last-mile-known')).keys()).map(({ url }) => new URL(url).pathname)
          : [],
      )
    await soon(known).toEqual(expect.arrayContaining(knownAddresses(dist, schemas, 'award')))
    await withoutServer(async () => {
      await page.goto('/submit/award')
      await page.locator('#f-title').fill('评奖')
      await check()
      await page.getByText(/有 \d+ 处要改/).waitFor()
      await page.getByText(/按 2\d{3}年.* 保存的资料核对/).waitFor()
    })
  })

  test('only pages, their parts and what new records are checked by are kept, no data and no search', async () => {
    await page.goto('/search?q=结对')
    await soon(() => page.locator('main').textContent()).toContain('就近结对')
    expect(await page.evaluate(() => fetch('/models.csv').then(({ status }) => status))).toBe(200)
    const urls = await page.evaluate(async () => {
      const names = await caches.keys()
      const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()))
      return requests.flat().map(({ url }) => new URL(url).pathname)
    })
    const others = urls.filter((path) => path.includes('.') && !path.startsWith('/_astro/'))
    expect(others.filter((path) => !/^\/submit\/known\/[a-z]+\.json$/.test(path))).toEqual([])
    expect(urls.some((path) => path.startsWith('/_astro/'))).toBe(true)
  })

  test('a page that is gone is gone from the device too', async () => {
    await visit('/policies/work-plan')
    rmSync(join(dist, 'policies/work-plan.html'))
    expect((await page.goto('/policies/work-plan'))?.status()).toBe(404)
    await soon(kept).not.toContain('/policies/work-plan')
  })

  test('a device without room for more shows what it cannot keep', async () => {
    const devtools = await context.newCDPSession(page)
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin, quotaSize: 1 })
    const part = await page.evaluate(async () => {
      const [script = ''] = [...document.scripts].map(({ src }) => src).filter((src) => src.includes('/_astro/'))
      await (await caches.open('last-mile-parts')).delete(script)
      return fetch(script).then(({ status }) => status, String)
    })
    await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.origin })
    await devtools.detach()
    expect(part).toBe(200)
  })

  test('a copy is shown with its words however long ago these were kept, and the next page brings those of now', async () => {
    await visit('/models/pairing')
    const age = (days: number) =>
      page.evaluate(async (at) => {
        const cache = await caches.open('last-mile-pages')
        const kept = await cache.match('/offline')
        const headers = new Headers(kept?.headers)
        headers.set('x-kept-at', at)
        await cache.put('/offline', new Response(await kept?.text(), { headers }))
      }, new Date(Date.now() - days * 86_400_000).toISOString())
    const keptAt = () =>
      page.evaluate(async () => Date.parse((await caches.match('/offline'))?.headers.get('x-kept-at') ?? ''))
    await age(40)
    await withoutServer(async () => {
      await page.goto('/models/pairing')
      expect(await band().textContent()).toContain('离线副本，保存于')
    })
    await visit('/units/jia')
    await soon(async () => Date.now() - (await keptAt()) < 3_600_000).toBe(true)
  })

  test('a storage that fails takes nothing from the reader that the network has', async () => {
    await page.goto('/units/jia')
    const [worker] = context.serviceWorkers()
    await worker?.evaluate(() => {
      const { has, open, match } = CacheStorage.prototype
      const broken = () => Promise.reject(new DOMException('damaged', 'UnknownError'))
      Object.assign(CacheStorage.prototype, { has: broken, open: broken, match: broken })
      Object.assign(globalThis, { mend: () => Object.assign(CacheStorage.prototype, { has, open, match }) })
    })
    expect(await worker?.evaluate(() => caches.has('any').catch(String))).toContain('damaged')
    expect((await page.goto('/models/pairing'))?.status()).toBe(200)
    const script = page.locator('script[src*="/_astro/"]').first()
    const status = await script.evaluate((part: HTMLScriptElement) =>
      fetch(part.src).then((answer) => answer.status, String),
    )
    expect(status).toBe(200)
    await worker?.evaluate(() => (globalThis as unknown as { mend: () => void }).mend())
  })

  test('turned off, nothing stays on the device', async () => {
    await page.goto('/offline')
    await soon(() => button().getAttribute('aria-pressed')).toBe('true')
    await button().click()
    await soon(() => button().getAttribute('aria-pressed')).toBe('false')
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    // the page that is open has its worker still
    const status = await page.evaluate(async () => {
      const [script = ''] = [...document.scripts].map(({ src }) => src).filter((src) => src.includes('/_astro/'))
      return (await fetch(script)).status
    })
    expect(status).toBe(200)
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    // by a page of its own: the browser goes on to its error page, over what would be opened next
    const probe = await context.newPage()
    await withoutServer(() => expect(probe.goto('/about')).rejects.toThrow('ERR_CONNECTION_REFUSED'))
    await probe.close()
  })

  test('turned on once more on the same page it keeps pages again', async () => {
    await page.goto('/offline')
    for (const isOn of ['true', 'false', 'true']) {
      await button().click()
      await soon(() => button().getAttribute('aria-pressed')).toBe(isOn)
    }
    await visit('/models/pairing')
    await page.goto('/offline')
    await button().click()
    await soon(() => button().getAttribute('aria-pressed')).toBe('false')
  })

  test('where it cannot be turned on, the page says so, and nothing is left', async () => {
    await page.goto('/offline')
    const worker = join(dist, 'sw.js')
    const program = readFileSync(worker, 'utf8')
    // as if the network failed when the worker loads what it keeps first
    writeFileSync(worker, `self.addEventListener('install', (event) => event.waitUntil(Promise.reject()))\n${program}`)
    await button().click()
    await page.locator('[data-offline-answer]').getByText('没有打开，多半是网络断了').waitFor()
    expect(await button().evaluate((each) => each === document.activeElement)).toBe(true)
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    writeFileSync(worker, program)
  })

  test('the policy of the pages has refused nothing', () => {
    expect(refused).toEqual([])
  })
})
