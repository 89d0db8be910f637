import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { findChromium, startChromium } from './chromium.ts'
import { buildPortal } from './portal-build.ts'
import { startPreview } from './preview.ts'

const executable = findChromium()
const canReadPdf = hasPdftotext()

/** The first has an editor's introduction, the second has none. */
const PERIODS = ['2025-1', '2025-2']

let dist: string

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-bulletin-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  const build = buildPortal(root)
  expect(build.exitCode, build.output).toBe(0)
  dist = build.dist
})

function hasPdftotext(): boolean {
  try {
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' })
    return true
  } catch {
    console.warn('No pdftotext here, so bulletins are not read from PDF: apt-get install poppler-utils')
    return false
  }
}

/** The words alone. A PDF may have a radical where the page has the character that looks like it. */
const words = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '')
const withoutTags = (html: string): string => words(html.replace(/<[^>]*>/g, ''))
const figuresOf = (text: string): string[] => text.match(/\d[\d,.]*/g) ?? []

function pageText(period: string): string {
  const html = readFileSync(join(dist, `periods/${period}.html`), 'utf8')
  return withoutTags(/<div class="bulletin-text"[\s\S]*?<\/div>/.exec(html)?.[0] ?? '')
}

function wordText(period: string): string {
  const files = unzipSync(readFileSync(join(dist, `bulletins/${period}.docx`)))
  return withoutTags(strFromU8(files['word/document.xml'] ?? new Uint8Array()))
}

/** Prints a bulletin as its readers do, and reads it back: the words page by page, and the heights of the lines of its text. */
async function printed(period: string): Promise<{ pages: string[]; lines: number[][]; left: number }> {
  const preview = await startPreview(dist)
  const browser = await startChromium(executable ?? '')
  try {
    const page = await browser.newPage()
    await page.goto(`${preview.origin}/periods/${period}`)
    const file = join(dist, '..', `${period}-${process.pid}.pdf`)
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    const read = (...options: string[]) => execFileSync('pdftotext', [...options, file, '-'], { encoding: 'utf8' })
    // the annex lies on its side, with margins of its own
    const layout = read('-bbox-layout').split('<page ').slice(0, -1).join('<page ')
    const left = Math.min(...[...layout.matchAll(/<word xMin="([\d.]+)"/g)].map(([, edge]) => Number(edge)))
    return { pages: read().split('\f').slice(0, -1), lines: linesOf(layout), left }
  } finally {
    await browser.close()
    await preview.stop()
  }
}

/** For each page the heights at which its lines stand, from the top, without the page number; points of 1/72 inch. */
function linesOf(layout: string): number[][] {
  return layout
    .split('<page ')
    .slice(1)
    .map((page) => {
      const words = [...page.matchAll(/<word [^>]*yMax="([\d.]+)"[^>]*>/g)].map(([, bottom]) => Number(bottom))
      // the box of a line hangs a little below its type
      const text = words.filter((bottom) => bottom < PAGE_BOTTOM + PITCH / 2).sort((a, b) => a - b)
      // a Latin word of a line stands a little higher or lower than the Chinese ones
      return text.filter((bottom, index) => index === 0 || bottom - (text[index - 1] ?? 0) > PITCH / 2)
    })
}

const MM = 72 / 25.4
/** The text of a page ends 35 mm above its edge. */
const PAGE_BOTTOM = (297 - 35) * MM
/** 22 lines share the 225 mm between. */
const PITCH = (225 / 22) * MM

describe.each(PERIODS)('the bulletin of %s', (period) => {
  test('says in its Word file word for word what its page says', () => {
    const text = pageText(period)
    expect(text).toMatch(/应做的单位\d+个/)
    expect(figuresOf(text).length).toBeGreaterThan(30)
    expect(wordText(period)).toContain(text)
  })

  test('has the editor’s note on its days in the Word file as on the page', () => {
    const html = readFileSync(join(dist, `periods/${period}.html`), 'utf8')
    const [note = ''] = /编辑说明<\/a>：.*?(?=<\/p>)/.exec(html) ?? []
    expect(withoutTags(note)).toMatch(/^编辑说明:.{10}/)
    expect(wordText(period)).toContain(withoutTags(note))
  })

  test.skipIf(!executable || !canReadPdf)('prints the same words and figures, its pages numbered — 1 —', async () => {
    const { pages, lines, left } = await printed(period)
    const numbers = pages.map((page) => /—\s*(\d+)\s*—\s*$/.exec(page)?.[1])
    expect(numbers).toEqual(pages.map((_, index) => String(index + 1)))
    expect(words(pages[0] ?? '')).toContain('演示数据')
    expect(words(pages.at(-1) ?? '')).toMatch(/^附件演示数据.*各单位完成情况/)
    const pdf = words(
      pages
        .slice(0, -1)
        .map((page) => page.replace(/—\s*\d+\s*—\s*$/, ''))
        .join(''),
    )
    expect(figuresOf(pdf.slice(pdf.indexOf('总体情况')))).toEqual(
      figuresOf(pageText(period).slice(pageText(period).indexOf('总体情况'))),
    )
    expect(pdf).toContain(pageText(period))
    // the official margins: 28 mm on the left, and no line in the 37 mm above the text
    expect(left / MM).toBeCloseTo(28, 0)
    expect(Math.min(...lines.flat()) / MM).toBeGreaterThan(37)
    // 22, or 21 where a heading goes over to the next page with what it heads
    const fullest = Math.max(...lines.map(({ length }) => length))
    expect([21, 22]).toContain(fullest)
    const [, second = []] = lines
    const steps = second.slice(1).map((bottom, index) => bottom - (second[index] ?? 0))
    expect(steps.filter((step) => Math.abs(step - PITCH) > 1)).toEqual([])
  })
})

test('the Word file has the official layout: 22 lines a page, its fonts with those that may stand in for them', () => {
  const files = unzipSync(readFileSync(join(dist, 'bulletins/2025-1.docx')))
  const part = (name: string) => strFromU8(files[`word/${name}.xml`] ?? new Uint8Array())
  const twips = (name: string, source: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(source)?.[1])
  const [size = ''] = /<w:pgSz [^>]*>/.exec(part('document')) ?? []
  const [margin = ''] = /<w:pgMar [^>]*>/.exec(part('document')) ?? []
  const height = twips('h', size) - twips('top', margin) - twips('bottom', margin)
  expect(Math.floor(height / twips('line', part('styles')))).toBe(22)
  const used = [...(part('document') + part('styles')).matchAll(/w:eastAsia="([^"]+)"/g)].map(([, name]) => name)
  const table = [...part('fontTable').matchAll(/<w:font w:name="([^"]+)"><w:altName w:val="([^"]+)"/g)]
  const others = new Map(table.map(([, name, list = '']) => [name, list.split(',')]))
  expect(used).toContain('仿宋_GB2312')
  expect([...new Set(used)].filter((name) => !others.has(name))).toEqual([])
  expect(others.get('仿宋_GB2312')).toContain('FangSong')
})

test('the annex tells of every unit and duty as the page does, as they were at the closing, and what was corrected since', () => {
  const html = readFileSync(join(dist, 'periods/2025-2.html'), 'utf8')
  const [section = ''] = /<section[^>]* id="units">[\s\S]*?class="corrections">.*?<\/section>/.exec(html) ?? []
  const frozen = section.replace(/<span class="grid-now"[\s\S]*?<\/small>\s*<\/span>/g, '')
  const [table = ''] = /<table>[\s\S]*?<\/table>/.exec(frozen) ?? []
  expect(withoutTags(table)).toMatch(/^单位双月报表.*●按时.*○缺报.*尚未接入/)
  const document = wordText('2025-2')
  const annex = document.slice(document.lastIndexOf('附件'))
  expect(annex).toContain(withoutTags(table))
  const [, list = ''] = section.split('class="corrections">')
  const corrections = [...list.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, text = '']) => withoutTags(text))
  expect(corrections[0]).toBe('2025年5月15日结算。以后补报、更正的,不改结算数,写在旁边并注明日期。结算以后有6处更正。')
  expect(corrections).toHaveLength(7)
  expect(corrections[1]).toMatch(/^.{2},双月报表:结算时○缺报0,现为▲迟报1\(2025年5月1\d日\)。$/)
  expect(annex.endsWith(corrections.join(''))).toBe(true)
  expect(section.match(/class="grid-now"/g)).toHaveLength(5)
})

test('an editor’s introduction stands before the figures, and only where there is one', () => {
  const introduced = /本期是新一年的第一次通报。各单位按方案下基层,走访和接访开局平稳。下一期.*总体情况/
  expect(pageText('2025-1')).toMatch(introduced)
  expect(wordText('2025-1')).toMatch(introduced)
  expect(readFileSync(join(dist, 'periods/2025-1.html'), 'utf8')).toContain('<strong>走访和接访</strong>')
  expect(pageText('2025-2')).toMatch(/^总体情况/)
})

test('the public site has no worklists', () => {
  expect(existsSync(join(dist, 'worklists.html'))).toBe(false)
})
