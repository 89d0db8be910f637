import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { markupFaults } from './markup.ts'
import { plainPageTest } from './plain-page.ts'
import { structureTest } from './structure.ts'

const look = structureTest(['/srv/office/portal', '/app'])
const messages = (path: string, text: string) => look(path, text).map(({ message }) => message)
const page = (inside: string) => `<!doctype html><html lang="zh-CN"><head></head><body>${inside}</body></html>`

/** A page as the layouts write it. */
const GOOD = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'">
<link rel="canonical" href="https://portal.example.org/models/pairing"><link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/_astro/BaseLayout.CxJcZUCk.css"><script src="/_astro/preferences.DENZcDlk.js"></script>
<script type="application/ld+json">{"@context":"https://schema.org"}</script></head>
<body><a href="/models/pairing#steps">步骤</a><a href="https://www.example.org/a?b=1&amp;c=2">来源</a><a href="#main">正文</a>
<form action="/search"><input name="q"></form><img src="/media/models/pairing/door.png" alt="门">
<pre><code>&lt;iframe src=&quot;https://portal.example.org/embed/models/pairing&quot;&gt;</code></pre>
<script type="module" src="/_astro/SearchForm.BnfvPfn_.js"></script></body></html>`

const BAD = {
  'an inline script': '<script>alert(1)</script>',
  'a script of no known kind': '<script type="text/template">x</script>',
  'a script from elsewhere': '<script src="https://cdn.example.org/a.js"></script>',
  'a script by an address without a scheme': '<script src="//cdn.example.org/a.js"></script>',
  'a script of the site that no build made': '<script src="/uploads/a.js"></script>',
  'a script above the folder of scripts': '<script src="/_astro/../uploads/a.js"></script>',
  'a script whose address is written as references': '<script src="&#x2f;&#47;cdn.example.org/a.js"></script>',
  'a handler': '<img src="/a.png" alt="" onerror="alert(1)">',
  'a handler in capitals, without a space': '<svg/ONLOAD=alert(1)>',
  'a style element': '<style>p{color:red}</style>',
  'a style attribute': '<p style="color:red">x</p>',
  'a page within the page': '<iframe src="/models"></iframe>',
  'a page within the page, as text': '<p srcdoc="<p>x"></p>',
  'a program for a plug-in': '<object data="/a.swf"></object>',
  'a link that runs': '<a href="javascript:alert(1)">x</a>',
  'a link that runs, with a tab in it': '<a href="java&#9;script:alert(1)">x</a>',
  'a link that runs, in capitals, without quotes': '<a href=JaVaScRiPt:alert(1)>x</a>',
  'a link to data': '<a href="data:text/html,x">x</a>',
  'a link that opens mail': '<a href="mailto:a@example.org">x</a>',
  'a link with a user name': '<a href="https://portal.example.org@evil.example/">x</a>',
  'a link with a backslash': '<a href="/\\evil.example">x</a>',
  'a picture from elsewhere': '<img src="https://img.example.org/a.png" alt="">',
  'one of several pictures from elsewhere': '<img srcset="/a.png 1x, https://img.example.org/a.png 2x" alt="">',
  'a picture of a drawing from elsewhere': '<svg><image href="https://img.example.org/a.png"/></svg>',
  'a drawing from elsewhere': '<svg><use xlink:href="https://img.example.org/a.svg#x"/></svg>',
  'a drawing that changes an address': '<svg><a><animate attributeName="href" to="javascript:1"/></a></svg>',
  'HTML in a drawing': '<svg><foreignObject><p>x</p></foreignObject></svg>',
  'a video from elsewhere': '<video poster="https://img.example.org/a.png"></video>',
  'a style file from elsewhere': '<link rel="stylesheet" href="https://cdn.example.org/a.css">',
  'a connection made early': '<link rel="preconnect" href="https://cdn.example.org">',
  'a relation with two meanings': '<link rel="alternate stylesheet" href="https://cdn.example.org/a.css">',
  'a form that sends elsewhere': '<form action="https://evil.example/"><input name="q"></form>',
  'a button that sends elsewhere': '<button formaction="//evil.example/">x</button>',
  'an address for all others': '<base href="https://evil.example/">',
  'a page that leads elsewhere': '<meta http-equiv="refresh" content="0; url=https://evil.example/">',
  'a cookie': '<meta content="a=b" http-equiv="set-cookie">',
  'a report of every click': '<a href="/" ping="https://evil.example/">x</a>',
}

test('a page as the layouts write it has no fault and needs no parser', () => {
  expect(look('index.html', GOOD)).toEqual([])
  expect(plainPageTest()(GOOD)).toBe(true)
})

test.each(Object.entries(BAD))('%s is found', (_, markup) => {
  expect(messages('a.html', page(markup))).toHaveLength(1)
  expect(messages('a.html', GOOD.replace('</body>', `${markup}</body>`))).toHaveLength(1)
})

test.each([
  '<p>onclick="x" 的写法</p>',
  '<p title="a > b" lang="zh">x</p>',
  '<svg><use href="#mark"/></svg>',
  '<base target="_top">',
])('%s is harmless', (markup) => expect(messages('a.html', page(markup))).toEqual([]))

test('the quick look never passes what the parser finds', () => {
  const isPlain = plainPageTest()
  const pieces = fc.constantFrom(
    ...Object.values(BAD),
    ...Object.values(BAD).flatMap((bad) => bad.split(/(?<=[\s="'>/])/)),
    ...GOOD.split(/(?<=[\s="'>/])/),
    ...[
      '<',
      '>',
      '"',
      "'",
      ' ',
      '/',
      '=',
      '\n',
      '\f',
      '\0',
      '<!--',
      '-->',
      '&#x6a;',
      '<textarea>',
      '</textarea>',
      '<svg',
      'x',
    ],
  )
  const texts = fc
    .array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 14 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(texts, (text) => {
      if (markupFaults(page(text), false).length > 0) expect(isPlain(page(text))).toBe(false)
    }),
    { numRuns: 20_000, seed: 20160322 },
  )
})

test('drawings, programs and styles are looked at too', () => {
  expect(messages('favicon.svg', readFileSync('public/favicon.svg', 'utf8'))).toEqual([])
  expect(messages('a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="x"><script>1</script></svg>')).toHaveLength(
    2,
  )
  expect(messages('_astro/a.js', 'export const a = 1')).toEqual([])
  expect(messages('media/a.js', 'export const a = 1')).toHaveLength(1)
  expect(messages('_astro/a.js', 'import("https://cdn.example.org/a.js")')).toHaveLength(1)
  expect(messages('_astro/a.js', '1\n//# sourceMappingURL=a.js.map')).toHaveLength(1)
  expect(messages('_astro/a.js.map', '{}')).toHaveLength(1)
  expect(messages('_astro/a.css', 'a{background:url(/a.png)}b{src:url("data:font/woff2;base64,AA")}')).toEqual([])
  expect(messages('_astro/a.css', '@import "https://cdn.example.org/a.css";')).toHaveLength(1)
  expect(messages('_astro/a.css', "a{background:url('//img.example.org/a.png')}")).toHaveLength(1)
})

test('a folder of this machine is found in any file, a folder that any address may hold is not', () => {
  expect(messages('a.json', '{"file":"/srv/office/portal/content/a.yaml"}')).toEqual([
    '有本机的文件夹“/srv/office/portal”',
  ])
  expect(messages('a.html', page('<a href="https://www.example.org/app/1">x</a>'))).toEqual([])
})
