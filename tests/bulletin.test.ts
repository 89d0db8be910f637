import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, expect, test } from 'vitest'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema-set.ts'
import { buildPortal } from './portal-build.ts'

let dist: string

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-bulletin-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  const build = buildPortal(root)
  expect(build.exitCode, build.output).toBe(0)
  dist = build.dist
}, 120_000)

const withoutTags = (html: string): string => html.replace(/<[^>]*>/g, '').replace(/\s+/g, '')

test('the Word file of a bulletin says word for word what its page says', () => {
  const page = readFileSync(join(dist, 'periods/2025-2.html'), 'utf8')
  const text = withoutTags(/<div class="bulletin-text"[\s\S]*?<\/div>/.exec(page)?.[0] ?? '')
  const docx = unzipSync(readFileSync(join(dist, 'bulletins/2025-2.docx')))
  const word = withoutTags(strFromU8(docx['word/document.xml'] ?? new Uint8Array()))
  expect(text).toMatch(/应做的单位\d+个/)
  expect(word).toContain(text)
})

test('every figure of the dashboard and the bulletin leads to a list of exactly its length', () => {
  const followed = ['ledger', 'periods/2025-2', 'duties/period-return'].flatMap((page) => {
    const html = readFileSync(join(dist, `${page}.html`), 'utf8')
    return [...html.matchAll(/<a class="figure-link" href="([^"#]+)#([^"]+)"[^>]*>([\d,.]+)<\/a>/g)]
  })
  expect(followed.length).toBeGreaterThan(50)
  for (const [, path, anchor, figure] of followed) {
    const html = readFileSync(join(dist, `${path}.html`), 'utf8')
    const list = html.split(` id="${anchor}"`)[1]?.split('</section>')[0] ?? ''
    const entries = list.split('<li').length - 1
    // a sum says its amount, and how many records it adds up
    const said = /(\d+)条，合计([\d,.]+)/.exec(list)
    const shown = said ? { entries: Number(said[1]), figure: said[2] } : { entries: Number(figure), figure }
    expect({ entries, figure }, `${path}#${anchor}`).toEqual(shown)
  }
})

test('the public site has no worklists', () => {
  expect(existsSync(join(dist, 'worklists.html'))).toBe(false)
})
