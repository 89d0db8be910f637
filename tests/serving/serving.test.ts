import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { get, type IncomingMessage } from 'node:http'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { compressSite } from '../../src/serving/compress.ts'
import {
  CACHING,
  cachingOf,
  contentPolicy,
  EDITOR,
  EDITOR_HEADER,
  headerPolicy,
  SECURITY_HEADERS,
} from '../../src/serving/policy.ts'
import { buildPortal, copyPortal } from '../portal-build.ts'
import { filesOf } from '../site-files.ts'
import { hasProgram } from './programs.ts'
import { type Server, startCaddy, startNginx } from './servers.ts'

let dist = ''
/** A name that nginx has no room for in its maps, unless it is an expression. */
const LONG = 'jia-old-as-long-as-the-ids-of-activities-are'

beforeAll(async () => {
  const root = copyPortal('tests/portals/base')
  const unit = readFileSync(join(root, 'content/units/jia.yaml'), 'utf8')
  writeFileSync(join(root, 'content/units/jia.yaml'), `${unit}aliases:\n  - jia-old\n  - ${LONG}\n`)
  const build = buildPortal(root)
  expect(build.exitCode, build.output).toBe(0)
  dist = build.dist
  mkdirSync(join(dist, '.git'))
  writeFileSync(join(dist, '.git/config'), 'secret')
  // the page of the online editor, which this portal has not chosen: it says its own policy
  mkdirSync(join(dist, dirname(EDITOR)))
  writeFileSync(join(dist, `${EDITOR}.html`), '<!doctype html>')
  await compressSite(dist)
})

interface Answer {
  status: number
  headers: IncomingMessage['headers']
  body: Buffer
}

/** Asks for a path exactly as it is written. */
function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  const { hostname, port } = new URL(origin)
  return new Promise((resolve, reject) => {
    get({ hostname, port, path, headers, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray())
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body })
    }).once('error', reject)
  })
}

const file = (path: string) => readFileSync(join(dist, path))
const found = (pattern: RegExp) => {
  const paths = filesOf(dist).map(({ path }) => path.slice(dist.length))
  const path = paths.find((each) => pattern.test(each))
  if (!path) throw new Error(`the site has no ${pattern}`)
  return path
}

const SERVERS = [
  ['nginx', startNginx],
  ['caddy', startCaddy],
] as const

describe.each(SERVERS.filter(([name]) => hasProgram(name)))('%s with the shipped file', (_, start) => {
  let server: Server
  beforeAll(async () => {
    server = await start(dist)
  })
  afterAll(() => server?.stop())
  const to = (path: string, headers?: Record<string, string>) => ask(server.origin, path, headers)

  test.each([
    ['/', 'index.html', 'text/html; charset=utf-8'],
    ['/models', 'models.html', 'text/html; charset=utf-8'],
    ['/models/pairing', 'models/pairing.html', 'text/html; charset=utf-8'],
    ['/models/pairing?from=%E6%8A%A5', 'models/pairing.html', 'text/html; charset=utf-8'],
    ['/embed/models/pairing', 'embed/models/pairing.html', 'text/html; charset=utf-8'],
    ['/models.csv', 'models.csv', 'text/csv; charset=utf-8'],
    ['/sitemap.xml', 'sitemap.xml', 'text/xml; charset=utf-8'],
    ['/api/v1/index.json', 'api/v1/index.json', /^application\/json/],
    ['/favicon.svg', 'favicon.svg', 'image/svg+xml'],
    ['/robots.txt', 'robots.txt', 'text/plain; charset=utf-8'],
    ['/share/portal.png', 'share/portal.png', 'image/png'],
  ])('%s is %s', async (path, of, type) => {
    const { status, headers, body } = await to(path)
    expect(status).toBe(200)
    expect(headers['content-type']?.toLowerCase()).toMatch(type)
    expect(body.equals(file(of))).toBe(true)
  })

  test('every page of the sitemap is there, without a redirect', async () => {
    const urls = [...String(file('sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)].map(([, url = '']) => url)
    expect(urls.length).toBeGreaterThan(20)
    for (const url of urls) expect((await to(new URL(url).pathname)).status, url).toBe(200)
  })

  test.each([
    ['/units/jia-old', '/units/jia'],
    ['/api/v1/units/jia-old.json', '/api/v1/units/jia.json'],
    ['/units/jia-old/due.ics', '/units/jia/due.ics'],
    ['/units/jia-old.csv', '/units/jia.csv'],
    ['/ledger/2020-2/jia-old', '/ledger/2020-2/jia'],
    [`/units/${LONG}/feed.xml`, '/units/jia/feed.xml'],
    ['/models.html', '/models'],
    ['/models/pairing.html?a=1', '/models/pairing?a=1'],
    ['/models/', '/models'],
    ['/models/?a=1', '/models?a=1'],
    ['/models/pairing///', '/models/pairing'],
    ['/index.html', '/'],
    ['/index', '/'],
  ])('%s leads to %s', async (path, target) => {
    const { status, headers } = await to(path)
    expect([status, headers.location]).toEqual([301, target])
  })

  test.each([
    '//evil.example/a.html',
    '//evil.example/',
    '/\\evil.example/',
    '/%5cevil.example/a.html',
    '/%09/evil.example/a.html',
    '/%0a/evil.example/a/',
    '///evil.example//',
  ])('%s leads to no other site', async (path) => {
    const { headers } = await to(path)
    expect(new URL(headers.location ?? '/', server.origin).origin).toBe(server.origin)
  })

  test.each([
    '/none',
    '/models/none',
    '/404',
    '/_headers',
    '/_redirects',
    '/nginx-moved.map',
    '/caddy-moved.conf',
    '/models.html.br',
    '/models.csv.gz',
    '/.git/config',
    '/../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/_astro/none.js',
    '/pagefind/',
  ])('%s is not found, and the page says so', async (path) => {
    const { status, headers, body } = await to(path)
    const { status: last, body: shown } = headers.location ? await to(headers.location) : { status, body }
    expect([400, 404]).toContain(last)
    if (last === 404) expect(shown.equals(file('404.html'))).toBe(true)
    expect(String(shown)).not.toContain('secret')
  })

  test('the security headers stand on every answer', async () => {
    for (const path of [
      '/',
      '/models/pairing',
      '/embed/models/pairing',
      '/models.csv',
      '/none',
      found(/\/_astro\/.*\.js$/),
    ]) {
      const { headers } = await to(path)
      for (const [header, value] of Object.entries(SECURITY_HEADERS))
        expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value)
      const sort = path.startsWith('/embed/') ? 'frame' : 'page'
      expect(headers['content-security-policy'], path).toBe(headerPolicy(sort))
      expect(headers['x-frame-options'], path).toBe(sort === 'page' ? 'DENY' : undefined)
      expect(headers['server'] ?? '', path).not.toMatch(/\d/)
    }
    const { headers: ofEditor } = await to(EDITOR)
    expect([ofEditor['content-security-policy'], ofEditor['x-frame-options']]).toEqual([EDITOR_HEADER, 'DENY'])
    expect((await to('/api/v1/index.json')).headers['access-control-allow-origin']).toBe('*')
    expect((await to('/')).headers['access-control-allow-origin']).toBeUndefined()
  })

  test('what is kept for a year has a name of its content, and all else is asked for again', async () => {
    const paths = ['/', '/models', '/models.csv', '/share/portal.png', '/pagefind/query.json', '/pagefind/pagefind.js']
    const hashed = [
      /\/_astro\/.*\.css$/,
      /\.pf_fragment$/,
      /\.pf_index$/,
      /\.pf_list$/,
      /\.pf_names$/,
      /\.pagefind$/,
    ].map(found)
    for (const path of [...paths, ...hashed])
      expect((await to(path)).headers['cache-control'], path).toBe(cachingOf(path))
    for (const path of hashed) expect(cachingOf(path)).toBe(CACHING.immutable)
  })

  test('that something is not there is not kept: the next site may have it', async () => {
    for (const path of ['/none', '/_astro/none.js', '/pagefind/parts/none.pf_index'])
      expect((await to(path)).headers['cache-control'], path).toBe(cachingOf('/none'))
  })

  test.each([
    ['br', 'gzip, br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
  ] as const)('a compressed copy is sent as %s, with the type of the page', async (encoding, accepted, unpack) => {
    for (const path of [
      '/',
      '/models',
      found(/\.json\.br$/).slice(0, -3),
      '/sitemap.xml',
      found(/\/_astro\/.*\.css$/),
    ]) {
      const [plain, packed] = [await to(path), await to(path, { 'accept-encoding': accepted })]
      expect(packed.headers['content-encoding'], path).toBe(encoding)
      expect(packed.headers['content-type'], path).toBe(plain.headers['content-type'])
      expect(packed.headers.vary, path).toMatch(/accept-encoding/i)
      expect(packed.body.length, path).toBeLessThan(plain.body.length)
      expect(unpack(packed.body).equals(plain.body), path).toBe(true)
    }
  })

  test('an unchanged page is not sent again', async () => {
    const { headers } = await to('/models')
    const { status, body } = await to('/models', { 'if-none-match': String(headers.etag) })
    expect([status, body.length]).toEqual([304, 0])
  })
})

test('all that the files name for a whole server can be given another name, for a second portal', () => {
  const [nginx, caddy] = ['nginx.conf', 'Caddyfile'].map((name) => readFileSync(join('src/serving', name), 'utf8'))
  const names = [...(nginx?.matchAll(/^map \S+ \$(\S+)/gm) ?? []), ...(caddy?.matchAll(/^\((\S+)\) \{/gm) ?? [])]
  expect(names.length).toBeGreaterThan(5)
  expect(names.filter(([, name]) => !name?.startsWith('last_mile_'))).toEqual([])
})

test('every page says its own policy, the one of the header', () => {
  const pages = filesOf(dist).filter(({ path }) => path.endsWith('.html') && !path.endsWith(`${EDITOR}.html`))
  const policies = pages.map(({ path, bytes }) => {
    const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(String(bytes)) ?? []
    return [path.slice(dist.length), policy.replaceAll('&#39;', "'")] as const
  })
  const framed = policies.filter(([path]) => path.startsWith('/embed/'))
  expect(framed.length).toBeGreaterThan(0)
  for (const [path, policy] of policies)
    expect(policy, path).toBe(contentPolicy(/^\/embed\/|jia-old/.test(path) ? 'frame' : 'page'))
})
