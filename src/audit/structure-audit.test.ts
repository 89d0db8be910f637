import { expect, test } from 'vitest'
import { contentPolicy, editorPolicy } from '../serving/policy.ts'
import { structureAudit } from './structure-audit.ts'

function messages(path: string, text = '', partNames: string[] = []): string[] {
  const { look, faults } = structureAudit([])
  look(path, { fresh: () => text, whole: () => text, partNames: () => partNames })
  return faults.map(({ message }) => message)
}

const NONE = '网页开头没有安全策略'
const OTHER = '网页的安全策略和这一处应有的不一样'
const policy = (content: string) => `<meta http-equiv="content-security-policy" content="${content}">`
const page = (head: string) =>
  `<!DOCTYPE html><html lang="zh-CN" dir="ltr"><head><meta charset="utf-8">${head}<title>x</title></head><body></body></html>`
const [PAGE, FRAME] = [policy(contentPolicy('page')), policy(contentPolicy('frame'))]

test('a page has the policy of its place', () => {
  expect(messages('models/a.html', page(PAGE))).toEqual([])
  expect(messages('models/a.html', page(PAGE.replaceAll("'", '&#39;')))).toEqual([])
  expect(messages('embed/models/a.html', page(FRAME))).toEqual([])
  expect(messages('embed/models/a.html', page(PAGE))).toEqual([OTHER])
  expect(messages('models/former.html', page(FRAME))).toEqual([])
})

test('the page of the editor alone may speak to the forge, and to what its policy names nowhere else', () => {
  const editor = editorPolicy(['https://api.example.org', 'https://example.org:3000'])
  expect(messages('admin/editor.html', page(policy(editor)))).toEqual([])
  expect(messages('models/a.html', page(policy(editor)))).toEqual([OTHER])
  const wider = editor.replace("script-src 'self'", "script-src 'self' https://cdn.example.org")
  expect(messages('admin/editor.html', page(policy(wider)))).toEqual([OTHER])
})

test.each([
  ['none', ''],
  ['one in a comment', `<!-- ${PAGE} -->`],
  ['one behind a script', `<script src="/_astro/a.js"></script>${PAGE}`],
  ['one in an element that shows nothing', `<template>${PAGE}</template>`],
  ['one in a title', `<title>${PAGE}</title>`],
])('a page with no policy that holds from the start is found: %s', (_, head) => {
  expect(messages('a.html', page(head))).toEqual([NONE])
})

test.each(['default-src *', "default-src 'self'", `${contentPolicy('page')}; script-src *`])(
  'a policy of its own is found: %s',
  (content) => {
    expect(messages('a.html', page(policy(content)))).toEqual([OTHER])
  },
)

test('what texts say is looked at, whatever their ending, and its pieces no more where it is at fault', () => {
  const { look, faults } = structureAudit(['/srv/office/portal'])
  const seen = (path: string, text = 'written in /srv/office/portal/a') =>
    look(path, { fresh: () => text, whole: () => text, partNames: () => [] })
  const texts =
    'a.html a.xhtml a.htm a.svg a.js a.mjs a.css a.js.map a.json a.xml a.csv a.ics a.txt a.md a.yaml a.yml a.conf a.webmanifest a.docx a.xlsx'
  for (const path of texts.split(' ')) expect(seen(path), path).toBe(false)
  expect(new Set(faults.flatMap(({ file, message }) => (message.includes('本机的文件夹') ? [file] : []))).size).toBe(20)
  expect([seen('a.png'), seen('a.txt.png'), seen('a.txt', 'nothing')]).toEqual([true, true, true])
  expect(faults.filter(({ file }) => file.endsWith('.png'))).toEqual([])
})

test('files are of kinds that builds make', () => {
  const known =
    'a.csv a.xlsx a.docx a.md a.b.yaml a.json robots.txt feed.xml a.ics media/a/B.JPG favicon.svg _astro/a.css _headers _redirects nginx-moved.map caddy-moved.conf CNAME .nojekyll a.yml a.jpeg a.woff pagefind/parts/a.pf_index pagefind/parts/program-1.pagefind'
  expect(known.split(' ').flatMap((path) => messages(path))).toEqual([])
  const foreign =
    'a.exe a.hta a.jar a.xlsm a.docm a.ts a.shtml a.htm a.xhtml a.mht a.xsl a.rss a.svgz a.SVG a.HTML a.swf page a.zip a.map b/_headers a.png.exe a.js.exe a.mjs.exe a.js.map.exe CNAME.exe pagefind/a.pf_meta pagefind/a.pf_filter'
  for (const path of foreign.split(' ')) expect(messages(path), path).toContain('有构建不产生的文件')
})

test('documents hold texts and pictures, no programs and no other documents', () => {
  const own = [
    '[Content_Types].xml',
    '_rels/.rels',
    'word/document.xml',
    'word/media/a.png',
    'docProps/custom.xml',
    'word/',
  ]
  expect(messages('a.docx', '', own)).toEqual([])
  const foreign =
    'word/vbaProject.bin word/embeddings/oleObject1.bin word/embeddings/a.docx xl/connections.xml xl/externalLinks/externalLink1.xml xl/macrosheets/sheet1.xml xl/queryTables/a.xml word/activeX/a.xml customXml/item1.xml'
  for (const part of foreign.split(' '))
    expect(messages('a.docx', '', [...own, part])).toEqual([`文档里有不该有的部分“${part}”`])
})
