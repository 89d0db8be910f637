import { expect, test } from 'vitest'
import { markupFaults } from './markup.ts'
import { plainPageTest } from './plain-page.ts'

const page = (inside: string) => `<!doctype html><html lang="zh-CN"><body>${inside}</body></html>`

test.each([
  ...['#a', '?a=1', '/', '/?a=1#b', '/#a', '/%E6%9D%91', '/-a', '/a/b_c?d=1&amp;e=甲'].map(
    (own) => `<a href="${own}">x</a>`,
  ),
  ...['https://www.example-a.org', 'http://www.example.org/a?b=1&amp;c=甲#d', 'tel:12338', 'tel:+864510000'].map(
    (away) => `<a href="${away}">x</a>`,
  ),
  ...['#a', '?a=1', '/a', '/?a=1', '/#a', '/%E6.png', '/_astro/a.png', '/-a'].map(
    (own) => `<img src="${own}" alt="x">`,
  ),
  '<form action="/search" method="get"><button formaction="?a">x</button></form>',
  '<svg><rect fill="none" stroke="var(--ink-2)" mask="url(#a_b-1)" data-fill="url(/a)"/></svg>',
  '<pre>src=&quot;https://www.example.org&quot; onclick x</pre>',
  '<link rel="canonical" href="https://a.example/"><link rel="alternate" href="https://a.example/feed.xml">',
  '<meta http-equiv="refresh" content="0; url=/models/new" />',
])('what templates write needs no parser: %s', (markup) => {
  expect(plainPageTest()(page(markup))).toBe(true)
  expect(markupFaults(page(markup), false)).toEqual([])
})

test('elements of the head are remembered, good ones and bad ones, each for what it is', () => {
  const isPlain = plainPageTest()
  const [good, bad] = ['<script src="/_astro/a.js"></script>', '<script src="/uploads/a.js"></script>']
  const heads = [good, bad, good, bad, good + bad, bad + good, '']
  expect(heads.map((head) => isPlain(page(head)))).toEqual([true, false, true, false, false, false, true])
})

test('a tag that is not whole at its first end is parsed', () => {
  for (const tag of [
    '<script title=">" src="/_astro/a.js"></script>',
    "<script src='/_astro/a.js'></script>",
    '<script/x>',
  ])
    expect(plainPageTest()(page(tag)), tag).toBe(false)
})
