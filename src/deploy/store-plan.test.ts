import { expect, test } from 'vitest'
import { CACHING } from '../serving/policy.ts'
import { storeObject, storePlan } from './store-plan.ts'

const site = (...files: string[]) => new Map(files.map((file) => [file, `md5 of ${file}`]))
const keys = (files: Map<string, string>, store: Record<string, string> = {}) => {
  const { uploads, deletions } = storePlan(files, new Map(Object.entries(store)))
  return { uploads: uploads.map((step) => step.map(({ key }) => key)), deletions }
}

test('what pages load comes first, then new pages, changed ones, the ways in, and the home page', () => {
  const files = site(
    ...['v1.2/new.html', 'x/pagefind/a.js', 'pagefind/a.jsonl'],
    ...['index.html', '404.html', 'models.html', 'models/12.html', 'models/a.html', 'models/b.html', 'feed.xml'],
    ...['_astro/a.js', 'pagefind/pagefind.js', 'pagefind/catalogue.json', 'pagefind/parts/1.pf_index', 'api/a.json'],
  )
  expect(keys(files, { 'models/a': 'old', 'api/a.json': 'old' })).toEqual({
    uploads: [
      ['_astro/a.js', 'pagefind/a.jsonl', 'pagefind/parts/1.pf_index', 'x/pagefind/a.js'],
      ['models/b', 'v1.2/new'],
      ['api/a.json', 'models/a'],
      ['feed.xml', 'models', 'models/12', 'pagefind/catalogue.json', 'pagefind/pagefind.js'],
      ['404.html', 'index.html'],
    ],
    deletions: [],
  })
})

test('the mark of our sites goes up before anything else: a first publication that is cut off is known as ours', () => {
  const files = site('api/v1/openapi.json', '_astro/a.js', 'index.html')
  expect(keys(files).uploads).toEqual([['api/v1/openapi.json'], ['_astro/a.js'], ['index.html']])
  expect(keys(files, { 'api/v1/openapi.json': 'old' }).uploads.at(0)).toEqual(['_astro/a.js'])
})

test('what is there stays, what is gone is taken away, also under the names of files', () => {
  const store = { 'models/a': 'md5 of models/a.html', 'models/b': 'x', 'models/a.html': 'x', 'a b/结对': 'x' }
  expect(keys(site('models/a.html'), store)).toEqual({
    uploads: [],
    deletions: ['a b/结对', 'models/a.html', 'models/b'],
  })
})

test.each(['_headers', '_redirects', 'nginx-moved.map', 'caddy-moved.conf', 'a.html.br', 'a.csv.gz'])(
  'no reader asks for %s',
  (file) => expect(storeObject(file)).toBeUndefined(),
)

test.each([
  ['models/a.html', 'models/a', 'text/html; charset=utf-8'],
  ['models/index.html', 'models/index', 'text/html; charset=utf-8'],
  ['index.html', 'index.html', 'text/html; charset=utf-8'],
  ['404.html', '404.html', 'text/html; charset=utf-8'],
  ['a.csv', 'a.csv', 'text/csv; charset=utf-8'],
  ['a.ics', 'a.ics', 'text/calendar; charset=utf-8'],
  ['below/_headers', 'below/_headers', undefined],
  ['_headers.html', '_headers', 'text/html; charset=utf-8'],
  ['a.br.png', 'a.br.png', undefined],
  ['a.html.png', 'a.html.png', undefined],
])('%s is sent as %s', (file, key, type) => {
  expect(storeObject(file)).toMatchObject({ file, key })
  expect(storeObject(file)?.headers['Content-Type']).toBe(type)
})

test.each([
  ['_astro/a.js', CACHING.immutable],
  ['pagefind/parts/2016/index/a.pf_index', CACHING.immutable],
  ['pagefind/query.json', CACHING.revalidate],
  ['models/_astro/a.html', CACHING.short],
])('%s may be kept as long as a server lets it: %s', (file, caching) => {
  expect(storeObject(file)?.headers['Cache-Control']).toBe(caching)
})
