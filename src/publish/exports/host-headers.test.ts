import { expect, test } from 'vitest'
import { CACHING, headerPolicy } from '../../serving/policy.ts'
import { hostHeaders } from './host-headers.ts'

/** As many rules and characters a line as Cloudflare Pages reads. */
const MOST_RULES = 100
const MOST_CHARACTERS = 2000

const PAGES = [
  '/',
  '/404',
  '/models',
  '/models/2',
  '/models/pairing',
  '/search',
  '/browse/year/2020',
  '/embed/models/pairing',
]

interface Rule {
  path: string
  headers: [name: string, value: string][]
}

/** Reads the form that hosts read: a path, then indented lines of headers. */
function read(body: string): Rule[] {
  const rules: Rule[] = []
  for (const line of body.trimEnd().split('\n')) {
    const [, name, value] = /^ {2}([A-Za-z-]+): (.+)$/.exec(line) ?? []
    if (name && value) rules.at(-1)?.headers.push([name, value])
    else rules.push({ path: line, headers: [] })
  }
  return rules
}

const rules = read(String(hostHeaders(PAGES).body))

/** All values that a path is given for a header, one a rule. */
function valuesOf(path: string, header: string): string[] {
  const matching = rules.filter((rule) =>
    rule.path.endsWith('/*') ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path,
  )
  return matching.flatMap(({ headers }) => headers.filter(([name]) => name === header).map(([, value]) => value))
}

test('the file is of the form that hosts read, and within their limits', () => {
  expect(rules.every(({ path, headers }) => /^\/[\w/*.-]*$/.test(path) && headers.length > 0)).toBe(true)
  expect(rules.length).toBeLessThanOrEqual(MOST_RULES)
  const lines = String(hostHeaders(PAGES).body).split('\n')
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(MOST_CHARACTERS)
})

test('each path gets each header from one rule, so that it does not matter how a host puts rules together', () => {
  for (const page of PAGES) {
    const isFrame = page.startsWith('/embed/')
    expect(valuesOf(page, 'Content-Security-Policy'), page).toEqual([headerPolicy(isFrame ? 'frame' : 'page')])
    expect(valuesOf(page, 'X-Frame-Options'), page).toEqual(isFrame ? [] : ['DENY'])
    expect(valuesOf(page, 'X-Content-Type-Options'), page).toEqual(['nosniff'])
    expect(valuesOf(page, 'Cache-Control'), page).toEqual([])
  }
  for (const file of ['/_astro/a.css', '/pagefind/parts/2016-abcdefgh/fragment/abcd.pf_fragment'])
    expect(valuesOf(file, 'Cache-Control'), file).toEqual([CACHING.immutable])
  expect(valuesOf('/pagefind/query.json', 'Cache-Control')).toEqual([])
})
