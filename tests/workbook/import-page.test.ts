import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { axeFindings } from '../axe.ts'
import { findChromium, startChromium } from '../chromium.ts'
import { buildPortal } from '../portal-build.ts'
import { type StrictServer, startStrictServer } from '../strict-server.ts'
import { knownIsLoaded } from '../submit/known-loaded.ts'
import { ACTIVITY, files, filledIn, imported, schemas } from './scene.ts'

const executable = findChromium()
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } }

describe.skipIf(!executable)('workbooks in a browser', () => {
  let server: StrictServer
  let browser: Browser
  let dist = ''
  /** everything that the browser complained about */
  const complaints: string[] = []

  beforeAll(async () => {
    const root = mkdtempSync(join(tmpdir(), 'last-mile-workbooks-'))
    for (const { path, text } of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true })
      writeFileSync(join(root, path), text)
    }
    const build = buildPortal(root)
    expect(build.exitCode, build.output).toBe(0)
    dist = build.dist
    server = await startStrictServer(dist)
    browser = await startChromium(executable ?? '')
  })

  afterAll(async () => {
    await browser?.close()
    server?.stop()
  })

  async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN', ...options })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      const isOwn = request.url().startsWith(server.origin) && request.method() === 'GET'
      if (!isOwn && !request.url().startsWith('blob:')) complaints.push(`${request.method()} ${request.url()}`)
    })
    return page
  }

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const page = await newPage(options)
    await page.goto('/submit/import')
    return page
  }

  /** Lets a page wait for some files until they are released. */
  async function hold(page: Page, files: RegExp): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route(files, (route) => promise.then(() => route.continue()))
    return resolve
  }

  const close = (page: Page) => page.context().close()
  const loaded = (page: Page, file: RegExp) =>
    page.evaluate(
      (source) => performance.getEntriesByType('resource').some(({ name }) => new RegExp(source).test(name)),
      file.source,
    )
  const result = (page: Page) => page.locator('[data-result]')

  async function check(page: Page, bytes: Uint8Array, name = '表.xlsx'): Promise<void> {
    const buffer = Buffer.from(bytes)
    await page.getByLabel('填好的表格').setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
    await page.getByRole('button', { name: '检查表格' }).click()
    await result(page).getByRole('heading', { level: 2 }).waitFor()
  }

  async function isAccessible(page: Page): Promise<void> {
    expect(await axeFindings(page)).toEqual([])
    const width = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(width).toBeLessThanOrEqual(0)
  }

  const GOOD = [ACTIVITY, { ...ACTIVITY, 序号: '2', 标题: '到镇里办培训', 活动类型: '培训' }]
  const MIXED = [ACTIVITY, { ...ACTIVITY, 序号: '2', 标题: '坏的一行', 活动类型: '散步', 摘要: null }]

  test('a template is taken, filled in and becomes the files that the command line makes', async () => {
    const page = await open()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '活动模板' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('活动模板.xlsx')
    // the template as it is gives nothing
    await check(page, readFileSync(await download.path()))
    expect(await result(page).textContent()).toContain('共读到 0 条记录。')
    expect(await result(page).textContent()).toContain('从写着“例”的下一行填起')
    const bytes = await filledIn('activity', { 活动: GOOD })
    await check(page, bytes)
    expect(await result(page).locator('h2').textContent()).toBe('检查通过，生成了 2 个文件')
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载全部文件' }).click(),
    ])
    const made = Object.entries(unzipSync(readFileSync(await zip.path()))).map(([file, text]) => [
      file,
      strFromU8(text),
    ])
    expect(made).toEqual((await imported(bytes)).rows.map(({ file, text }) => [file, text]))
    await isAccessible(page)
    await close(page)
  })

  test('once a workbook has been chosen, it is checked without a connection', async () => {
    const page = await open()
    const buffer = Buffer.from(await filledIn('activity', { 活动: GOOD }))
    await page.getByLabel('填好的表格').setInputFiles({ name: '表.xlsx', mimeType: 'application/octet-stream', buffer })
    await knownIsLoaded(page, dist, schemas, 'activity')
    await expect.poll(() => loaded(page, /_astro\/activity\./)).toBe(true)
    await page.context().setOffline(true)
    await page.getByRole('button', { name: '检查表格' }).click()
    await result(page).getByText('检查通过，生成了 2 个文件').waitFor()
    await close(page)
  })

  test('faults are listed by cell with the words of the command line, and nothing is made', async () => {
    const page = await open(PHONE)
    const bytes = await filledIn('activity', { 活动: MIXED })
    await check(page, bytes)
    expect(await result(page).locator('h2').textContent()).toBe('有 2 处要改，没有生成文件')
    const shown = await result(page).locator('.cell-faults li').allTextContents()
    const { faults } = await imported(bytes)
    expect(shown).toHaveLength(faults.length)
    for (const [at, { message }] of faults.entries()) expect(shown[at]).toContain(message)
    expect(shown[0]).toMatch(/^工作表“活动”G3 /)
    expect(await page.getByRole('button', { name: '下载全部文件' }).count()).toBe(0)
    await isAccessible(page)
    await page.getByLabel('先生成没有错误的行').check()
    await check(page, bytes)
    expect(await result(page).locator('h2').textContent()).toBe('生成了没有错误的 1 个文件，其余的行没有生成')
    await isAccessible(page)
    await close(page)
  })

  test('a file that is no workbook, none at all, a record that is there', async () => {
    const page = await open()
    await page.getByRole('button', { name: '检查表格' }).click()
    await page.getByText('请先选一个表格。').waitFor()
    await check(page, new TextEncoder().encode('标题,日期'), '表.csv')
    expect(await result(page).textContent()).toContain('这不是 Excel 工作簿。')
    const [known] = files.filter(({ path }) => path.startsWith('content/activities/'))
    const id = known?.path.replace(/^.*\/|\.yaml$/g, '') ?? ''
    await check(page, await filledIn('activity', { 活动: [{ ...ACTIVITY, 编号: id }] }))
    expect(await result(page).textContent()).toContain(`编号“${id}”的记录已经有了，这一行没有再生成文件。`)
    await close(page)
  })

  test('a workbook that was changed after it was chosen has to be chosen again', async () => {
    const page = await open()
    const path = join(mkdtempSync(join(tmpdir(), 'last-mile-chosen-')), '表.xlsx')
    writeFileSync(path, await filledIn('activity', { 活动: MIXED }))
    await page.getByLabel('填好的表格').setInputFiles(path)
    writeFileSync(path, await filledIn('activity', { 活动: GOOD.slice(0, 1) }))
    await page.getByRole('button', { name: '检查表格' }).click()
    await page.getByText('请重新选一次，再检查。').waitFor()
    expect(await result(page).isHidden()).toBe(true)
    await page.getByLabel('填好的表格').setInputFiles(path)
    await page.getByRole('button', { name: '检查表格' }).click()
    await result(page).getByRole('heading', { name: '检查通过，生成了 1 个文件' }).waitFor()
    await close(page)
  })

  test('a workbook whose check is asked for while another one is being read is checked after it', async () => {
    const page = await newPage()
    const release = await hold(page, /known\/.*\.json/)
    await page.goto('/submit/import', { waitUntil: 'networkidle' })
    const button = page.getByRole('button', { name: '检查表格' })
    for (const rows of [MIXED, GOOD]) {
      const buffer = Buffer.from(await filledIn('activity', { 活动: rows }))
      const file = { name: '表.xlsx', mimeType: 'application/octet-stream', buffer }
      await page.getByLabel('填好的表格').setInputFiles(file)
      await button.click()
    }
    release()
    await result(page).getByRole('heading', { name: '检查通过，生成了 2 个文件' }).waitFor()
    await close(page)
  })

  test('what comes of a workbook is not shown once another has been chosen, nor is it checked before the page can', async () => {
    const page = await newPage()
    const start = await hold(page, /_astro\/(?!preferences).*\.js/)
    const release = await hold(page, /known\/.*\.json/)
    await page.goto('/submit/import', { waitUntil: 'commit' })
    const button = page.getByRole('button', { name: '检查表格' })
    expect(await button.isDisabled()).toBe(true)
    start()
    const choose = async (rows: typeof GOOD) =>
      page.getByLabel('填好的表格').setInputFiles({
        name: '表.xlsx',
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(await filledIn('activity', { 活动: rows })),
      })
    await expect.poll(() => button.isEnabled()).toBe(true)
    await choose(MIXED)
    await button.click()
    await choose(GOOD)
    // the button is not disabled meanwhile: it would lose the focus
    expect(await button.evaluate((each) => each === document.activeElement)).toBe(true)
    release()
    await expect.poll(() => page.locator('[data-status]').textContent()).toBe('')
    expect(await result(page).isHidden()).toBe(true)
    await button.click()
    await result(page).getByRole('heading', { name: '检查通过，生成了 2 个文件' }).waitFor()
    await close(page)
  })

  test('without script the page says so and still gives the templates', async () => {
    const page = await open({ javaScriptEnabled: false })
    await page.getByText('检查表格需要浏览器的脚本功能').waitFor()
    expect(await page.getByRole('link', { name: '报表模板' }).getAttribute('href')).toBe(
      '/submit/templates/return.xlsx',
    )
    await close(page)
  })

  test('the browser complained of nothing: no policy was broken, nothing was sent anywhere', () => {
    expect(complaints).toEqual([])
  })
})
