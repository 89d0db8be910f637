import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { writePortal } from '../../src/generate/write-portal.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { buildPortal } from '../portal-build.ts'
import { filesOf } from '../site-files.ts'
import { hanTexts } from './han-texts.ts'

/** The English pages of a demonstration city by their address, and the Chinese ones. */
let english: Map<string, string>
let chinese: Map<string, string>
let content: string
let files: string[]

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-english-'))
  const options = { records: 230, seed: 1, year: 2025, bodies: 0.1, isBilingual: true }
  writePortal(loadSchemas('schemas'), '.', root, options)
  content = filesOf(join(root, 'content'))
    .map(({ bytes }) => bytes.toString())
    .join('\n')
  const { exitCode, output, dist } = buildPortal(root)
  expect(exitCode, output).toBe(0)
  const all = filesOf(dist).map(({ path, bytes }) => ({ path: relative(dist, path), bytes }))
  files = all.map(({ path }) => path)
  const pages = all
    .filter(({ path }) => path.endsWith('.html'))
    .map(({ path, bytes }) => [addressOf(path), bytes.toString()] as const)
  english = new Map(pages.filter(([address]) => /^\/en(\/|$)/.test(address)))
  chinese = new Map(pages.filter(([address]) => !english.has(address)))
})

function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$|\.html$/, '')}`
}

/** Pages for staff, for other sites' frames, and official documents. */
const CHINESE_ONLY = /^\/(404|guide|rules|submit|embed|periods)(\/.*)?$/

test('every page is there in English, but those for staff, for frames and for official documents', () => {
  const englishOf = (path: string) => (path === '/' ? '/en' : `/en${path}`)
  const missing = [...chinese.keys()].filter((path) => !CHINESE_ONLY.test(path) && !english.has(englishOf(path)))
  expect(missing).toEqual([])
  expect([...english.keys()].filter((path) => CHINESE_ONLY.test(path.slice('/en'.length)))).toEqual([])
  expect(english.size).toBeGreaterThan(400)
})

test('an English page says that it is English and names itself in both languages', () => {
  const wrong = [...english].filter(([address, html]) => {
    const path = address.slice('/en'.length)
    const isHidden = html.includes('content="noindex"')
    const link = (language: string, to: string) =>
      html.includes(`hreflang="${language}" href="https://demo.example.org${to}"`)
    const named = link('en', address) && link('zh-CN', path || '/') && link('x-default', path || '/')
    return !html.includes('<html lang="en">') || (!isHidden && !named)
  })
  expect(wrong.map(([address]) => address)).toEqual([])
})

test('every Chinese text of every English page is marked as Chinese', () => {
  const unmarked = [...english].flatMap(([address, html]) =>
    hanTexts(html)
      .filter(({ lang, place }) => lang !== 'zh-CN' && !place.includes('['))
      .map(({ text, place }) => `${address}: <${place}> ${text}`),
  )
  expect(unmarked.slice(0, 20)).toEqual([])
})

/** What the rendering of Chinese content says beside the words of the record, and the name of the other language. */
const OF_THE_FRAME = /采用|编者按|说明|注意|注释|回到正文|^表格$|^来源|^中文$/g

test('every Chinese text of every English page is content: no string of the interface is left in Chinese', () => {
  const texts = new Set([...english.values()].flatMap((html) => hanTexts(html).flatMap(({ text }) => pieces(text))))
  expect(texts.size).toBeGreaterThan(500)
  const isContent = contentTest(content)
  expect([...texts].filter((text) => !isContent(text)).slice(0, 20)).toEqual([])
})

const letters = (text: string) => text.replace(/[\s"'“”>|*-]/g, '')
const han = (text: string) => text.replace(/\P{Script=Han}/gu, '')

/** The names of the content in a text, without the English words and the punctuation between them. */
function pieces(text: string): string[] {
  const parts = text.replace(OF_THE_FRAME, '\n').split(/[\n;:()|]|,(?!\d)|\p{Script=Latin}{2,}/u)
  return parts.map((part) => part.trim()).filter((part) => han(part) !== '')
}

/** Tells whether a text stands in the content, or is a number with a unit that does, or fields of it put together. */
function contentTest(texts: string): (text: string) => boolean {
  const [allLetters, allHan] = [letters(texts), han(texts)]
  const units = new Set([...texts.matchAll(/\bunit: (\S+)$/gm)].map(([, unit]) => unit))
  return (text) => {
    const unit = /^[\d.,]+ ?(\p{Script=Han}+)$/u.exec(text)?.[1]
    if (unit !== undefined && units.has(unit)) return true
    const characters = han(text)
    return allLetters.includes(letters(text)) || (characters.length >= 4 && allHan.includes(characters))
  }
}

test('links of an English page stay in English where there is an English page', () => {
  const wrong = [...english].flatMap(([address, html]) =>
    [...html.matchAll(/<a [^>]*?href="(\/[^"#?]*)[^"]*"[^>]*>/g)]
      .filter(
        ([link, href = '']) => english.has(`/en${href === '/' ? '' : href}`) && !link.includes('hreflang="zh-CN"'),
      )
      .map(([, href]) => `${address} → ${href}`),
  )
  expect(wrong.slice(0, 20)).toEqual([])
})

test('a link of an English page to one that is there in Chinese only says so, in its words or right behind it', () => {
  const SAID = /in Chinese|lang="zh-CN"/
  const silent = [...english].flatMap(([address, html]) =>
    [...html.matchAll(/<a [^>]*?href="(\/[^"#?]*)[^>]*>.*?<\/a>.{0,30}/gs)]
      .filter(([link, href = '']) => CHINESE_ONLY.test(href) && !SAID.test(link.replace(/hreflang="zh-CN"/, '')))
      .map(([link]) => `${address}: ${link}`),
  )
  expect(silent.slice(0, 20)).toEqual([])
})

test('a map tells of one record as of one, and of more as of more', () => {
  const spoken = [...english.values()].flatMap((html) =>
    [
      ...html.matchAll(
        /<span class="tile-count"><span aria-hidden="true">.*?<\/span><span class="visually-hidden">(.*?)<\/span>/g,
      ),
    ].map(([, text = '']) => text),
  )
  expect(spoken.filter((text) => /^\d/.test(text)).length).toBeGreaterThan(5)
  expect(spoken.filter((text) => /^1 \w+s\b|^(?:\d{2,}|[02-9]) \w+[^s\w]/.test(text))).toEqual([])
})

test('every link of an English page into the site leads to a page or a file', () => {
  const all = new Set([...english.keys(), ...chinese.keys()])
  const links = new Set(
    [...english.values()].flatMap((html) =>
      [...html.matchAll(/<a [^>]*?href="(\/[^"#?]*)/g)].map(([, href = '']) => href),
    ),
  )
  expect([...links].filter((href) => !all.has(href) && !/\.\w+$/.test(href))).toEqual([])
})

test('a record’s English page is as light as the Chinese one may be', () => {
  const heavy = [...english].filter(
    ([address, html]) => address.split('/').length > 3 && gzipSync(html).length > 25 * 1024,
  )
  expect(heavy.map(([address]) => address)).toEqual([])
})

test('data, feeds and bulletins are there once, in Chinese', () => {
  expect(files.filter((path) => path.startsWith('en/') && !path.endsWith('.html'))).toEqual([])
  expect(files).toEqual(expect.arrayContaining(['models.csv', 'feed.xml', 'api/v1/index.json']))
})
