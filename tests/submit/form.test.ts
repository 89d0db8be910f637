import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Browser, BrowserContextOptions, Dialog, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { generatePortal } from '../../src/generate/portal.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { formOf } from '../../src/schema/schema-set.ts'
import { formFields } from '../../src/submit/form-field.ts'
import { recordText } from '../../src/submit/record-text.ts'
import { axeFindings } from '../axe.ts'
import { findChromium, startChromium } from '../chromium.ts'
import { buildPortal } from '../portal-build.ts'
import { gitIn } from '../portals/branch.ts'
import { filesOf } from '../site-files.ts'
import { type StrictServer, startStrictServer } from '../strict-server.ts'
import { fillForm } from './fill-form.ts'
import { knownIsLoaded } from './known-loaded.ts'
import { type NewRecord, newRecords } from './new-records.ts'

const executable = findChromium()
const schemas = loadSchemas('schemas')
const FORGE = 'forge:\n  kind: forgejo\n  url: https://git.example.org/fulian/last-mile\n  branch: main\n'
const files = [...generatePortal(schemas, '.', { records: 240, seed: 3, year: 2025, bodies: 0.3 })].map(
  ({ path, text }) => ({
    path,
    text: path === 'content/site.yaml' ? text + FORGE : text,
  }),
)
const { records, rest } = newRecords(schemas, files)
/** For forms that are filled in from end to end: a page that scrolls smoothly to each field takes three times as long. */
const STILL: BrowserContextOptions = { reducedMotion: 'reduce' }
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } }

/** Data with its lists of codes sorted: a form ticks them in the order of their vocabulary. */
function withoutOrder(data: unknown): unknown {
  return JSON.parse(JSON.stringify(data), (_key, value) =>
    Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.toSorted() : value,
  )
}

describe.skipIf(!executable)('the forms in a browser', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-forms-'))
  let server: StrictServer
  let browser: Browser
  let dist = ''
  /** everything that the browser complained about, on any page */
  const complaints: string[] = []

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }

  beforeAll(async () => {
    for (const { path, text } of rest) write(path, text)
    gitIn(root, 'init', '--quiet', '--initial-branch=main')
    gitIn(root, 'add', '.')
    gitIn(root, 'commit', '--quiet', '--message', 'main')
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

  async function newPage(
    path: string,
    options: BrowserContextOptions = {},
    isExpected: (complaint: string) => boolean = () => false,
  ): Promise<Page> {
    const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN', ...options })
    const page = await context.newPage()
    const complain = (complaint: string) => isExpected(complaint) || complaints.push(`${path}: ${complaint}`)
    page.on('console', (message) => message.type() === 'error' && complain(message.text()))
    page.on('pageerror', (error) => complain(`uncaught ${error.message}`))
    page.on('request', (request) => request.url().startsWith(server.origin) || complain(request.url()))
    return page
  }

  async function open(...[path, ...how]: Parameters<typeof newPage>): Promise<Page> {
    const page = await newPage(path, ...how)
    await page.goto(path)
    return page
  }

  /** What a page complains of where a test takes a file away from it. */
  const isOfMissingFile = (complaint: string) => /^(?!uncaught).*(ERR_FAILED|dynamically imported)/s.test(complaint)

  /** Lets a page wait for some files until they are released. */
  async function hold(page: Page, files: RegExp): Promise<() => void> {
    const { promise, resolve } = Promise.withResolvers<void>()
    await page.route(files, (route) => promise.then(() => route.continue()))
    return resolve
  }

  const drafts = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      Object.entries(localStorage).flatMap(([key, text]) =>
        key.startsWith('draft/') ? String(JSON.parse(text).state.record.data.title) : [],
      ),
    )

  const close = (page: Page) => page.context().close()
  const unfold = (page: Page, folds: string) =>
    page.locator(folds).evaluateAll((all) => {
      for (const each of all) each.setAttribute('open', '')
    })
  const check = (page: Page) => page.getByRole('button', { name: '检查并生成文件' }).click()
  const verdict = (page: Page) => page.locator('[data-verdict]')
  const summary = (page: Page) => page.locator('[data-summary]')

  async function writeRecord(page: Page, { kind, id, data, sections }: NewRecord): Promise<void> {
    await unfold(page, 'details.upkeep')
    await fillForm(page, formFields(schemas, kind), data)
    for (const { name, text } of sections) await page.locator(`[data-section="${name}"] textarea`).first().fill(text)
    await page.locator('#file-name').fill(id)
  }

  /** Has the unit looked up by typing, as in a portal of many units. */
  const lookUpUnits = (page: Page) =>
    page.locator('#f-unit').evaluate((select) => {
      const lookup = document.createElement('div')
      lookup.innerHTML = '<input id="f-unit" data-value data-lookup="unit"><datalist></datalist><p data-chosen></p>'
      select.replaceWith(lookup)
    })

  /** The files that come with a page before anything is done on it. */
  async function filesWith(path: string): Promise<string[]> {
    const page = await open(path)
    await page.waitForLoadState('networkidle')
    const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
    await close(page)
    return addresses.map((address) => new URL(address).pathname)
  }

  async function downloaded(page: Page): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载文件' }).click(),
    ])
    return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') }
  }

  test.concurrent.each(records.map((record) => [record.kind, record] as const))(
    'from an empty form to a valid file: %s',
    async (kind, record) => {
      const page = await open(`/submit/${kind}`, STILL)
      await writeRecord(page, record)
      await check(page)
      await verdict(page).getByText('检查通过').waitFor()
      const { name, text } = await downloaded(page)
      const { folder, form = 'yaml' } = formOf(schemas, kind)
      expect(name).toBe(`${record.id}.${form}`)
      const yaml = form === 'mdx' ? (text.split('---\n')[1] ?? '') : text
      expect(withoutOrder(parse(yaml))).toEqual(withoutOrder(record.data))
      for (const section of record.sections) expect(text).toContain(section.text)
      write(`content/${folder}/${name}`, text)
      await close(page)
    },
  )

  test('the files of all forms, together on a branch, pass the check, are reviewed as added, and are merged', () => {
    gitIn(root, 'switch', '--quiet', '--create', 'mine')
    gitIn(root, 'add', '.')
    gitIn(root, 'commit', '--quiet', '--message', 'mine')
    command('scripts/check.ts')
    const { isSound, records: reviewed } = JSON.parse(
      command('scripts/review.ts', '--base', 'main', '--format', 'json'),
    )
    expect(isSound).toBe(true)
    expect(reviewed.map(({ kind, id, how }: Record<string, string>) => `${kind} ${id} ${how}`).sort()).toEqual(
      records.map(({ kind, id }) => `${kind} ${id} added`).sort(),
    )
    gitIn(root, 'switch', '--quiet', 'main')
    gitIn(root, 'merge', '--quiet', '--no-edit', 'mine')
    command('scripts/check.ts')
  })

  /** What a command says of the portal; it must succeed. */
  function command(script: string, ...args: string[]): string {
    const own = ['--root', root, '--as-of', '2025-12-31']
    const { status, stdout, stderr } = spawnSync('node', [script, ...args, ...own], { encoding: 'utf8' })
    expect(status, stdout + stderr).toBe(0)
    return stdout
  }

  test('the largest forms bring at most 40 KB, compressed, beyond what every page brings', async () => {
    const common = await filesWith('/about')
    for (const kind of ['programme', 'model']) {
      const own = (await filesWith(`/submit/${kind}`)).filter((path) => !common.includes(path))
      const bytes = own.map((path) => gzipSync(readFileSync(join(dist, path)), { level: 6 }).length)
      expect(own.some((path) => path.includes(`/${kind}.`))).toBe(true)
      expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(40 * 1024)
    }
  })

  test('faults are said above and beside their fields, and the keyboard goes from one to the other', async () => {
    const page = await open('/submit/activity')
    await page.locator('#f-title').fill('到社区走访')
    await page.locator('#f-participants').fill('5人')
    await page.locator('#f-summary').fill('来访人反映情况，电话1380013' + '8000，请尽快办理。')
    await page.locator('#file-name').press('Enter')
    await summary(page)
      .getByRole('heading', { name: /处要改/ })
      .waitFor()
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-summary'))).toBe(true)
    expect(await page.title()).toMatch(/^错误：/)
    const said = await summary(page).getByRole('link').allTextContents()
    expect(said).toContain('请填写“时间”。')
    expect(said).toContain('“参加干部人数”写的是文字“5人”，应该是整数。只写数字：5。')
    expect(said.join()).toMatch(/“摘要”里有手机号（1\*{10}）。/)
    // in the order of the form, however the file and its check have them
    const at = ['“时间”', '“摘要”', '“参加干部人数”'].map((title) => said.findIndex((each) => each.includes(title)))
    expect(at).toEqual(at.toSorted((a, b) => a - b))
    const beside = page.locator('[data-field="participants"] [data-error]')
    expect(await beside.textContent()).toBe('错误：“参加干部人数”写的是文字“5人”，应该是整数。只写数字：5。')
    await summary(page)
      .getByRole('link', { name: /参加干部人数/ })
      .focus()
    // a check in passing ends now, and lists the faults anew
    const list = await summary(page).locator('ul').first().elementHandle()
    await page.locator('#f-title').dispatchEvent('focusout')
    await expect.poll(() => list?.evaluate(({ isConnected }) => isConnected)).toBe(false)
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-participants')
    await page.keyboard.type('5')
    await page.locator('#f-participants').fill('5')
    await page.keyboard.press('Tab')
    await expect.poll(() => beside.isHidden()).toBe(true)
    expect(await verdict(page).isHidden()).toBe(true)
    await close(page)
  })

  test('a field that was left is checked by its schema before anything else is loaded', async () => {
    const page = await open('/submit/dispute', {}, isOfMissingFile)
    await page.route(/workshop/, (route) => route.abort())
    await page.locator('#f-limit_days').fill('200')
    await page.keyboard.press('Tab')
    const beside = page.locator('[data-field="limit_days"] [data-error]')
    await expect.poll(() => beside.textContent()).toBe('错误：“办理时限”是 200，不能大于 180。核对数字。')
    expect(await page.locator('[data-field="unit"] [data-error]').isHidden()).toBe(true)
    await check(page)
    await page.getByText('检查没有做成').waitFor()
    await close(page)
  })

  test('what a field is checked by may fail to load: that is tried again, or the page says what helps', async () => {
    const page = await newPage('/submit/place', {}, isOfMissingFile)
    await page.route(/_astro\/place\./, (route) => route.abort())
    await page.goto('/submit/place')
    const told = page.waitForEvent('console', (message) => message.text().includes('dynamically imported'))
    await page.locator('#f-title').fill('新设点')
    await page.keyboard.press('Tab')
    await told
    await page.unroute(/_astro\/place\./)
    await check(page)
    const answer = summary(page).getByRole('heading', { name: /处要改/ })
    const advice = page.getByText('还不行就刷新网页，打开草稿接着写')
    await answer.or(advice).waitFor()
    // browsers before the middle of 2026 never load a module again that has failed once
    if (await advice.isVisible()) {
      await page.reload()
      await page.getByRole('button', { name: /接着写/ }).click()
      await expect.poll(() => page.locator('#f-title').inputValue()).toBe('新设点')
      await check(page)
    }
    await answer.waitFor()
    await close(page)
  })

  test('the form cannot be sent before its program is there', async () => {
    const page = await newPage('/submit/place')
    const release = await hold(page, /_astro\/(?!preferences).*\.js/)
    await page.goto('/submit/place', { waitUntil: 'commit' })
    const button = page.getByRole('button', { name: '检查并生成文件' })
    expect(await button.isDisabled()).toBe(true)
    release()
    await expect.poll(() => button.isEnabled()).toBe(true)
    await close(page)
  })

  test('what is written while a check is under way is in the file that it makes', async () => {
    const page = await open('/submit/place')
    const release = await hold(page, /known\/.*\.json/)
    await writeRecord(page, records.find(({ kind }) => kind === 'place') as NewRecord)
    await check(page)
    await page.locator('#f-title').fill('最后改的名称')
    release()
    await verdict(page).getByText('检查通过').waitFor()
    // who writes on is left there
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('f-title')
    expect((await downloaded(page)).text).toContain('最后改的名称')
    await close(page)
  })

  test('a fault that is mended leaves the page when no button is pressed: what moves takes the click away', async () => {
    const page = await open('/submit/project', PHONE)
    const list = page.locator('[data-field="skills"]')
    const add = list.getByRole('button', { name: /加一条/ })
    await add.click()
    await check(page)
    await summary(page).getByRole('heading').waitFor()
    const trainees = list.locator('[data-item]').first().locator('[data-field="trainees"]')
    expect(await trainees.locator('[data-error]').isVisible()).toBe(true)
    await trainees.locator('input').fill('10')
    // what is below a fault moves up by its line
    const { height } = (await add.boundingBox()) ?? { height: 0 }
    await add.hover({ position: { x: 20, y: height - 2 } })
    await page.mouse.down()
    // longer than a field takes to be checked once it is left
    await page.waitForTimeout(1500)
    await page.mouse.up()
    await expect.poll(() => list.locator('[data-item]').count()).toBe(2)
    await expect.poll(() => trainees.locator('[data-error]').isHidden()).toBe(true)
    await close(page)
  })

  test('a check that is asked for while the page still loads what it needs is made all the same', async () => {
    const page = await open('/submit/place')
    const release = await hold(page, /workshop/)
    await page.locator('#f-title').fill('新设点')
    // the button takes the focus from the field, whose own check comes in between
    await check(page)
    await page.waitForTimeout(500)
    release()
    await page.locator('[data-outcome]').getByRole('heading', { name: '还有错误' }).waitFor()
    expect(await page.locator('[data-status]').textContent()).not.toContain('正在检查')
    await close(page)
  })

  test('items of a list are added, moved and removed by the keyboard', async () => {
    const page = await open('/submit/project')
    const list = page.locator('[data-field="skills"]')
    // what the status says is soon followed by what it says of the draft
    await page.locator('[data-status]').evaluate((status) => {
      const said: string[] = []
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true })
      Object.assign(window, { said })
    })
    const press = async (name: RegExp, index = 0) => {
      await list.getByRole('button', { name }).nth(index).focus()
      await page.keyboard.press('Enter')
    }
    for (const trainees of ['10', '20', '30']) {
      await press(/加一条/)
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT')
      await page.keyboard.press('Tab')
      await page.keyboard.type(trainees)
    }
    const trainees = () =>
      list
        .locator('[data-field="trainees"] input')
        .evaluateAll((each) => each.map((input) => (input as HTMLInputElement).value))
    await press(/上移/, 2)
    expect(await trainees()).toEqual(['10', '30', '20'])
    await press(/下移/, 0)
    expect(await trainees()).toEqual(['30', '10', '20'])
    await press(/删除/, 1)
    expect(await trainees()).toEqual(['30', '20'])
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toContain('已删除。共 2 条')
    expect(await list.locator('legend span[data-number]').allTextContents()).toEqual(['1', '2'])
    await close(page)
  })

  test('a draft is kept on the device, taken up again, and discarded', async () => {
    const page = await open('/submit/suggestion')
    await page.locator('#f-title').fill('关于社区阅览室的建议')
    await page.getByText('草稿已存在这台设备上').waitFor()
    await page.goto('/submit')
    await page.getByRole('link', { name: /关于社区阅览室的建议/ }).click()
    await expect.poll(() => page.locator('#f-title').inputValue()).toBe('关于社区阅览室的建议')
    await page.goto('/submit/suggestion')
    await page.getByRole('button', { name: /丢弃/ }).click()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft/')))).toEqual([])
    await close(page)
  })

  test('who shares the device is told that others can read drafts, all can be discarded at once, and old ones go by themselves', async () => {
    const page = await open('/submit/suggestion')
    const write = async (title: string) => {
      await page.locator('#f-title').fill(title)
      await expect.poll(() => drafts(page)).toContain(title)
    }
    await write('关于路灯的建议')
    const old = await page.evaluate(() => {
      const [[key = '', text = ''] = []] = Object.entries(localStorage).filter(([name]) => name.startsWith('draft/'))
      const draft = (saved: string) => JSON.stringify({ ...JSON.parse(text), saved })
      const aged = (days: number) => draft(new Date(Date.now() - days * 86400000).toISOString())
      localStorage.setItem(`${key}0`, aged(89))
      const gone = { [`${key}1`]: aged(91), [`${key}2`]: aged(-91), [`${key}3`]: draft('昨天') }
      for (const [name, value] of Object.entries(gone)) localStorage.setItem(name, value)
      return Object.keys(gone)
    })
    await page.goto('/submit')
    await page.getByText('用这台设备的人都能看到；90天没有改动的自动删除').waitFor()
    expect(await drafts(page)).toHaveLength(2)
    expect(await page.evaluate((keys) => keys.map((key) => localStorage.getItem(key)), old)).toEqual([null, null, null])
    page.once('dialog', (dialog) => dialog.dismiss())
    await page.getByRole('button', { name: '全部丢弃' }).click()
    expect(await drafts(page)).toHaveLength(2)
    page.once('dialog', (dialog) => dialog.accept())
    await page.getByRole('button', { name: '全部丢弃' }).click()
    expect(await drafts(page)).toEqual([])
    await page.getByText('这台设备上的草稿').waitFor({ state: 'detached' })
    await close(page)
  })

  test('the last words are kept as a draft though the page is left at once, and a page that is shown again lists them', async () => {
    const page = await open('/submit/suggestion')
    await page.locator('#f-title').fill('还没写完的建议')
    await page.goto('/submit')
    await page.getByRole('link', { name: /还没写完的建议/ }).waitFor()
    await page.evaluate(() => localStorage.clear())
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
    await page.getByRole('link', { name: /还没写完的建议/ }).waitFor({ state: 'detached' })
    await close(page)
  })

  test('what is written stays a draft of its own when a file is opened or another draft is taken up', async () => {
    const page = await open('/submit/place')
    const file = rest.find(({ path }) => path.startsWith('content/places/')) as { path: string; text: string }
    const title = String(parse(file.text).title)
    await check(page)
    await summary(page).getByRole('heading').waitFor()
    await page.locator('[data-open] summary').click()
    await page.locator('#f-title').fill('正在写的')
    await page
      .locator('#open-file')
      .setInputFiles({ name: basename(file.path), mimeType: 'text/plain', buffer: Buffer.from(file.text) })
    await page.getByText('没有动过的行').waitFor()
    // no fault and no file of the other one is left
    expect(await summary(page).isHidden()).toBe(true)
    expect(await page.title()).not.toContain('错误')
    expect(await drafts(page)).toEqual(['正在写的'])
    await page.locator('#f-title').fill(`${title}（改）`)
    await expect.poll(async () => (await drafts(page)).sort()).toEqual([`${title}（改）`, '正在写的'].sort())
    // a draft of a file that was opened may be older than what a colleague has made of that file meanwhile
    const restore = (name: string) =>
      page.getByRole('listitem').filter({ hasText: name }).getByRole('button', { name: '接着写' }).click()
    const note = page.getByText('请重新打开最新的文件再改')
    await page.reload()
    await restore(`${title}（改）`)
    await note.waitFor()
    await page.reload()
    await restore('正在写的')
    await expect.poll(() => page.locator('#f-title').inputValue()).toBe('正在写的')
    expect(await note.isVisible()).toBe(false)
    await close(page)
  })

  test('who leaves the page is asked, as long as what is written cannot be kept', async () => {
    const page = await open('/submit/suggestion')
    const asked: string[] = []
    const accept = (dialog: Dialog) => {
      asked.push(dialog.type())
      void dialog.accept()
    }
    page.on('dialog', accept)
    await page.evaluate(() => {
      const { setItem } = Storage.prototype
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError')
      }
      Object.assign(window, { makeRoom: () => Object.assign(Storage.prototype, { setItem }) })
    })
    await page.locator('#f-title').pressSequentially('路灯')
    await page.getByText('这台设备不能存草稿').waitFor()
    await page.locator('[data-open] summary').click()
    await page.locator('#file-name').fill('lights')
    await page.locator('#open-text').fill('title: 别的建议\n')
    page.off('dialog', accept)
    page.once('dialog', (dialog) => dialog.dismiss())
    await Promise.all([
      page.waitForEvent('dialog', (dialog) => dialog.type() === 'confirm'),
      page.getByRole('button', { name: '打开粘贴的文字' }).click(),
    ])
    expect(await page.locator('#f-title').inputValue()).toBe('路灯')
    page.on('dialog', accept)
    await page.goto('/submit')
    expect(asked).toEqual(['beforeunload'])
    await page.goto('/submit/suggestion')
    await page.locator('#f-title').pressSequentially('路灯')
    await page.getByText('草稿已存在这台设备上').waitFor()
    await page.goto('/submit')
    expect(asked).toHaveLength(1)
    await close(page)
  })

  test('drafts of a portal below this one on the same host are left to it', async () => {
    const page = await open('/submit')
    const record = { data: { title: '别处的' }, sections: [] }
    const draft = { saved: new Date().toISOString(), title: '别处的', state: { kind: 'place', id: '', record } }
    await page.evaluate((text) => {
      localStorage.setItem('draft/place/1', text)
      localStorage.setItem('draft/other/place/1', text)
    }, JSON.stringify(draft))
    await page.reload()
    expect(await page.locator('[data-draft-list] li').count()).toBe(1)
    await page.getByRole('button', { name: /^丢弃/ }).click()
    expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft/')))).toEqual([
      'draft/other/place/1',
    ])
    await close(page)
  })

  test('a browser that comes back to a form puts no half of a record into it', async () => {
    const page = await open('/submit/activity')
    await page.locator('#f-title').fill('到社区走访')
    await page.locator('#f-summary').fill('走访三户。')
    await page.getByText('草稿已存在这台设备上').waitFor()
    await page.goto('/about')
    await page.goBack()
    await page.getByRole('button', { name: /接着写/ }).waitFor()
    expect(await page.locator('#f-summary').inputValue()).toBe('')
    await close(page)
  })

  test('a day that no month has is told of, though the browser gives nothing for it', async () => {
    const page = await open('/submit/dispute')
    await page.locator('#f-unit').selectOption({ index: 1 })
    await page.getByText('草稿已存在这台设备上').waitFor()
    await page.reload()
    await page.getByRole('button', { name: /接着写/ }).click()
    await page.locator('#f-closed').focus()
    await page.keyboard.type('02302025')
    expect(await page.locator('#f-closed').inputValue()).toBe('')
    await page.keyboard.press('Tab')
    const beside = page.locator('[data-field="closed"] [data-error]')
    await page.locator('#f-planned').focus()
    await expect.poll(() => beside.textContent()).toContain('没写完的日期')
    await check(page)
    await summary(page)
      .getByRole('link', { name: /办结日期/ })
      .waitFor()
    await close(page)
  })

  test('two tabs with one draft lose nothing of each other', async () => {
    const page = await open('/submit/suggestion')
    await page.locator('#f-title').fill('关于活动室的建议')
    await expect.poll(() => drafts(page)).toEqual(['关于活动室的建议'])
    const key = await page.evaluate(() => Object.keys(localStorage).find((each) => each.startsWith('draft/')))
    const other = await page.context().newPage()
    await other.goto(`/submit/suggestion?draft=${encodeURIComponent(key ?? '')}`)
    await expect.poll(() => other.locator('#f-title').inputValue()).toBe('关于活动室的建议')
    await other.locator('#f-title').fill('关于活动室开放的建议')
    await expect.poll(() => drafts(page)).toEqual(['关于活动室开放的建议'])
    await page.locator('#f-title').fill('关于活动室暖气的建议')
    const both = ['关于活动室开放的建议', '关于活动室暖气的建议'].sort()
    await expect.poll(async () => (await drafts(page)).sort()).toEqual(both)
    await other.locator('#f-title').fill('关于活动室开放时间的建议')
    await expect.poll(async () => (await drafts(page)).length).toBe(2)
    await close(page)
  })

  test('a draft that was discarded meanwhile is not brought back by a check', async () => {
    const record = records.find(({ kind }) => kind === 'place') as NewRecord
    const page = await open('/submit/place', STILL)
    await writeRecord(page, record)
    const kept = (id: string) => Object.values(localStorage).some((text) => text.includes(`"id":"${id}"`))
    await expect.poll(() => page.evaluate(kept, record.id)).toBe(true)
    await page.evaluate(() => localStorage.clear())
    await check(page)
    await verdict(page).getByText('检查通过').waitFor()
    expect(await drafts(page)).toEqual([])
    await close(page)
  })

  test('two records that would be called the same have files of their own', async () => {
    const record = { ...records.find(({ kind }) => kind === 'suggestion'), id: '' } as NewRecord
    const page = await newPage('/submit/suggestion', STILL)
    const names: string[] = []
    for (const title of ['关于小区阅览室的建议', '关于公交站座椅的建议']) {
      await page.goto('/submit/suggestion')
      await writeRecord(page, { ...record, data: { ...record.data, title } })
      await check(page)
      await verdict(page).getByText('检查通过').waitFor()
      names.push((await downloaded(page)).name)
    }
    const [first = '', second] = names
    expect(second).toBe(first.replace('.yaml', '-2.yaml'))
    await close(page)
  })

  test('the record that a typed title means is in the draft, however late its list has come', async () => {
    const page = await open('/submit/place')
    const release = await hold(page, /known\/unit\.json/)
    await lookUpUnits(page)
    await page.locator('#f-unit').fill('丙县妇联')
    await page.keyboard.press('Tab')
    await page.getByText('草稿已存在这台设备上').waitFor()
    release()
    const kept = () => page.evaluate(() => Object.values(localStorage).join())
    await expect.poll(kept).toContain('"unit":"bing-xian"')
    await close(page)
  })

  test('a title that several records have means none of them until one is chosen', async () => {
    const page = await newPage('/submit/place')
    await page.route(/known\/unit\.json/, async (route) => {
      const list = await (await route.fetch()).json()
      const twin = { ...list.records.find(({ id }: { id: string }) => id === 'bing-xian'), id: 'bing-xian-2' }
      await route.fulfill({ json: { ...list, records: [...list.records, twin] } })
    })
    await page.goto('/submit/place')
    await lookUpUnits(page)
    await page.locator('#f-unit').fill('丙县妇联')
    await page.keyboard.press('Tab')
    await page.getByText('有 2 条记录叫这个名称，请从列表里选一条').waitFor()
    expect(await page.locator('#f-unit').inputValue()).toBe('丙县妇联')
    await close(page)
  })

  test('an outdated draft shows what has no place any more, and loses nothing', async () => {
    const page = await open('/submit/place')
    const record = {
      data: { title: '新设点', kind: 'no-such-kind', street: '示例街', opened: { year: 2016 } },
      sections: [],
    }
    const draft = {
      digest: 'old',
      saved: new Date().toISOString(),
      title: '新设点',
      state: { kind: 'place', id: '', record },
    }
    await page.evaluate((text) => localStorage.setItem('draft/place/1', text), JSON.stringify(draft))
    await page.reload()
    await page.getByRole('button', { name: /接着写/ }).click()
    await page.getByText('表单的字段改过').waitFor()
    expect(await page.locator('.leftovers li').allTextContents()).toEqual(['street：示例街', 'opened：{"year":2016}'])
    expect(await page.locator('#f-kind').inputValue()).toBe('no-such-kind')
    await check(page)
    await summary(page)
      .getByRole('link', { name: /词表里没有这个编码/ })
      .waitFor()
    // what is written on is a draft of its own: the page has said that the rest is still in the old one
    await page.locator('#f-title').fill('新设点二')
    await expect.poll(async () => (await drafts(page)).sort()).toEqual(['新设点', '新设点二'])
    expect(await page.evaluate(() => localStorage.getItem('draft/place/1'))).toBe(JSON.stringify(draft))
    await close(page)
  })

  test('once somebody has begun to write, a file can be made without a connection', async () => {
    const page = await open('/submit/award')
    const award = records.find(({ kind }) => kind === 'award')
    await page.locator('#f-title').fill('x')
    await knownIsLoaded(page, dist, schemas, 'award')
    await page.context().setOffline(true)
    await writeRecord(page, award as NewRecord)
    await check(page)
    await verdict(page).getByText('检查通过').waitFor()
    expect((await downloaded(page)).name).toBe(`${award?.id}.yaml`)
    await close(page)
  })

  test('a record that is there is opened, changed and handed in with only its own lines changed', async () => {
    const file = rest.find(({ path }) => path.startsWith('content/units/')) as { path: string; text: string }
    const text = `# 由编辑核对过\n${file.text.replace('summary:', '# 旧的\nold_field: 原样保留\nsummary:')}`
    const page = await open(`/${file.path.replace('content/', '').replace('.yaml', '')}`)
    await page.getByRole('link', { name: '修改此记录' }).click()
    const link = page.getByRole('link', { name: '在资料库里看这个文件' })
    expect(await link.getAttribute('href')).toBe(
      `https://git.example.org/fulian/last-mile/raw/branch/main/${file.path}`,
    )
    await page.locator('#open-text').fill(text)
    await page.getByRole('button', { name: '打开粘贴的文字' }).click()
    await page.getByText('会原样留在文件里').waitFor()
    await page.locator('#f-short_title').fill('改过的名')
    await check(page)
    await summary(page).getByText('没有“old_field”这个字段').waitFor()
    const changes = await page.locator('.diff li:not(.diff-same)').allTextContents()
    expect(changes.map((line) => line.slice(0, 16))).toEqual(['−删去short_title: ', '+加上short_title: '])
    const made = await downloaded(page)
    expect(made.text).toBe(text.replace(/^short_title: .*$/m, 'short_title: 改过的名'))
    await close(page)
  })

  test('a text that is pasted while a record is open is of that record only when its writer says so', async () => {
    const page = await open('/submit/unit')
    const [one, other] = rest
      .filter(({ path }) => path.startsWith('content/units/'))
      .map(({ path, text }) => ({ text, id: basename(path, '.yaml') }))
    const paste = async (text = '') => {
      await page.locator('[data-open]').evaluate((panel: HTMLDetailsElement) => panel.setAttribute('open', ''))
      await page.locator('#open-text').fill(text)
      await page.getByRole('button', { name: '打开粘贴的文字' }).click()
    }
    const title = page.locator('#f-title')
    const titleOf = (text = '') => String(parse(text).title)
    await page.locator('#file-name').fill(one?.id ?? '')
    await paste(one?.text)
    await expect.poll(() => title.inputValue()).toBe(titleOf(one?.text))
    const asked: string[] = []
    page.once('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await paste(other?.text)
    expect(asked).toEqual([expect.stringContaining(`“${one?.id}”`)])
    expect(await title.inputValue()).toBe(titleOf(one?.text))
    page.once('dialog', (dialog) => void dialog.accept())
    await paste(one?.text.replace(/^title: .*$/m, 'title: 新的名称'))
    await expect.poll(() => title.inputValue()).toBe('新的名称')
    expect(await page.locator('#file-name').inputValue()).toBe(one?.id)
    await close(page)
  })

  test.each([
    ['no YAML', 'title: "没有结尾\n', /引号只有开头/],
    ['another kind of bytes', '\u0000\u0001', /读不出来/],
  ])('a file that cannot be opened is answered in Chinese, and nothing changes: %s', async (_, text, said) => {
    const page = await open('/submit/place')
    await page.locator('#f-title').fill('正在写的')
    await page.locator('[data-open] summary').click()
    await page
      .locator('#open-file')
      .setInputFiles({ name: 'a.yaml', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.locator('[data-open-faults]').getByText(said).waitFor()
    expect(await page.locator('#f-title').inputValue()).toBe('正在写的')
    await page
      .locator('#open-file')
      .setInputFiles({ name: 'a.xlsx', mimeType: 'text/plain', buffer: Buffer.from(text) })
    await page.locator('[data-open-faults]').getByText('不是点位的文件').waitFor()
    await close(page)
  })

  test.each(['# (1).yaml', '#(2).yaml', '# - 副本.yaml', '# - 副本 (2).yaml', '#（1）.yaml.txt', '#.yml'])(
    'a copy of a file is opened as the file itself: %s',
    async (copy) => {
      const page = await open('/submit/place')
      const file = rest.find(({ path }) => path.startsWith('content/places/')) as { path: string; text: string }
      const id = basename(file.path, '.yaml')
      await page.locator('[data-open] summary').click()
      const name = copy.replace('#', id)
      await page.locator('#open-file').setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(file.text) })
      await page.getByText('没有动过的行').waitFor()
      expect(await page.locator('#file-name').inputValue()).toBe(id)
      await close(page)
    },
  )

  test('a file is opened again after it was mended, one that cannot be read is said to be so, the last of two is shown', async () => {
    const page = await open('/submit/place')
    const [first, second] = rest.filter(({ path }) => path.startsWith('content/places/'))
    const scratch = mkdtempSync(join(tmpdir(), 'last-mile-opened-'))
    const [one, other] = [first, second].map((file) => {
      const path = join(scratch, basename(file?.path ?? ''))
      writeFileSync(path, file?.text ?? '')
      return path
    }) as [string, string]
    await page.locator('[data-open] summary').click()
    const input = page.locator('#open-file')
    await input.setInputFiles(one)
    await page.getByText(`已打开 ${basename(one, '.yaml')}`).waitFor()
    writeFileSync(one, `${first?.text}# 改过\n`)
    await input.dispatchEvent('change')
    await page.getByText('这个文件读不了').waitFor({ state: 'attached' })
    await page.locator('[data-open]').evaluate((panel) => panel.setAttribute('open', ''))
    const chosen = page.waitForEvent('filechooser')
    await input.click()
    expect(await input.inputValue()).toBe('')
    await page.evaluate(() => {
      const read = Blob.prototype.arrayBuffer
      const reading = Promise.withResolvers<void>()
      let files = 0
      Blob.prototype.arrayBuffer = async function () {
        if (++files === 1) await reading.promise
        return read.call(this)
      }
      Object.assign(window, { readFirst: reading.resolve })
    })
    await (await chosen).setFiles(one)
    await input.setInputFiles(other)
    await page.getByText(`已打开 ${basename(other, '.yaml')}`).waitFor()
    await page.evaluate(() => (window as unknown as { readFirst: () => void }).readFirst())
    await page.waitForTimeout(500)
    expect(await page.locator('#file-name').inputValue()).toBe(basename(other, '.yaml'))
    await close(page)
  })

  test('the forge opens with name and text filled in, or with the text on the clipboard', async () => {
    const permissions = ['clipboard-read', 'clipboard-write']
    const page = await open('/submit/place', { permissions }, (complaint) => complaint.includes('git.example.org'))
    await writeRecord(page, records.find(({ kind }) => kind === 'place') as NewRecord)
    await check(page)
    await verdict(page).getByText('检查通过').waitFor()
    const opened = async () => {
      const [popup] = await Promise.all([
        page.waitForEvent('popup'),
        page.getByRole('button', { name: '到资料库提交' }).click(),
      ])
      const url = new URL(
        popup.url() === 'about:blank'
          ? await popup.waitForURL(/git/).then(
              () => popup.url(),
              () => popup.url(),
            )
          : popup.url(),
      )
      await popup.close()
      return url
    }
    await page.context().route('https://git.example.org/**', (route) => route.fulfill({ body: 'forge' }))
    const url = await opened()
    expect(url.pathname).toBe('/fulian/last-mile/_new/main/')
    expect(url.searchParams.get('value')).toBe((await downloaded(page)).text)
    await page.goto('/submit/suggestion')
    await writeRecord(page, records.find(({ kind }) => kind === 'suggestion') as NewRecord)
    await page.locator('#f-text').fill('把阅览室的开放时间延长到晚上。'.repeat(64))
    await check(page)
    await page.getByText('不能随地址带过去').waitFor()
    expect((await opened()).searchParams.has('value')).toBe(false)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await downloaded(page)).text)
    // what is not public stands in no address, which browsers and servers remember
    await page.goto('/submit/dispute')
    await writeRecord(page, records.find(({ kind }) => kind === 'dispute') as NewRecord)
    await check(page)
    await page.getByText('内容已经复制，请在那一页粘贴').waitFor()
    expect((await opened()).searchParams.has('value')).toBe(false)
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe((await downloaded(page)).text)
    // nor what is not public in a record that is
    await page.goto('/submit/activity')
    await writeRecord(page, records.find(({ kind }) => kind === 'activity') as NewRecord)
    await page.locator('#f-escorts').fill('1')
    await check(page)
    await page.getByText('内容已经复制，请在那一页粘贴').waitFor()
    expect((await opened()).searchParams.has('value')).toBe(false)
    // a file of a colleague is opened, but is in the repository no more than one that is written here
    const place = records.find(({ kind }) => kind === 'place') as NewRecord
    const made = Buffer.from(recordText(schemas, 'place', place))
    await page.goto('/submit/place')
    await page.locator('[data-open] summary').click()
    await page
      .locator('#open-file')
      .setInputFiles({ name: 'from-a-colleague.yaml', mimeType: 'text/plain', buffer: made })
    await page.getByText('没有动过的行').waitFor()
    await check(page)
    await page.getByText('发布的网站上没有这条记录，所以当作新文件').waitFor()
    expect((await opened()).pathname).toBe('/fulian/last-mile/_new/main/')
    // a clipboard that does not answer keeps nobody from the forge
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => new Promise(() => {})
    })
    expect((await opened()).pathname).toBe('/fulian/last-mile/_new/main/')
    await close(page)
  })

  test('without scripts the page says how else to submit, and lists all fields', async () => {
    const page = await open('/submit/activity', { javaScriptEnabled: false })
    expect(await page.locator('[data-submit]').isHidden()).toBe(true)
    await page.getByRole('heading', { name: '网页表单需要浏览器的脚本功能' }).waitFor()
    expect(await page.locator('[data-reference] section.field').count()).toBeGreaterThan(20)
    await close(page)
  })

  test('axe finds nothing in an empty form, with all its folds open', async () => {
    const page = await open('/submit/practice')
    await unfold(page, 'main details')
    expect(await axeFindings(page)).toEqual([])
    await close(page)
  })

  const modes = [
    ['light, desktop', 'practice', { colorScheme: 'light', viewport: { width: 1280, height: 900 } }, false],
    ['dark, phone', 'project', { colorScheme: 'dark', ...PHONE }, false],
    ['large text, phone', 'project', { colorScheme: 'light', ...PHONE }, true],
  ] as const

  test.each(modes)(
    'axe finds nothing in a form with faults and in what it has made: %s',
    async (_, kind, options, isLarge) => {
      const page = await open(`/submit/${kind}`, { ...options, ...STILL })
      if (isLarge) await page.evaluate(() => document.documentElement.setAttribute('data-text', 'large'))
      await check(page)
      await summary(page).getByRole('heading').waitFor()
      expect(await axeFindings(page, '[data-submit]')).toEqual([])
      await writeRecord(page, records.find((record) => record.kind === kind) as NewRecord)
      await check(page)
      await verdict(page).getByText('检查通过').waitFor()
      await unfold(page, '.outcome details')
      expect(await axeFindings(page, '.outcome')).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      await close(page)
    },
  )

  test('nothing of the online editor is in a portal that has not chosen it', () => {
    const traces = filesOf(dist).filter(
      ({ path, bytes }) => /\/admin/.test(path) || (path.endsWith('.js') && Buffer.from(bytes).includes('Sveltia')),
    )
    expect(traces.map(({ path }) => path)).toEqual([])
  })

  test('no page complained: no policy was broken, no other origin was asked', () => expect(complaints).toEqual([]))
})
