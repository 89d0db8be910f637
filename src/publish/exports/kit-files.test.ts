import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { XmlDocument } from 'libxml2-wasm'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writePortal } from '../../generate/write-portal.ts'
import { checkPortal, runPipeline } from '../../pipeline.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import { formOf } from '../../schema/schema-set.ts'
import { bodyOf } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { PLAN_SECTIONS } from './documents/plan-document.ts'
import { kitFiles } from './kit-files.ts'

const schemas = loadSchemas('schemas')
const AS_OF = '2026-01-31'
let root = ''
let site: SiteView
let files: Map<string, string | Uint8Array>

const filesOf = async (view: SiteView) => {
  const made = [...kitFiles(view)].map(async (file) => [file.path, await bodyOf(file)] as const)
  return new Map(await Promise.all(made))
}

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'last-mile-kit-'))
  writePortal(schemas, '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.2 })
  const run = runPipeline(root, 'schemas', { asOf: AS_OF, commit: null })
  if (!run.site) throw new Error(run.diagnostics[0]?.message)
  site = run.site
  files = await filesOf(site)
})

afterAll(() => rmSync(root, { recursive: true }))

const textOf = (path: string) => String(files.get(path))
const models = () => site.records.get('model') ?? []

test('each model has its documents, its plan and its form, and two makings of them are the same bytes', async () => {
  expect(files.size).toBe(models().length * 5)
  const again = await filesOf(site)
  for (const [path, body] of files) expect(Buffer.from(again.get(path) ?? ''), path).toEqual(Buffer.from(body))
})

describe('a Word file', () => {
  const parts = () =>
    [...files].flatMap(([path, body]) => (path.endsWith('.docx') ? [unzipSync(Buffer.from(body))] : []))

  test('holds well-formed parts, and every link that it uses', () => {
    for (const zip of parts()) {
      for (const bytes of Object.values(zip)) XmlDocument.fromBuffer(bytes).dispose()
      const used = [...strFromU8(zip['word/document.xml'] ?? new Uint8Array()).matchAll(/r:id="(\w+)"/g)].map(
        ([, id]) => id,
      )
      const given = strFromU8(zip['word/_rels/document.xml.rels'] ?? new Uint8Array())
      expect(used.filter((id) => !given.includes(`Id="${id}"`))).toEqual([])
    }
  })

  test('says everything that its Markdown says, and that it is a demonstration', () => {
    const [model] = models()
    const zip = unzipSync(Buffer.from(files.get(`${model?.url}.docx`) ?? ''))
    const words = strFromU8(zip['word/document.xml'] ?? new Uint8Array()).replace(/<[^>]*>/g, '')
    expect(words).toContain('演示数据')
    for (const step of model?.steps ?? []) expect(words.replace(/\s/g, '')).toContain(step.replace(/\s/g, ''))
    for (const { title } of model?.sources ?? []) expect(words).toContain(title)
  })
})

test('an estimate is marked as one, with what it rests on or without', () => {
  const written = models().map(({ url }) => textOf(`${url}.md`))
  expect(written.filter((text) => text.includes('（编者按：）'))).toEqual([])
  expect(written.filter((text) => text.includes('（编者按）')).length).toBeGreaterThan(0)
})

test('a plan lists the sources that its text cites, numbered as they are cited', () => {
  for (const { url, sources } of models()) {
    const plan = textOf(`${url}.plan.md`)
    const [, list = ''] = plan.split('## 九、模式的资料来源\n')
    const cited = [...plan.matchAll(/［(\d+)］/g)].map(([, number]) => Number(number))
    for (const [at, { title }] of sources.entries()) expect(list).toMatch(new RegExp(`^${at + 1}\\. .*${title}`, 'm'))
    expect(Math.max(0, ...cited)).toBeLessThanOrEqual(sources.length)
  }
})

describe('a Markdown file', () => {
  const parse = (text: string) => unified().use(remarkParse).use(remarkGfm).parse(text)
  const headings = (text: string) =>
    parse(text).children.flatMap((node) =>
      node.type === 'heading' && node.depth === 2 && node.children[0]?.type === 'text' ? [node.children[0].value] : [],
    )

  test('of a model has its six sections, its figures, its adoptions and its sources', () => {
    const sections = formOf(schemas, 'model').sections ?? []
    expect(sections).toHaveLength(6)
    for (const { url } of models())
      expect(headings(textOf(`${url}.md`))).toEqual(
        expect.arrayContaining([...sections, '主要数据', '推广应用', '资料来源']),
      )
  })

  test('has no component and no address that only works on the site', () => {
    for (const [path, body] of files) {
      if (path.endsWith('.md')) expect(String(body), path).not.toMatch(/<[A-Z]|\]\(\//)
    }
  })

  test('marks an adoption of an older version, and gives the reason of one that stopped', () => {
    const rows = models().flatMap(({ url, kit }) =>
      (kit?.spread.adoptions ?? []).map((adoption) => ({ url, adoption })),
    )
    const old = rows.find(({ adoption }) => adoption.isOldVersion)
    const stopped = rows.find(({ adoption }) => adoption.stopReason !== undefined)
    expect(textOf(`${old?.url}.md`)).toContain('（现为')
    expect(textOf(`${stopped?.url}.md`)).toContain(stopped?.adoption.stopReason)
  })
})

describe('a plan', () => {
  test('is made from sections that models have', () => {
    const sections = formOf(schemas, 'model').sections ?? []
    expect(Object.values(PLAN_SECTIONS).filter((title) => !sections.includes(title))).toEqual([])
  })

  test('has every step and every risk of its model, with blanks beside them', () => {
    for (const { url, steps, figures } of models()) {
      const plan = textOf(`${url}.plan.md`)
      for (const step of steps)
        expect(plan).toMatch(new RegExp(`\\| ${step.slice(0, 6).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}.*＿＿＿＿`))
      for (const { label } of figures) expect(plan).toContain(`| ${label} |`)
      expect(plan).toContain('- [ ] ')
    }
  })
})

describe('the form of an adoption', () => {
  const form = () => textOf(`${models()[0]?.url}.adoption.yaml`)
  const [unit] = ['jia-qu']
  const blanks: Readonly<Record<string, string>> = {
    unit: unit ?? '',
    started: '2025-03-01',
    place: `${unit}-place-001`,
    ended: '2025-06-01',
    stop_reason: 'no-funds',
    changes: '改为每月两次。',
    result: '来的人多了。',
    value: '12',
    as_of: '2025-06',
    evidence: 'counted',
    note: '演示。',
    review_on: '2027-01-01',
  }

  /** The form with its blanks filled; with `all`, also everything that it offers. */
  function filled(text: string, all: boolean): string {
    const offered = all
      ? text.replace(/^# (?=(?: {2,}(?:- )?)?\w+:(?: |$))/gm, '').replace('status: planned', 'status: stopped')
      : text
    return offered.replace(/^( *(?:- )?(\w+)):$/gm, (line, before: string, name: string) =>
      blanks[name] === undefined ? line : `${before}: ${blanks[name]}`,
    )
  }

  function faults(text: string) {
    const copy = mkdtempSync(join(tmpdir(), 'last-mile-form-'))
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true })
    writeFileSync(join(copy, 'content/adoptions/from-the-form.yaml'), text)
    const { diagnostics } = checkPortal(copy, 'schemas', AS_OF)
    rmSync(copy, { recursive: true })
    return diagnostics
      .filter(({ file }) => file.endsWith('from-the-form.yaml'))
      .map(({ rule, message }) => `${rule} ${message}`)
  }

  test('is refused while its blanks are empty, by what is missing', () => {
    expect(faults(form())).toEqual([expect.stringContaining('单位'), expect.stringContaining('开始日期')])
  })

  test.each([
    ['its blanks filled', false],
    ['everything filled that it offers', true],
  ])('is accepted with %s', (_, all) => {
    expect(faults(filled(form(), all))).toEqual([])
  })
})
