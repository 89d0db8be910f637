import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema-set.ts'
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

/** Prints a bulletin as its readers do, and reads it back, page by page. */
async function printed(period: string): Promise<string[]> {
  const preview = await startPreview(dist)
  const browser = await startChromium(executable ?? '')
  try {
    const page = await browser.newPage()
    await page.goto(`${preview.origin}/periods/${period}`)
    const file = join(dist, '..', `${period}-${process.pid}.pdf`)
    writeFileSync(file, await page.pdf({ preferCSSPageSize: true }))
    return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).split('\f').slice(0, -1)
  } finally {
    await browser.close()
    preview.stop()
  }
}

describe.each(PERIODS)('the bulletin of %s', (period) => {
  test('says in its Word file word for word what its page says', () => {
    const text = pageText(period)
    expect(text).toMatch(/应做的单位\d+个/)
    expect(figuresOf(text).length).toBeGreaterThan(30)
    expect(wordText(period)).toContain(text)
  })

  test.skipIf(!executable || !canReadPdf)('prints the same words and figures, its pages numbered — 1 —', async () => {
    const pages = await printed(period)
    const numbers = pages.map((page) => /—\s*(\d+)\s*—\s*$/.exec(page)?.[1])
    expect(numbers).toEqual(pages.map((_, index) => String(index + 1)))
    expect(pages[0]).toContain('演示数据')
    const pdf = words(pages.map((page) => page.replace(/—\s*\d+\s*—\s*$/, '')).join(''))
    expect(figuresOf(pdf.slice(pdf.indexOf('总体情况')))).toEqual(
      figuresOf(pageText(period).slice(pageText(period).indexOf('总体情况'))),
    )
    expect(pdf).toContain(pageText(period))
  })
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
