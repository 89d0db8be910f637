import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { png } from '../src/check/rules/example-picture.ts'
import { headerPolicy } from '../src/serving/policy.ts'
import { findChromium, startChromium } from './chromium.ts'
import { buildPortal, copyPortal, newBuildFolder } from './portal-build.ts'
import { type StrictServer, startStrictServer } from './strict-server.ts'

// As the pages of a forge stand: https://office.example.org/last-mile
const BASE = '/last-mile'
const host = newBuildFolder()
const dist = join(host, BASE)
const executable = findChromium()
let server: StrictServer

beforeAll(async () => {
  const root = copyPortal('tests/portals/base')
  change(join(root, 'content/site.yaml'), /^base_url: .*$/m, `base_url: https://office.example.org${BASE}`)
  const body =
    '见<Record kind="policy" id="work-plan" />。\n\n![两名志愿者](pairing/door.png)\n\n写成 href="/policies" 的文字。\n\n独居老人'
  change(join(root, 'content/models/pairing.mdx'), '独居老人平时', `${body}平时`)
  mkdirSync(join(root, 'content/models/pairing'))
  writeFileSync(join(root, 'content/models/pairing/door.png'), png(8, 6))
  const { exitCode, output } = buildPortal(root, dist)
  expect(exitCode, output).toBe(0)
  server = await startStrictServer(host, () => headerPolicy('page'))
})

afterAll(() => server?.stop())

function change(file: string, before: string | RegExp, after: string): void {
  const text = readFileSync(file, 'utf8')
  expect(text).toMatch(before)
  writeFileSync(file, text.replace(before, after))
}

/** Every address of this site that a page leads to, loads or sends to, with a page that has it. */
function addresses(): Map<string, string> {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  return new Map(
    pages.flatMap((page) =>
      [...tagsOf(page).matchAll(/\s(?:href|src|action)="(\/[^"#?]*)/g)].map(
        ([, address = '']) => [decodeURI(address), page] as const,
      ),
    ),
  )
}

/** A page without its text. */
function tagsOf(page: string): string {
  return readFileSync(join(dist, page), 'utf8').replace(/>[^<]*</g, '><')
}

test('every link, picture, style and script of a portal below a path is there', () => {
  const all = [...addresses()]
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(([address]) => !isThere(address))).toEqual([])
  expect(all.map(([address]) => address)).toEqual(
    expect.arrayContaining([`${BASE}/policies/work-plan`, `${BASE}/media/models/pairing/door.png`]),
  )
})

test('what a body says of an address stays as it is written', () => {
  expect(readFileSync(join(dist, 'models/pairing.html'), 'utf8')).toContain('写成 href="/policies" 的文字。')
})

function isThere(address: string): boolean {
  return [address, `${address}.html`, `${address}/index.html`].some((path) =>
    statSync(join(host, path), { throwIfNoEntry: false })?.isFile(),
  )
}

test.skipIf(!executable)(
  'below a path, search finds a model and leads to it, its picture is shown, and a form opens',
  async () => {
    const browser = await startChromium(executable ?? '')
    try {
      const page = await browser.newPage()
      const missing: string[] = []
      const thrown: Error[] = []
      page.on('pageerror', (error) => thrown.push(error))
      page.on('response', (response) => response.status() >= 400 && missing.push(response.url()))
      await page.goto(`${server.origin}${BASE}/`, { waitUntil: 'networkidle' })
      await page.locator('main input[name=q]').fill('结对')
      await page.locator('main input[name=q]').press('Enter')
      await page.waitForURL(`**${BASE}/search?**`)
      await page.getByRole('link', { name: /结对/ }).first().click()
      await page.waitForURL(`**${BASE}/models/pairing**`)
      expect(
        await page.getByRole('img', { name: '两名志愿者' }).evaluate((img: HTMLImageElement) => img.naturalWidth),
      ).toBe(8)
      await page.goto(`${server.origin}${BASE}/submit/activity`, { waitUntil: 'networkidle' })
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('活动')
      // one model alone has no form to compare it with another
      await page.goto(`${server.origin}${BASE}/compare?m=pairing`, { waitUntil: 'networkidle' })
      expect(missing).toEqual([])
      expect(thrown).toEqual([])
    } finally {
      await browser.close()
    }
  },
)
