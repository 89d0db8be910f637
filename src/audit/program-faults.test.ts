import { expect, test } from 'vitest'
import { programFaults } from './program-faults.ts'

const messages = (path: string, text: string) => [...programFaults(path, text)].map(([message]) => message)
const feed = (inside: string) =>
  messages(
    'feed.xml',
    `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:h="http://www.w3.org/1999/xhtml">${inside}</feed>`,
  )

const RUNS = 'XML 文件里有会运行的内容'

test.each([
  '<h:script>alert(1)</h:script>',
  '<h.1:script>alert(1)</h.1:script>',
  '<页:script>alert(1)</页:script>',
  '<h:a href="java&#10;script:alert(1)"/>',
  '<h:a href="da&#9;ta&#13;:text/html,x"/>',
  '<h:a href="&#9; javascript:alert(1)"/>',
  '<h:a href="JavaScript:alert(1)"/>',
  '<h:a href="vbscript:alert(1)"/>',
  '<h:a href="data:text/html,x"/>',
  '<h:p onclick \n = "alert(1)"/>',
  '<h:meta http-equiv="refresh" content="0; url=https://evil.example/"/>',
  '<h:base href="https://evil.example/"/>',
  '<h:form action="https://evil.example/"/>',
  '<h:input type="image" src="https://evil.example/a"/>',
  '<h:source src="https://evil.example/a"/>',
  ...['img', 'audio', 'video'].map((name) => `<h:${name} src="https://evil.example/a"/>`),
  ...['use', 'image', 'feImage'].map((name) => `<s:${name} href="https://evil.example/a"/>`),
  ...['icon', 'preload', 'modulepreload', 'prefetch', 'dns-prefetch', 'preconnect', 'manifest', 'x StyleSheet'].map(
    (rel) => `<h:link rel="${rel}" href="https://evil.example/a"/>`,
  ),
])('no XML file has what a page runs or fetches: %s', (inside) => {
  expect(feed(inside)).toEqual([RUNS])
})

test('what XML files of a site have is data, whatever their texts say', () => {
  const texts =
    '<category term="a" rel="iconic manifests" label="the icon of javascript: data: a stylesheet" icon="x" xml:base="/"/>&#20320;'
  const links = '<h:link rel="alternate" hreflang="en" href="https://portal.example.org/en"/><h:scripted/>'
  expect(feed(texts + links)).toEqual([])
  expect(messages('opensearch.xml', '<a><Image width="16">https://portal.example.org/icon.svg</Image></a>')).toEqual([])
})

test.each([
  "import'https://cdn.example.org/a.js'",
  'import(`//cdn.example.org/a.js`)',
  'IMPORTSCRIPTS ("//a.example/a")',
])('a program from elsewhere is found in quotes of any kind: %s', (program) =>
  expect(messages('_astro/a.js', program)).toEqual(['脚本从别的网站取程序']),
)

test('a program may name other sites and own files', () => {
  expect(messages('_astro/a.js', 'import"./b.js";reimport("//a");const from="https://portal.example.org/"')).toEqual([])
})

test('maps are told of in programs and styles, in either form of the note, and nowhere else', () => {
  for (const note of ['//@sourceMappingURL=a.map', '//#  sourceMappingURL = a.map'])
    for (const path of ['_astro/a.js', '_astro/a.css']) expect(messages(path, note)).toEqual(['写着源码映射的地址'])
  expect(messages('_astro/a.mjs', '//# sourceMappingURL=a')).toContain('写着源码映射的地址')
  expect(messages('a.json', '//# sourceMappingURL=a.map')).toEqual([])
  expect(messages('_astro/a.css.json', '//# sourceMappingURL=a.map')).toEqual([])
})

test('endings are read in capitals too', () => {
  expect(messages('_astro/a.CSS', 'a{background:url(//a.example/)}')).toHaveLength(1)
  expect(messages('FEED.XML', '<a><script/></a>')).toEqual([RUNS])
  expect(messages('A.JS', '')).toEqual(['有来历不明的脚本文件'])
})

test('a style has pictures and fonts in it, and no other data', () => {
  const style = (address: string) => messages('_astro/a.css', `a{background:url(${address})}`)
  expect([style('data:image/png;base64,AA'), style('data:font/woff2;base64,AA')]).toEqual([[], []])
  expect(style('x:data:image/png')).toEqual(['样式从别的网站取东西：“x:data:image/png”'])
})
