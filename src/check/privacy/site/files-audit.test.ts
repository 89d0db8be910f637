import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, expect, test } from 'vitest'
import { FilesAudit, fileDigest, type OtherLook, pathsBelow } from './audit.ts'

// put together here, so that no private value stands in the code
const MOBILE = ['138', '0013', '8000'].join('')
const OTHER = ['139', '0013', '9000'].join('')

const dir = mkdtempSync(join(tmpdir(), 'files-'))
afterAll(() => rmSync(dir, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const audit = (known: Iterable<string> = [], alsoLook?: OtherLook) => new FilesAudit(dir, [], new Set(known), alsoLook)

/** What is found in pages that are looked at one after the other. */
function files(...pages: string[]): string[] {
  const one = audit()
  for (const [at, page] of pages.entries()) one.look(`${at}.html`, bytes(page))
  return one.faults.map(({ file }) => file)
}

test('all files below a folder are named in the order of their paths, and what is no file is not', () => {
  for (const path of ['a/b.html', 'a-b/c.html', 'a.html', '.nojekyll']) {
    mkdirSync(dirname(join(dir, path)), { recursive: true })
    writeFileSync(join(dir, path), '')
  }
  symlinkSync('nowhere', join(dir, 'gone'))
  expect(pathsBelow(dir)).toEqual(['.nojekyll', 'a-b/c.html', 'a.html', 'a/b.html'])
})

test('what every page shows is found in each of them, however often it was seen', () => {
  const page = `<header>甲</header><p>电话${MOBILE}</p>`
  expect(files(page, page, '<header>甲</header>', page)).toEqual(['0.html', '1.html', '3.html'])
  expect(files(`${page}<p>${OTHER}</p>`, page, `<p>${OTHER}</p>`)).toEqual(['0.html', '0.html', '1.html', '2.html'])
})

test('a file that was found clean before is not read again; under another path, or with other bytes, it is', () => {
  const known = fileDigest('a.html', bytes(MOBILE))
  const one = audit([known])
  expect(one.look('a.html', bytes(MOBILE))).toBe(known)
  expect(one.faults).toEqual([])
  for (const [path, text] of [['b.html', MOBILE] as const, ['a.html', `${MOBILE}。`] as const])
    expect(one.look(path, bytes(text))).not.toBe(known)
  expect(one.faults.map(({ file }) => file)).toEqual(['b.html', 'a.html'])
})

test('another look at the same files sees what is new of a page, all of any other, and all again where it finds a fault', () => {
  const seen: unknown[] = []
  const one = audit([], (path, { fresh, whole, partNames }) => {
    seen.push([path, fresh(), whole(), partNames()])
    return !fresh().includes('丙')
  })
  const [good, bad] = ['<h1>甲</h1><p>乙</p>', '<h1>甲</h1><p>丙</p>']
  for (const page of [good, good, bad, bad]) one.look('a.html', bytes(page))
  one.look('a.css.br.txt', bytes('a{}'))
  one.look('a.docx', zipSync({ 'a.xml': strToU8('<a/>'), 'b.png': strToU8('') }))
  expect(seen).toEqual([
    ['a.html', good, good, []],
    ['a.html', '', good, []],
    ...[bad, bad].map((page) => ['a.html', '<p>丙</p>', page, []]),
    ['a.css.br.txt', 'a{}', 'a{}', []],
    ['a.docx', '<a/>', '<a/>', ['a.xml', 'b.png']],
  ])
})

/** What is shown of a text in which one value is found, and of one with several that of the last one. */
function shown(text: string): string | undefined {
  const one = audit()
  one.look('a.txt', bytes(text))
  return one.faults.at(-1)?.message
}

test('what stands around a value is shown, twelve signs on either side, on one line', () => {
  const value = '生成的网页里有手机号（1**********）：'
  expect(shown(`电话${MOBILE}。`)).toBe(`${value}“…电话1**********。…”。`)
  expect(shown(`一二三四五六七八九十甲乙丙${MOBILE}一二三四五六七八九十甲乙丙`)).toBe(
    `${value}“…二三四五六七八九十甲乙丙1**********一二三四五六七八九十甲乙…”。`,
  )
  expect(shown(`前言\n第二行里写了很多很多话，电话${MOBILE}\n末行\n\n完`)).toBe(
    `${value}“…行里写了很多很多话，电话1********** 末行 完…”。`,
  )
  expect(shown(`前言\n一二三四五六七八九十甲乙${MOBILE}`)).toBe(`${value}“…一二三四五六七八九十甲乙1**********…”。`)
  expect(shown(`首行在这里\n\n第二行\n电话${MOBILE}\n末行\n\n完`)).toBe(
    `${value}“…行在这里 第二行 电话1********** 末行 完…”。`,
  )
})

test('of another value that reaches into what is shown no part is shown, on any line', () => {
  for (const text of [`${OTHER}或者打另一个${MOBILE}`, `前\n${OTHER}或\n者打另一个${MOBILE}`, `${OTHER}\n${MOBILE}`])
    expect(shown(text)).not.toMatch(/\d{2}/)
  const one = audit()
  one.look('a.txt', bytes(`末\n${OTHER}或者打\n另一个${MOBILE}找他\n后`))
  expect(one.faults.map(({ message }) => message).join()).not.toMatch(/\d{2}/)
})

test.each([
  ['submit/team.html', 'schemas/'],
  ['en/submit/team.html', 'schemas/'],
  ['zh-TW/guide/fields/unit.html', 'schemas/'],
  ['guide/fields/unit.html', 'schemas/'],
  ['guide/unit.html', '在记录里改掉'],
  ['models/submit/a.html', '在记录里改掉'],
  ['submit.html', '在记录里改掉'],
])('what is found in %s is mended in its place', (path, words) => {
  const one = audit()
  one.look(path, bytes(MOBILE))
  expect(one.faults).toMatchObject([{ file: path, line: 1, column: 1, severity: 'error' }])
  expect(one.faults[0]?.hint).toContain(words)
})
