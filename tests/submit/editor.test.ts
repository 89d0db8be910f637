import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { EDITOR, EDITOR_HEADER } from '../../src/serving/policy.ts'
import { lineDiff } from '../../src/submit/line-diff.ts'
import { findChromium, startChromium } from '../chromium.ts'
import { buildPortal, copyPortal } from '../portal-build.ts'
import { filesOf } from '../site-files.ts'
import { STRICT_POLICY, type StrictServer, startStrictServer } from '../strict-server.ts'

const executable = findChromium()
const FORGE =
  'forge:\n  kind: forgejo\n  url: https://git.example.org/fulian/last-mile\n  branch: main\n  editor: true\n'
/** What the editor calls the folder of its test repository, in the browser's own file system. */
const TEST_REPOSITORY = 'sveltia-cms-test'

const UNIT = readFileSync('tests/portals/base/content/units/jia.yaml', 'utf8')
const FILES = {
  'content/units/jia.yaml': `# 由编辑核对过\n${UNIT.replace('summary:', '\n# 旧的\nold_field:   原样保留\nsummary:')}`,
  'content/models/pairing.mdx': readFileSync('tests/portals/base/content/models/pairing.mdx', 'utf8'),
}

describe.skipIf(!executable)('the online editor in a browser', () => {
  let server: StrictServer
  let browser: Browser
  let dist = ''
  const complaints: string[] = []

  beforeAll(async () => {
    const root = copyPortal('tests/portals/base')
    const before = buildPortal(root)
    expect(before.exitCode, before.output).toBe(0)
    dist = before.dist
    const site = join(root, 'content/site.yaml')
    writeFileSync(site, readFileSync(site, 'utf8') + FORGE)
    const build = buildPortal(root, dist)
    expect(build.exitCode, build.output).toBe(0)
    server = await startStrictServer(dist, (path) => (path === EDITOR ? EDITOR_HEADER : STRICT_POLICY))
    browser = await startChromium(executable ?? '')
  })

  afterAll(async () => {
    await browser?.close()
    server?.stop()
  })

  async function open(path: string): Promise<Page> {
    const context = await browser.newContext({ baseURL: server.origin, locale: 'zh-CN' })
    const page = await context.newPage()
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(server.origin) && !/^(?:data|blob):/.test(request.url()))
        complaints.push(request.url())
    })
    await page.goto(path, { waitUntil: 'networkidle' })
    return page
  }

  test('a portal that chooses it later has no page left of the program without it', () => {
    const files = filesOf(dist).map(({ path, bytes }) => [path.slice(dist.length), bytes] as const)
    const paths = new Set(files.map(([path]) => path))
    const named = files
      .filter(([path]) => path.endsWith('.html'))
      .flatMap(
        ([, bytes]) =>
          Buffer.from(bytes)
            .toString()
            .match(/\/_astro\/[\w.@-]+/g) ?? [],
      )
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((path) => !paths.has(path))).toEqual([])
  })

  test('says what it needs before it is opened, and asks no other site for anything when it is', async () => {
    const page = await open('/submit')
    await page.getByRole('link', { name: '在线编辑器' }).click()
    await page.getByText('不经过合并请求').waitFor()
    await page.getByRole('link', { name: '打开编辑器' }).click()
    await page.getByRole('button', { name: '使用访问令牌登录' }).waitFor()
    await page.waitForLoadState('networkidle')
    expect(complaints).toEqual([])
    await page.context().close()
  })

  test('changes only the lines of the field that was changed', async () => {
    const page = await open('/about')
    await page.evaluate(writeFiles, { folder: TEST_REPOSITORY, files: FILES })
    // the same page and program, with the browser's own files in the place of the forge
    await page.route(`**${EDITOR}`, async (route) => {
      const response = await route.fetch()
      const body = (await response.text()).replace(/"backend":\{[^}]*\}/, '"backend":{"name":"test-repo"}')
      await route.fulfill({ response, body })
    })
    await page.goto(EDITOR)
    await page.getByRole('button', { name: '使用测试仓库' }).click()
    await page.getByText('单位').first().waitFor()
    const changes: Record<string, string[]> = {}
    for (const [kind, file, field, text] of [
      ['unit', 'content/units/jia.yaml', 'short_title', '新的简称'],
      ['model', 'content/models/pairing.mdx', 'title', '邻里结对的新办法'],
    ] as const) {
      await page.goto(`${EDITOR}#/collections/${kind}/entries/${file.replace(/^.*\/|\.\w+$/g, '')}`)
      await page.locator(`[data-key-path="${field}"] input`).fill(text)
      await page.getByRole('button', { name: '保存', exact: true }).click()
      await expect.poll(() => page.evaluate(readFile, { folder: TEST_REPOSITORY, file })).toContain(text)
      const after = await page.evaluate(readFile, { folder: TEST_REPOSITORY, file })
      changes[kind] = lineDiff(FILES[file], after).flatMap(({ change, text: line }) =>
        change === 'same' ? [] : [line],
      )
    }
    expect(changes['unit']).toEqual([expect.stringMatching(/^short_title: /), 'short_title: 新的简称'])
    expect(changes['model']).toEqual([expect.stringMatching(/^title: /), 'title: 邻里结对的新办法'])
    await page.context().close()
  })

  test('is in no search engine, and stands under its own policy', () => {
    const page = readFileSync(join(dist, 'admin/editor.html'), 'utf8')
    expect(page).toContain('noindex')
    expect(page).toMatch(
      /connect-src &#39;self&#39; blob: data: https:\/\/git\.example\.org;|connect-src 'self' blob: data: https:\/\/git\.example\.org;/,
    )
    expect(
      filesOf(dist)
        .filter(({ path }) => /sitemap.*\.xml$/.test(path))
        .map(({ bytes }) => String(bytes))
        .join(),
    ).not.toContain('/admin')
  })
})

interface Files {
  folder: string
  files: Record<string, string>
}

/** Writes files into a folder of the browser's own file system. */
async function writeFiles({ folder, files }: Files): Promise<void> {
  const root = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder, { create: true })
  for (const [path, text] of Object.entries(files)) {
    const parts = path.split('/')
    let directory = root
    for (const part of parts.slice(0, -1)) directory = await directory.getDirectoryHandle(part, { create: true })
    const file = await directory.getFileHandle(parts.at(-1) ?? '', { create: true })
    const stream = await file.createWritable()
    await stream.write(text)
    await stream.close()
  }
}

/** Reads a file of such a folder. */
async function readFile({ folder, file }: { folder: string; file: string }): Promise<string> {
  let directory = await (await navigator.storage.getDirectory()).getDirectoryHandle(folder)
  const parts = file.split('/')
  for (const part of parts.slice(0, -1)) directory = await directory.getDirectoryHandle(part)
  return (await (await directory.getFileHandle(parts.at(-1) ?? '')).getFile()).text()
}
