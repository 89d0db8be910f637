import { expect, test } from 'vitest'
import { CACHING, cachingOf, contentPolicy, editorPolicy, headerPolicy } from './policy.ts'

test('pages, pages for frames and the page of the editor may load and run this, and nothing else', () => {
  expect(contentPolicy('page').split('; ')).toEqual([
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self'",
    "font-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
  ])
  expect(contentPolicy('frame').split('; ')).toEqual([
    "default-src 'none'",
    "img-src 'self'",
    "style-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ])
  expect(editorPolicy(['https://api.example.org', 'https://example.org:3000']).split('; ')).toEqual([
    "default-src 'none'",
    "img-src 'self' blob: data:",
    "style-src 'self' 'unsafe-inline'",
    "base-uri 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "connect-src 'self' blob: data: https://api.example.org https://example.org:3000",
    "font-src 'self' data:",
    'media-src blob:',
    "worker-src 'self' blob:",
    "form-action 'self'",
  ])
})

test('a header adds who may show a page in a frame', () => {
  expect(headerPolicy('page')).toBe(`${contentPolicy('page')}; frame-ancestors 'none'`)
  expect(headerPolicy('frame')).toBe(`${contentPolicy('frame')}; frame-ancestors *`)
})

test.each([
  ['/_astro/a.B_c-1.js', CACHING.immutable],
  ['/pagefind/parts/2016-abcdefgh/fragment/a.pf_fragment', CACHING.immutable],
  ['/pagefind/query.json', CACHING.revalidate],
  ['/pagefind/pagefind.js', CACHING.revalidate],
  ['/', CACHING.short],
  ['/models', CACHING.short],
  ['/models/_astro/a.js', CACHING.short],
  ['/models/pagefind/parts/a', CACHING.short],
  ['/pagefind', CACHING.short],
])('the answer for %s is kept as long as its name says', (path, caching) => {
  expect(cachingOf(path)).toBe(caching)
})
