import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { relaxNgFaults } from '../../../tests/formats/xml-schema.ts'
import type { SiteView } from '../views/site.ts'
import { feedFiles } from './feeds.ts'

const RNG = 'tests/formats/atom.rng'
const site = realSite()
const files = new Map([...feedFiles(site)].map(({ path, body }) => [path, String(body)]))

test('there is a feed of everything, of each kind and of each unit, in both formats', () => {
  const pages = ['', ...site.kinds.map(({ url }) => url), ...(site.records.get('unit') ?? []).map(({ url }) => url)]
  expect([...files.keys()]).toEqual(pages.flatMap((page) => [`${page}/feed.xml`, `${page}/feed.json`]))
})

test('every Atom feed is valid', () => {
  const atom = [...files].filter(([path]) => path.endsWith('.xml'))
  expect(atom.map(([path, body]) => relaxNgFaults(RNG, body) && path)).toEqual(atom.map(() => ''))
})

test('the schema of Atom finds what is missing', () => {
  const feed = files.get('/feed.xml') ?? ''
  expect(relaxNgFaults(RNG, feed.replace(/<updated>.*?<\/updated>/, ''))).toContain('updated')
})

test('every JSON feed is valid', () => {
  const ajv = new Ajv2020({ allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync('tests/formats/json-feed.schema.json', 'utf8')))
  const json = [...files].filter(([path]) => path.endsWith('.json'))
  for (const [path, body] of json)
    expect(validate(JSON.parse(body)), `${path} ${JSON.stringify(validate.errors)}`).toBe(true)
})

test('a record that gets another id is no new entry, in whatever feed', () => {
  const [model] = site.records.get('model') ?? []
  const [unit] = site.records.get('unit') ?? []
  const from = (url = '') => `${url}-before`
  const moved = [model, unit].flatMap((record) => (record ? [{ from: from(record.url), to: record.url }] : []))
  const renamed = new Map([...feedFiles({ ...site, moved })].map(({ path, body }) => [path, String(body)]))
  const { items } = JSON.parse(renamed.get('/models/feed.json') ?? '')
  const item = items.find(({ url }: { url: string }) => url.endsWith(model?.url ?? '?'))
  expect(item.id).toBe(`${item.url}-before`)
  expect(renamed.get('/models/feed.xml')).toContain(`<id>${item.id}</id>`)
  expect(renamed.get(`${unit?.url}/feed.xml`)).toMatch(new RegExp(`<id>[^<]*${from(unit?.url)}</id>`))
})

test('the newest record comes first, and a feed holds fifty at most', () => {
  const [newest, ...rest] = site.records.get('model') ?? []
  if (!newest) throw new Error('no model')
  const history = { days: [], added: '2025-12-24', changed: '2025-12-31', isWhole: true }
  const records: SiteView['records'] = new Map([['model', [...rest, { ...newest, history }]]])
  const models = JSON.parse(
    [...feedFiles({ ...site, records })].find(({ path }) => path === '/models/feed.json')?.body as string,
  )
  expect(models.items[0]).toMatchObject({
    title: newest.title,
    date_published: '2025-12-24T00:00:00Z',
    date_modified: '2025-12-31T00:00:00Z',
  })
  expect(JSON.parse(files.get('/feed.json') ?? '').items).toHaveLength(50)
})
