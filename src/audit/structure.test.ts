import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
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
<body><a href="/models/pairing#steps">步骤</a><a href="https://www.example.org/a?b=1&amp;c=2">来源</a><a href="#main">正文</a><a href="tel:12338">12338</a>
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
  'a link that dials more than a number': '<a href="tel:*21*12338#">x</a>',
  'a link that runs, with a tab in it': '<a href="java&#9;script:alert(1)">x</a>',
  'a link that runs, in capitals, without quotes': '<a href=JaVaScRiPt:alert(1)>x</a>',
  'a link to data': '<a href="data:text/html,x">x</a>',
  'a link of another kind': '<a href="x1+y.z-:alert(1)">x</a>',
  'a link that only ends like one': '<a href="xhttps://www.example.org/">x</a>',
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
  'a script of a drawing from elsewhere':
    '<svg><script src="/_astro/a.js" href="https://cdn.example.org/a.js"></script></svg>',
  'a script of a drawing under another name of its address':
    '<svg><script type="application/json" xlink:href="https://cdn.example.org/a.js"></script></svg>',
  'a script of the site that more was added to': '<script src="/_astro/a.js?x"></script>',
  'a script whose path only ends like ours': '<script src="https://cdn.example.org/_astro/a.js"></script>',
  'a page with pages in it': '<frameset><noframes>x</noframes></frameset>',
  'a program of old': '<applet code="A.class">x</applet>',
  'a program as it stands': '<embed type="application/x-a">',
  'a page to change to': '<portal>x</portal>',
  'a frame': '<frame>',
  'a drawing that sets an address': '<svg><a><set attributeName="href" to="javascript:1"/></a></svg>',
  'a link with references of the name': '<a href="javascript&colon;alert(1)">x</a>',
  'a picture behind the page': '<table background="https://img.example.org/a.png"></table>',
  'a list of files to keep': '<p manifest="https://evil.example/a">x</p>',
  'a drawing used from elsewhere': '<svg><use href="https://img.example.org/a.svg#x"/></svg>',
  'a filter with a picture from elsewhere':
    '<svg><filter><feImage href="https://img.example.org/a.png"/></filter></svg>',
  'a way from elsewhere': '<svg><mpath href="https://img.example.org/a.svg#x"/></svg>',
  'a colour from elsewhere': '<svg><rect fill="url(https://img.example.org/a.svg#x)"/></svg>',
  'a filter from elsewhere, in references': '<svg><rect filter="u&#114;l(//img.example.org/a.svg#x)"/></svg>',
  'a mask from elsewhere, in escapes': '<svg><rect mask="u\\72l(https://img.example.org/a.svg#x)"/></svg>',
  'a report of what was seen': '<img src="/a.png" alt="" attributionsrc="https://evil.example/">',
  'a page that leads elsewhere without a scheme': '<meta http-equiv="refresh" content="0; url=//evil.example/">',
  'a page that leads elsewhere, in capitals': '<meta HTTP-EQUIV="Refresh" content="0;URL=https://evil.example/">',
  'a page that leads to a script': '<meta http-equiv="refresh" content="0; url=javascript:alert(1)">',
  'a page that is loaded again and again': '<meta http-equiv="refresh" content="10; url=/models">',
  'a style element with a slash behind its name': '<style/x>p{color:red}</style>',
  'a handler with blanks before its sign': '<p onclick \n = "alert(1)">x</p>',
  'a style with blanks before its sign': '<p style  ="color:red">x</p>',
  'a cookie, in capitals': '<meta content="a=b" HTTP-EQUIV="set-cookie">',
  'a picture in sizes made early': '<p imagesrcset="https://img.example.org/a.png 1x">x</p>',
  'data from elsewhere': '<p data="https://img.example.org/a">x</p>',
  'a link of a drawing that runs': '<svg><a xlink:href="javascript:alert(1)"><path/></a></svg>',
  'a picture from elsewhere with blanks before its sign': '<img src  = "https://img.example.org/a.png" alt="">',
  'a link that runs with blanks before its sign': '<a href  = "javascript:alert(1)">x</a>',
  'a colour from elsewhere with blanks before its sign': '<svg><rect fill  = "url(//img.example.org/a.svg#x)"/></svg>',
  'a colour from elsewhere whose bracket is a reference':
    '<svg><rect fill="url&#40;//img.example.org/a.svg#x)"/></svg>',
  'a style file from elsewhere behind the end of a tag in quotes':
    '<link rel="icon" title=">" href="https://cdn.example.org/a.css">',
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
  '<a href="/a//b:c">x</a><a href="https://www.example.org">x</a><a href="http://www.example.org/?a=1">x</a>',
  '<a href="tel:12338">x</a><a href="tel:+864510000">x</a>',
  '<h:script>x</h:script>',
  '<p http-equiv="x">x</p>',
  '<p style onclick="">x</p>',
  '<meta http-equiv="refresh" content="0; url=/models/new">',
  '<meta HTTP-EQUIV="Refresh" content="0;url=/models/new">',
  '<script type="application/json">{}</script>',
  '<script src="/last-mile/_astro/a.B_c-1.js"></script>',
  '<img srcset="/a.png 1x,  /b.png  2x" alt="">',
  '<svg><rect fill="url(#dots)" stroke="var(--ink)"/></svg>',
  ...['alternate', 'license', 'author', 'next', 'prev'].map(
    (rel) => `<link rel="${rel}" href="https://portal.example.org/a">`,
  ),
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
  for (const program of ['import("HTTPS://cdn.example.org/a.js")', 'import/**/("https://cdn.example.org/a.js")'])
    expect(messages('_astro/a.js', program)).toHaveLength(1)
  expect(messages('_astro/a.js', 'export*from"//cdn.example.org/a.js"')).toHaveLength(1)
  expect(messages('_astro/a.css', 'a{background:url(data:text/html,x)}')).toHaveLength(1)
  expect(messages('_astro/a.js', '1\n//# sourceMappingURL=a.js.map')).toHaveLength(1)
  expect(messages('_astro/a.js.map', '{}')).toHaveLength(1)
  expect(messages('_astro/a.css', 'a{background:url(/a.png)}b{src:url("data:font/woff2;base64,AA")}')).toEqual([])
  expect(messages('_astro/a.css', '@import "https://cdn.example.org/a.css";')).toHaveLength(1)
  expect(messages('_astro/a.css', "a{background:url('//img.example.org/a.png')}")).toHaveLength(1)
})

test('no drawing hides a page under names of its own', () => {
  const drawing = (inside: string, head = '') => messages('a.svg', `${head}<svg xmlns:h="x">${inside}</svg>`)
  expect(drawing('<h:rect/>', '<?xml version="1.0"?><!DOCTYPE svg>')).toEqual([])
  expect(drawing('<h:script>alert(1)</h:script>')).toEqual(['有内嵌的脚本'])
  expect(drawing('<use h:href="https://img.example.org/a.svg#x"/>')).toHaveLength(1)
  const outside = '图形文件开头有样式表或自己的定义'
  expect(drawing('', '<?xml-stylesheet href="https://cdn.example.org/a.css"?>')).toEqual([outside])
  expect(drawing('&x;', '<!DOCTYPE svg [<!ENTITY x "<script>alert(1)</script>">]>')).toContain(outside)
})

test.each([
  '<?xml-stylesheet href="https://cdn.example.org/a.xsl"?><feed/>',
  '<!DOCTYPE feed [<!ENTITY x SYSTEM "file:///etc/passwd">]><feed>&x;</feed>',
  '<!DOCTYPE feed SYSTEM "https://evil.example/a.dtd"><feed/>',
  '<feed><!ENTITY x "y"></feed>',
  '<feed xmlns:h="http://www.w3.org/1999/xhtml"><h:img src="x" onerror="alert(1)"/></feed>',
  '<feed xmlns:h="http://www.w3.org/1999/xhtml"><h:a href="javascript:alert(1)"/></feed>',
  '<feed xmlns:h="http://www.w3.org/1999/xhtml"><h:a href="java&#115;cript&#58;alert(1)"/></feed>',
  '<feed xmlns:h="http://www.w3.org/1999/xhtml"><h:link rel="stylesheet" href="https://cdn.example.org/a.css"/></feed>',
  '<feed><h:script xmlns:h="http://www.w3.org/1999/xhtml">alert(1)</h:script></feed>',
  ...['script', 'iframe', 'frame', 'object', 'embed', 'style'].map((name) => `<feed><${name}/></feed>`),
])('%s is no data', (text) => {
  expect(messages('feed.xml', text)).toEqual(['XML 文件里有会运行的内容'])
})

test('a feed may hold what looks like markup as text', () => {
  const feed =
    '<?xml version="1.0"?><feed><link rel="self" href="https://portal.example.org/feed.xml"/><title>&lt;script> onload= data: javascript: stylesheet</title></feed>'
  expect(messages('feed.xml', feed)).toEqual([])
})

test.each([
  ['@import"https://cdn.example.org/a.css";'],
  ['@import/**/url(https://cdn.example.org/a.css);'],
  ['a{background:u\\72l(https://img.example.org/a.png)}'],
  ['a{background:url(\\68ttps://img.example.org/a.png)}'],
  ['a{background:image-set("/a.png" 1x, "https://img.example.org/a.png" 2x)}'],
  ["a{content:'/*';background:url(//img.example.org/a.png)}b{content:'*/'}"],
  ['a{content:"\\"/*";background:url(\'https://img.example.org/a.png\')}b{content:"*/"}'],
  ["@import  'https://cdn.example.org/a.css';"],
  ['a{background:src( "https://img.example.org/a.png" )}'],
  ['a{background:url(\n  https://img.example.org/a.png\n)}'],
  ["a{background:image-set('https://img.example.org/a.png' 1x)}"],
  ['a{content:"/*";background:url(//img.example.org/a.png)}b{content:"*/"}'],
])('a style that fetches from elsewhere is found: %s', (style) => {
  expect(messages('_astro/a.css', style)).toHaveLength(1)
})

test.each([
  'fill',
  'stroke',
  'filter',
  'mask',
  'clip-path',
  'cursor',
  'marker',
  'marker-start',
  'marker-mid',
  'marker-end',
])('a drawing has no %s from elsewhere', (name) => {
  expect(messages('a.html', page(`<svg><g ${name}="url(https://img.example.org/a.svg#x)"/></svg>`))).toHaveLength(1)
  expect(
    messages('a.html', page(`<svg><g ${name}="url( &quot;#x&quot; )" data-${name}="url(https://a.example/)"/></svg>`)),
  ).toEqual([])
})

test('addresses and escapes of the site in a style are its own', () => {
  const style =
    '.a\\:b{content:"\\201c\\"\\110000";clip-path:url(#x)}/* url(https://x.example/) */@import "/_astro/b.css";@namespace "http://www.w3.org/1999/xhtml";'
  expect(messages('_astro/a.css', style)).toEqual([])
})

test.each([
  ['import{a}from"https://cdn.example.org/a.js"'],
  ['export * from "//cdn.example.org/a.js"'],
  ['import(/* later *//**//* a * b */ "https://cdn.example.org/a.js")'],
  ['importScripts("//cdn.example.org/a.js")'],
  ['import("http://cdn.example.org/a.js")'],
  ['importScripts("https://cdn.example.org/a.js")'],
])('a program from elsewhere is found: %s', (program) => {
  expect(messages('_astro/a.js', program)).toHaveLength(1)
})

test('scripts and maps are found by any of their endings, and nowhere but where builds put them', () => {
  expect(messages('_astro/page.C1x-2_b.js', '')).toEqual([])
  expect(
    ['a.js.html', 'a.css.html', 'a.xml.html', 'a.js.map.html'].flatMap((path) => messages(path, '<!DOCTYPE html>')),
  ).toEqual([])
  for (const path of ['a.mjs', 'sw.js.mjs', 'media/a.cjs', '_astro/below/a.js', 'pagefind/other.js', 'below/sw.js'])
    expect(messages(path, ''), path).toEqual(['有来历不明的脚本文件'])
  for (const path of ['sw.js', 'pagefind/pagefind.js', '_astro/a.js']) expect(messages(path, ''), path).toEqual([])
  expect(messages('_astro/a.css.map', '{}')).toEqual(['有源码映射文件'])
  expect(messages('_astro/a.css', 'a{}\n/*# sourceMappingURL=a.css.map */')).toEqual(['写着源码映射的地址'])
})

describe('a document', () => {
  const relations = (...each: string[]) =>
    messages(
      'a.docx',
      `<w:document/>\n<?xml version="1.0"?>\n<Relationships xmlns="x">${each.join('')}</Relationships>`,
    )
  const relation = (type: string, target: string, mode = ' TargetMode="External"') =>
    `<Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/>`

  test('may link to the web, and is made of its own parts', () => {
    const own = relation('styles', 'styles.xml', '')
    expect(relations(own, relation('hyperlink', 'https://www.example.org/a?b=1&amp;c=2'))).toEqual([])
  })

  test.each([
    ['a template from elsewhere', relation('attachedTemplate', 'https://evil.example/a.dotm')],
    ['a picture from elsewhere, in references', relation('image', '&#104;ttps://evil.example/a.png')],
    ['a part that is none of its own', relation('image', 'file:///C:/a.png', '')],
    ['a table on a share', relation('externalLinkPath', '\\\\server\\a.xlsx')],
    ['a link that runs', relation('hyperlink', 'javascript:alert(1)')],
    ['a link to a file of a machine', relation('hyperlink', 'file:///C:/a.docx')],
  ])('has not %s', (_, given) => {
    expect(relations(given)).toHaveLength(1)
    expect(
      relations(given.replace('<', '<p:')).concat(
        messages('a.xlsx', `<p:Relationships>${given.replace('<', '<p:')}</p:Relationships>`),
      ),
    ).toHaveLength(2)
  })
})

test.each([
  ['a formula', '<c r="A1"><f>1+1</f><v>2</v></c>', '表格里有公式'],
  ['a shared formula', '<c r="A1"><f t="shared" si="0"/></c>', '表格里有公式'],
  ['a formula under a prefix', '<x:c><x:f>A1</x:f></x:c>', '表格里有公式'],
  ['a name that runs a program', '<definedName name="a">cmd|x!A0</definedName>', '表格的规则里有取别处内容的公式'],
  ['a rule that asks the web', '<x14:formula1><xm:f/>WEBSERVICE("x")</x14:formula1>', '表格里有公式'],
  ['a rule of another table', "<formula1>'[1]a'!$A$1</formula1>", '表格的规则里有取别处内容的公式'],
  ['a picture of a field', '<w:instrText xml:space="preserve"> INCLUDEPICTURE "x" </w:instrText>', '文档里有域'],
  ['a field in parts', '<w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO</w:instrText>', '文档里有域'],
  ['a simple field', '<w:fldSimple w:instr="DDEAUTO c:\\cmd.exe"/>', '文档里有域'],
  ['a simple field in references', '<w:fldSimple w:dirty="1" w:instr="&#68;DE x"/>', '文档里有域'],
])('a document has not %s', (_, xml, message) => {
  expect(messages('a.xlsx', `<worksheet>${xml}</worksheet>`)).toContain(message)
})

test('a document may have the number of a page, and rules about its own cells', () => {
  const own =
    '<w:instrText xml:space="preserve">PAGE</w:instrText><w:fldSimple w:instr=" NUMPAGES "/><formula1>\'选项\'!$A$2:$A$9</formula1><formula1>TRUE</formula1><definedName name="_xlnm.Print_Titles">a!$1:$1</definedName><font/><formula2>1</formula2>'
  expect(messages('a.xlsx', own)).toEqual([])
})

test('a relation to a program is none of ours', () => {
  const list = (type: string) => `<Relationships><Relationship Type="http://x/${type}" Target="a.bin"/></Relationships>`
  for (const type of ['vbaProject', 'oleObject', 'aFChunk', 'attachedTemplate'])
    expect(messages('a.docx', list(type))).toEqual(['文档连着不该有的部分“a.bin”'])
})

test('a document says what is wrong with it', () => {
  const relations = (type: string) =>
    messages(
      'a.pptx',
      `<Relationships>${`<Relationship Type="x/${type}" Target="file:///C:/a" TargetMode="External"/>`}</Relationships>`,
    )
  expect([relations('hyperlink'), relations('image')]).toEqual([
    ['文档里的链接“file:///C:/a”不安全'],
    ['文档从别处取东西：“file:///C:/a”'],
  ])
})

test('a folder of this machine is found however it is written', () => {
  const find = structureTest(['C:\\Users\\gan bu', '/srv/妇联/portal'])
  for (const text of [
    'C:/Users/gan bu/a',
    'C:\\Users\\gan bu\\a',
    '"C:\\\\Users\\\\gan bu\\\\a"',
    'file:///C:/Users/gan%20bu/a',
    '/srv/%E5%A6%87%E8%81%94/portal/a',
  ])
    expect(find('a.md', text), text).toHaveLength(1)
})

test('a folder of this machine is found in any file, a folder that any address may hold is not', () => {
  expect(messages('a.json', '{"file":"/srv/office/portal/content/a.yaml"}')).toEqual([
    '有本机的文件夹“/srv/office/portal”',
  ])
  expect(messages('a.html', page('<a href="https://www.example.org/app/1">x</a>'))).toEqual([])
})
