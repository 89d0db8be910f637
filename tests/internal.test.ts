import { readFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, relative } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { runPipeline } from '../src/pipeline.ts'
import type { Audience } from '../src/publish/audience.ts'
import type { Figure } from '../src/publish/ledger/figure.ts'
import type { IndicatorView } from '../src/publish/ledger/indicator-view.ts'
import type { LedgerView } from '../src/publish/ledger/ledger-view.ts'
import type { SiteView } from '../src/publish/views/site.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { chinese } from '../src/words/zh-CN.ts'
import { FigureWalk } from './figure-walk.ts'
import { buildPortal } from './portal-build.ts'
import { filesOf, readings, textsIn } from './site-files.ts'

const AS_OF = '2025-12-31'

let root: string
const dists = {} as Record<Audience, string>

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'last-mile-internal-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 220, seed: 1, year: 2025, bodies: 0.1 })
  for (const audience of ['public', 'internal'] as const) {
    const { exitCode, output, dist } = buildPortal(root, undefined, audience)
    expect(exitCode, output).toBe(0)
    dists[audience] = dist
  }
})

function siteFor(audience: Audience): SiteView {
  const { site, diagnostics } = runPipeline(root, 'schemas', { asOf: AS_OF, commit: null, audience })
  if (!site) throw new Error(JSON.stringify(diagnostics))
  return site
}

/** What a reader of a page would hear of the counts of an indicator. */
function statements({ spans, title, unit }: IndicatorView): Map<string, Figure> {
  return new Map(
    spans.flatMap(({ spanTitle, total, byUnit, byCode }) => [
      [`${title}，${spanTitle}：${unit}`, total] as const,
      ...byUnit.map((row) => [`${spanTitle}，${row.unit.text}`, row.figure] as const),
      ...byCode.map((row) => [`${spanTitle}，${row.label}`, row.figure] as const),
    ]),
  )
}

/** Exact counts that the public sees rounded or not at all, by the page of their indicator. */
function exactCounts(inside: LedgerView, outside: LedgerView): { page: string; said: string }[] {
  const shown = new Map(outside.indicators.map((indicator) => [indicator.id, indicator]))
  return inside.indicators.flatMap((indicator) => {
    const other = shown.get(indicator.id)
    if (!other?.isProtected) return []
    const seen = statements(other)
    return [...statements(indicator)].flatMap(([label, figure]) =>
      figure.value === null || seen.get(label)?.text === figure.text
        ? []
        : [{ page: `${indicator.url.slice(1)}.html`, said: `aria-label="${label}：${figure.text}"` }],
    )
  })
}

/** Words that stand in the internal views alone: worklists, lists behind protected figures, their addresses. */
function internalWords(inside: LedgerView, { ledger: outside, records }: SiteView): string[] {
  const lists = (view: LedgerView) =>
    view.pages.flatMap((page) =>
      page.lists.map(({ anchor, title, entries }) => ({ url: `${page.path}#${anchor}`, title, entries: entries() })),
    )
  // a worklist may name a record that everybody can read
  const titles = [...records.values()].flat().map(({ title }) => title)
  // the interface is as public as the program: the form's preview shows pages and bears all of its words
  const publicWords = [...textsIn(outside), ...textsIn(lists(outside)), ...textsIn(chinese), ...titles].join('\n')
  // the sentences of generated returns stand in generated suggestions too; what is in a return has a test of its own
  const { inside: _, ...others } = inside
  const words = new Set([...textsIn(inside.worklists), ...textsIn(lists(inside)), ...textsIn(others)])
  // a bare number or date says nothing by itself: those are looked for with what they count
  const saysMore = (text: string) => /[\u4e00-\u9fff#]/.test(text) && !/^(期限 )?[\d年月日，,.% ]+$/.test(text)
  return [...words].filter((text) => text.length > 6 && saysMore(text) && !publicWords.includes(text))
}

/** What holds no data: programs, styles, the search index, and what tells servers and robots where things are. */
const WITHOUT_DATA = /^(_astro|pagefind)\/|^_|^sitemap\.xml$|\.(conf|js|map|png|svg|txt)$/

/** The files of a site that hold data, each with all forms in which it can be read. */
function dataFiles(dist: string): { path: string; texts: string[] }[] {
  return filesOf(dist)
    .map(({ path, bytes }) => ({ path: relative(dist, path), texts: readings(bytes) }))
    .filter(({ path }) => !WITHOUT_DATA.test(path))
}

describe('the internal and the public site of one city', () => {
  test('every file of both, not only every page, bears the marks of its site', () => {
    for (const [audience, marks] of [
      ['public', ['演示数据']],
      ['internal', ['演示数据', '内部']],
    ] as const) {
      const files = dataFiles(dists[audience])
      const endings = new Set(files.map(({ path }) => extname(path)))
      expect([...endings].sort()).toEqual(['.csv', '.docx', '.html', '.ics', '.json', '.md', '.xlsx', '.xml', '.yaml'])
      const unmarked = files.filter(({ texts }) => !marks.every((mark) => texts.some((text) => text.includes(mark))))
      expect(unmarked.map(({ path }) => path)).toEqual([])
    }
  })

  test('a file to save and send on says in its name too that it is internal', () => {
    const saved = (audience: Audience) =>
      dataFiles(dists[audience])
        .map(({ path }) => path)
        .filter((path) => /\.(csv|xlsx|docx|ics|md|yaml)$/.test(path))
    expect(saved('internal').length).toBe(saved('public').length)
    expect(saved('internal').filter((path) => !path.includes('.internal.'))).toEqual([])
    expect(saved('public').filter((path) => path.includes('internal'))).toEqual([])
  })

  test('every row of a table bears the marks, so that they go along when rows are copied', () => {
    const csv = readFileSync(join(dists.internal, 'open-data/indicators.internal.csv'), 'utf8')
    const [head, ...rows] = csv.trimEnd().split('\r\n')
    expect(head).toMatch(/^\uFEFF标注：演示数据、内部,指标,/)
    expect(rows.length).toBeGreaterThan(100)
    expect(rows.filter((row) => !row.startsWith('演示数据、内部,'))).toEqual([])
  })

  test('returns with their contact ledgers and disputes are read on the internal site alone', () => {
    const page = 'ledger/2025-2/jia-qu.html'
    const [inside, outside] = [dists.internal, dists.public].map((dist) => readFileSync(join(dist, page), 'utf8'))
    for (const text of ['jia-qu-001', '直接联系妇女人数', '主要问题']) {
      expect(inside).toContain(text)
      expect(outside).not.toContain(text)
    }
    const disputes = filesOf(dists.internal).filter(({ path, bytes }) =>
      path.includes('/ledger/2025-') ? new TextDecoder().decode(bytes).includes('办理时限') : false,
    )
    expect(disputes.length).toBeGreaterThan(3)
  })

  test('robots are kept out of the internal site', () => {
    expect(readFileSync(join(dists.internal, 'robots.txt'), 'utf8')).toContain('Disallow: /\n')
    expect(readFileSync(join(dists.public, 'robots.txt'), 'utf8')).toContain('Allow: /\n')
  })

  test('every figure of the internal site leads to a list of exactly its length, also the sensitive ones', () => {
    const walk = new FigureWalk(dists.internal)
    const sensitive = walk.figures().filter(({ path }) => path.startsWith('/indicators/dispute-mode/'))
    expect(sensitive.length).toBeGreaterThan(20)
    expect(walk.wrong().slice(0, 10)).toEqual([])
    expect(walk.figures().filter(({ isMarked }) => isMarked).length).toBe(walk.marked())
  })

  test('every page of the internal site, and none of the public one, is marked 内部', () => {
    const pages = (audience: Audience) => filesOf(dists[audience]).filter(({ path }) => path.endsWith('.html'))
    const marked = ({ bytes }: { bytes: Uint8Array }) => {
      const html = new TextDecoder().decode(bytes)
      return html.includes('<meta name="audience" content="internal"') && html.includes('内部')
    }
    expect(pages('internal').length).toBeGreaterThan(200)
    expect(
      pages('internal')
        .filter((page) => !marked(page))
        .map(({ path }) => path),
    ).toEqual([])
    expect(
      pages('public')
        .filter(marked)
        .map(({ path }) => path),
    ).toEqual([])
  })

  test('no exact count that is protected, and no word of the internal views, is in a byte of the public site', () => {
    const [{ ledger: inside }, outside] = [siteFor('internal'), siteFor('public')]
    const exact = exactCounts(inside, outside.ledger)
    const words = internalWords(inside, outside)
    expect(words.length).toBeGreaterThan(30)
    // the internal site says them: the search below looks for the right thing
    const linked = exact.filter(({ page, said }) => readFileSync(join(dists.internal, page), 'utf8').includes(said))
    expect(linked.length).toBeGreaterThan(20)
    const leaked = exact.filter(({ page, said }) => readFileSync(join(dists.public, page), 'utf8').includes(said))
    expect(leaked).toEqual([])
    const texts = filesOf(dists.public).flatMap(({ path, bytes }) => readings(bytes).map((text) => ({ path, text })))
    const found = words.flatMap((word) =>
      texts.filter(({ text }) => text.includes(word)).map(({ path }) => `${path}: ${word}`),
    )
    expect(found).toEqual([])
  })
})
