import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ENGLISH } from '../../../tests/portals/english.ts'
import { withPortal } from '../../../tests/portals/portal.ts'
import { runPipeline } from '../../pipeline.ts'
import { bodyOf } from '../public-file.ts'
import { publicFiles } from '../public-files.ts'
import { redirectFiles } from './redirects.ts'

const UNIT = `title: 乙区妇联
short_title: 乙区
kind: district
joined: null
region:
  province: 示例省
  city: 示例市
  district: 乙区
summary: 虚构的区妇联，用来试验旧地址。
date: "2020"
sources:
  - id: main
    title: 示例市妇联通知
    publisher: 示例市妇联网站
    url: https://www.example.org/notice
    date: 2020-02-20
    kind: official
reliability: a
aliases:
  - yi-old
`

test('a former id leads to the record: on any host, by rules for hosts, for pages and for the API', () => {
  withPortal({ 'content/units/yi.yaml': UNIT }, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    if (!site) throw new Error('no site')
    const files = new Map(
      [...redirectFiles({ ...site, baseUrl: 'https://example.org/portal/' }, ['/api/v1/units/yi.json'])].map(
        ({ path, body }) => [path, String(body)],
      ),
    )
    expect(files.get('/units/yi-old.html')).toContain('<meta http-equiv="refresh" content="0; url=/portal/units/yi">')
    expect(files.get('/units/yi-old.html')).toContain(
      '<link rel="canonical" href="https://example.org/portal/units/yi">',
    )
    expect(files.get('/_redirects')).toContain('/portal/units/yi-old /portal/units/yi 301\n')
    expect(files.get('/_redirects')).toContain('/portal/api/v1/units/yi-old.json /portal/api/v1/units/yi.json 301\n')
    expect(files.get('/nginx-moved.map')).toContain('/portal/units/yi-old /portal/units/yi;\n')
    expect(files.get('/caddy-moved.conf')).toContain('redir /portal/units/yi-old /portal/units/yi 301\n')
  })
})

test('all that belongs to a renamed unit moves with it: its lists, tables, feeds and calendar', async () => {
  const jia = readFileSync('tests/portals/base/content/units/jia.yaml', 'utf8')
  await withPortal({ 'content/units/jia.yaml': `${jia}aliases:\n  - jia-old\n` }, async (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    if (!site) throw new Error('no site')
    const all = await Array.fromAsync(publicFiles(site))
    const files = new Map(await Promise.all(all.map(async (file) => [file.path, String(await bodyOf(file))] as const)))
    const rules = files.get('/_redirects')
    for (const of of ['.csv', '.xlsx', '/due.ics', '/due.xml', '/feed.xml', '/feed.json'])
      expect(rules).toContain(`\n/units/jia-old${of} /units/jia${of} 301\n`)
    expect(rules).toContain('/ledger/2020-2/jia-old /ledger/2020-2/jia 301\n')
    expect(files.get('/ledger/2020-2/jia-old.html')).toContain('url=/ledger/2020-2/jia"')
    // a calendar is read where it was subscribed, also on a host that has no rules
    expect(files.get('/units/jia-old/due.ics')).toBe(files.get('/units/jia/due.ics'))
  })
})

test('a programme that was renamed is led to as well: it has a page of its own', () => {
  const programme = readFileSync('tests/portals/base/content/programmes/2020.yaml', 'utf8')
  const file = 'content/programmes/plan-2020.yaml'
  withPortal({ 'content/programmes/2020.yaml': null, [file]: `${programme}aliases: ["2020"]\n` }, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    if (!site) throw new Error('no site')
    const moved = new Map([...redirectFiles(site, [])].map(({ path, body }) => [path, String(body)]))
    expect(moved.get('/programmes/2020.html')).toContain('url=/programmes/plan-2020"')
    expect(moved.get('/_redirects')).toContain('/programmes/2020 /programmes/plan-2020 301\n')
  })
})

test('nginx takes long former addresses', () => {
  const long = 'a-former-id-that-is-as-long-as-those-of-activities'
  withPortal({ 'content/units/yi.yaml': UNIT.replace('yi-old', long) }, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    if (!site) throw new Error('no site')
    const moved = [...redirectFiles(site, ['/units/yi.csv'])].find(({ path }) => path === '/nginx-moved.map')
    expect(moved?.body).toContain(`~^/units/${long}\\.csv$ /units/yi.csv;\n`)
  })
})

test('a former id leads on in every language of the portal', () => {
  const site = readFileSync('tests/portals/base/content/site.yaml', 'utf8')
  const files = { 'content/units/yi.yaml': UNIT, 'content/site.yaml': site + ENGLISH }
  withPortal(files, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    if (!site) throw new Error('no site')
    const moved = new Map([...redirectFiles(site, [])].map(({ path, body }) => [path, String(body)]))
    expect(moved.get('/en/units/yi-old.html')).toContain('url=/en/units/yi">')
    expect(moved.get('/en/units/yi-old.html')).toContain('<html lang="en">')
    expect(moved.get('/_redirects')).toContain('/en/units/yi-old /en/units/yi 301\n')
  })
})

test('a record that was taken down keeps a page that says why, and is not led away from', () => {
  const TOMBSTONES = `entries:
  - { kind: practice, id: visit, removed: 2020-06-01, reason: 与另一条记录重复 }
  - { kind: model, id: old, removed: 2020-07-01, reason: 有了更完整的写法, replaced_by: pairing }
`
  withPortal({ 'content/tombstones.yaml': TOMBSTONES }, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    expect(site?.moved).toEqual([])
    expect(site?.tombstones).toMatchObject([
      { url: '/practices/visit', removedWords: '2020年6月1日', reason: '与另一条记录重复' },
      { url: '/models/old', replacement: { text: '志愿者与老人就近结对', url: '/models/pairing' } },
    ])
  })
})
