import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { buildPortal, copyPortal } from './portal-build.ts'

let dist = ''
let pages = new Map<string, string>()

/** What a record counts, and how much more of it there was. */
const GROWTH = [
  ['结对', 12],
  ['走访', -4],
  ['活动', 8],
] as const

beforeAll(() => {
  const root = copyPortal('tests/portals/base')
  const model = join(root, 'content/models/pairing.mdx')
  const figures = GROWTH.map(([label, value]) => ({ label, value, unit: '%', as_of: '2020', source: 'main' }))
  writeFileSync(
    model,
    readFileSync(model, 'utf8').replace(/^title: .*$/m, `$&，Q&A\nfigures: ${JSON.stringify(figures)}`),
  )
  const build = buildPortal(root)
  expect(build.exitCode, build.output).toBe(0)
  dist = build.dist
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))
  pages = new Map(files.map((file) => [`/${relative('.', file).replace(/(index)?\.html$/, '')}`, read(file)]))
})

function read(file: string): string {
  return readFileSync(join(dist, file), 'utf8')
}

/** The pages that search engines may list. */
function indexed(): [string, string][] {
  return [...pages].filter(([, html]) => !html.includes('content="noindex"'))
}

test('a portal without contacts has no heading for them', () => {
  const home = pages.get('/') ?? ''
  expect(home.match(/<footer.*<\/footer>/s)?.[0].match(/(?<=<h2>)[^<]+/g)).toEqual(['示例门户', '本站', '数据'])
})

test('every file that a page links to is there', () => {
  const missing = [...pages].flatMap(([page, html]) =>
    [...html.matchAll(/href="(\/[^"#?]+\.(?:csv|xlsx|json|xml|png))"/g)]
      .map(([, url = '']) => url)
      .filter((url) => !existsSync(join(dist, url)))
      .map((url) => `${page} → ${url}`),
  )
  expect(missing).toEqual([])
  expect([...pages.values()].join()).toMatch(/href="\/models\.xlsx"/)
})

test('the sitemap lists exactly the pages that may be listed', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => new URL(url).pathname)
  expect(listed.toSorted()).toEqual(
    indexed()
      .map(([page]) => page)
      .toSorted(),
  )
})

test('every page names its own address as the one to keep, and a share card that is there', () => {
  for (const [page, html] of indexed()) {
    const canonical = /<link rel="canonical" href="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(new URL(canonical).pathname).toBe(page)
    expect(/<meta property="og:url" content="([^"]*)"/.exec(html)?.[1]).toBe(canonical)
    const card = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? ''
    expect(existsSync(join(dist, new URL(card).pathname)), card).toBe(true)
  }
})

test('structured data is JSON that no text of a record can end', () => {
  const data = [...pages].flatMap(([page, html]) =>
    [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)].map(([, text = '']) => ({
      page,
      value: JSON.parse(text),
    })),
  )
  const types = new Map(data.map(({ page, value }) => [page, value['@type']]))
  expect(types.get('/')).toBe('WebSite')
  expect(types.get('/models')).toBe('Dataset')
  expect(types.get('/models/pairing')).toBe('HowTo')
  expect(types.get('/units/jia')).toBe('Article')
})

test('a page for frames is no page of its own and opens the whole one', () => {
  const html = pages.get('/embed/models/pairing') ?? ''
  expect(html).toContain('<base target="_top">')
  expect(html).toContain('href="/models/pairing"')
  expect(html).not.toContain('<script')
})

test('the code of a frame says the title as it is, whatever signs it has', () => {
  const [, code = ''] = /<pre class="embed-code"><code>(.*?)<\/code>/s.exec(pages.get('/models/pairing') ?? '') ?? []
  const text = code
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replaceAll('&amp;', '&')
  expect(text).toMatch(/^<iframe src="https:[^"]+\/embed\/models\/pairing" title="[^"]+，Q&amp;A" /)
})

test('what is less than nothing has a bar too, on the other side of a line', () => {
  const chart = /<ul class="bars">.*?<\/ul>/s.exec(pages.get('/embed/models/pairing') ?? '')?.[0] ?? ''
  const drawn = [...chart.matchAll(/<rect x="([\d.]+%)" width="([\d.]+%)"[^>]*><\/rect><line x1="([\d.]+%)" x2="\3"/g)]
  expect(drawn.map(([, from, width, nought]) => [from, width, nought])).toEqual([
    ['25.00%', '75.00%', '25.00%'],
    ['0.00%', '25.00%', '25.00%'],
    ['25.00%', '50.00%', '25.00%'],
  ])
})
