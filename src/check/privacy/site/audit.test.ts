import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { contentPolicy } from '../../../serving/policy.ts'
import type { PublicContact } from '../contacts.ts'
import { FilesAudit, pathsBelow } from './audit.ts'

// put together here, so that no private value stands in the code
const MOBILE = ['138', '0013', '8000'].join('')
const LANDLINE = ['0451', '84000000'].join('-')
const NAME = ['王', '秀', '兰'].join('')

function withSite<T>(files: Record<string, string | Uint8Array>, use: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  try {
    for (const [path, body] of Object.entries(files)) {
      mkdirSync(dirname(join(dir, path)), { recursive: true })
      writeFileSync(join(dir, path), body)
    }
    return use(dir)
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

const faults = (files: Record<string, string | Uint8Array>, contacts: PublicContact[] = []) =>
  withSite(files, (dir) => {
    const audit = new FilesAudit(dir, contacts)
    for (const path of pathsBelow(dir)) audit.look(path)
    return audit.faults
  })
const rules = (files: Record<string, string | Uint8Array>) => faults(files).map(({ rule }) => rule)

const split = `${MOBILE.slice(0, 4)}<b>${MOBILE.slice(4)}</b>`
const sheet = (cells: string) => zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<row r="1">${cells}</row>`) })
const cell = (text: string) => `<c r="A1" s="0" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
const word = (text: string) => zipSync({ 'word/document.xml': strToU8(`<w:body><w:p>${text}</w:p></w:body>`) })
const fragment = (text: string) => gzipSync(JSON.stringify({ url: '/', text }))

test.each([
  ['the text of a page', { 'index.html': `<p>电话${MOBILE}</p>` }],
  ['text that an element divides', { 'index.html': `<p>电话${split}</p>` }],
  ['text in character references', { 'index.html': `<p>&#x31;${MOBILE.slice(1)}</p>` }],
  ['an attribute', { 'index.html': `<img alt="${MOBILE}">` }],
  ['the address of a call', { 'index.html': `<a href="tel:${MOBILE}">电话</a>` }],
  ['a comment', { 'index.html': `<!-- ${MOBILE} -->` }],
  ['data in a page', { 'index.html': `<script type="application/json">{"tel":"${MOBILE}"}</script>` }],
  ['JSON', { 'api/a.json': JSON.stringify({ tel: { home: MOBILE } }) }],
  ['escaped JSON', { 'api/a.json': `{"tel":"\\u0031${MOBILE.slice(1)}"}` }],
  ['a number of JSON', { 'api/a.json': `{"tel":${MOBILE}}` }],
  ['CSV', { 'a.csv': `编号,电话\n1,${MOBILE}\n` }],
  ['a folded line of a calendar', { 'a.ics': `DESCRIPTION:电话${MOBILE.slice(0, 3)}\r\n ${MOBILE.slice(3)}\r\n` }],
  [
    'text that a picture divides',
    { 'index.html': `<p>${MOBILE.slice(0, 3)}<img src="/a.png" alt="">${MOBILE.slice(3)}</p>` },
  ],
  [
    'text that an element of old divides',
    { 'index.html': `<p>${MOBILE.slice(0, 3)}<font>${MOBILE.slice(3)}</font></p>` },
  ],
  [
    'text that an element of its own divides',
    { 'index.html': `<p>${MOBILE.slice(0, 3)}<a-b>${MOBILE.slice(3)}</a-b></p>` },
  ],
  ['a text in UTF-16', { 'a.txt': Buffer.from(`\ufeff电话${MOBILE}`, 'utf16le') }],
  ['a feed', { 'feed.xml': `<feed><title><![CDATA[${MOBILE}]]></title></feed>` }],
  ['a table', { 'a.xlsx': zipSync({ 'xl/sharedStrings.xml': strToU8(`<sst><si><t>${MOBILE}</t></si></sst>`) }) }],
  ['a cell of a sheet', { 'a.xlsx': sheet(cell('电话') + cell(`${MOBILE}，丙县`)) }],
  ['a number of a sheet', { 'a.xlsx': sheet(`<c r="A1" s="0"><v>${MOBILE}</v></c>`) }],
  ['a document', { 'a.docx': word(`<w:r><w:t xml:space="preserve">电话${MOBILE}</w:t></w:r>`) }],
  [
    'runs that divide a number of a document',
    {
      'a.docx': word(
        `<w:r><w:t>电话${MOBILE.slice(0, 4)}</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:rPr><w:b/><w:rFonts w:ascii="Times New Roman" w:eastAsia="宋体"/></w:rPr><w:t xml:space="preserve">${MOBILE.slice(4)}</w:t></w:r>`,
      ),
    },
  ],
  [
    'runs that divide a number of a table',
    {
      'a.xlsx': zipSync({
        'xl/sharedStrings.xml': strToU8(
          `<sst><si><r><t>${MOBILE.slice(0, 4)}</t></r><r><rPr><b/><sz val="11"/><rFont val="宋体"/></rPr><t>${MOBILE.slice(4)}</t></r></si></sst>`,
        ),
      }),
    },
  ],
  [
    'runs that divide a number of a slide',
    {
      'a.pptx': zipSync({
        'ppt/slides/slide1.xml': strToU8(
          `<a:p><a:r><a:t>${MOBILE.slice(0, 4)}</a:t></a:r><a:r><a:rPr b="1"/><a:t>${MOBILE.slice(4)}</a:t></a:r></a:p>`,
        ),
      }),
    },
  ],
  ...['a.odt', 'a.ods'].map((name): [string, Record<string, Uint8Array>] => [
    `spans that divide a number of an open document: ${name}`,
    {
      [name]: zipSync({
        'content.xml': strToU8(
          `<text:p>${MOBILE.slice(0, 4)}<text:span text:style-name="T1">${MOBILE.slice(4)}</text:span></text:p>`,
        ),
      }),
    },
  ]),
  [
    'what a document links to',
    {
      'a.docx': zipSync({
        'word/_rels/document.xml.rels': strToU8(
          `<Relationships><Relationship Target="tel:${MOBILE}"/></Relationships>`,
        ),
      }),
    },
  ],
  ['a text that is named like a document', { 'a.docx': `电话${MOBILE}` }],
  ['what an element of a document is named', { 'a.docx': word(`<w:tag w:val="${MOBILE}"/>`) }],
  ['a search fragment', { 'pagefind/a.pf_fragment': fragment(`走访\n${MOBILE}\n`) }],
  ['a search index', { 'pagefind/a.pf_index': gzipSync(`\u0081k${MOBILE}\u0080`) }],
  ['a copy compressed with brotli', { 'a.html.br': brotliCompressSync(`<p>${MOBILE}</p>`) }],
  ['a copy compressed with gzip', { 'a.csv.gz': gzipSync(`电话\n${MOBILE}\n`) }],
  ['a file of no known kind', { 'a.ics': `DESCRIPTION:${MOBILE}` }],
  ['the name of a file', { [`${MOBILE}.html`]: '' }],
])('a private value is found in %s', (_, files) => {
  expect(rules(files)).toEqual(['privacy/mobile'])
})

test('files that name those of the search are no private values, whatever their letters; their words are in its index', () => {
  const names = { 'pagefind/a.pf_list': gzipSync(MOBILE), 'pagefind/a.pf_names': gzipSync(MOBILE) }
  expect(rules(names)).toEqual([])
})

test('the names that a minifier makes up are no word before an account; what the program shows is one', () => {
  const name = ['v', 'x'].join('')
  const program = (text: string) => ({
    '_astro/a.js': `const a={identify:${name},describe:!0},b={odeClass:${name},deferred:1};f(\`${text}\`)`,
  })
  expect(rules(program('微信'))).toEqual([])
  expect(rules(program(`加vx：${['someone', '0000'].join('_')}`))).toEqual(['privacy/social-account'])
  expect(rules(program(`vx:${['someone', '0000'].join('_')}`))).toEqual(['privacy/social-account'])
})

test('coordinates, addresses of pages and cells of their own are no private values', () => {
  const digits = [...MOBILE].join(' ')
  const page = `<path d="M${digits}"/><a href="https://www.example.org/c${MOBILE}.html"></a><td>138</td><td>00138000</td>`
  const cells = sheet(cell('138') + cell('00138000'))
  const values = sheet('<c r="A1"><v>138</v></c><c r="B1"><v>00138000</v></c>')
  expect(rules({ 'index.html': page, 'a.json': '[138, 1380, 8000]', 'a.xlsx': cells, 'b.xlsx': values })).toEqual([])
})

test.each([
  ['a paragraph', '</w:t></w:r></w:p><w:p w:rsidR="00AB12CD"><w:r><w:t>'],
  ['a line', '</w:t></w:r><w:r><w:br/></w:r><w:r><w:t>'],
  ['a tab', '</w:t></w:r><w:r><w:tab/><w:t>'],
  ['a cell', '</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>'],
])('in a document %s ends a number', (_, between) => {
  expect(rules({ 'a.docx': word(`<w:r><w:t>138${between}00138000</w:t></w:r>`) })).toEqual([])
})

test('what is found is shown masked, with masked words around it', () => {
  const [fault] = faults({ 'index.html': `<p>受害人${NAME}的电话是${MOBILE}。</p>` }).slice(1)
  expect(fault?.message).toContain('受害人王**')
  expect(JSON.stringify(fault)).not.toMatch(new RegExp(`${NAME}|${MOBILE}`))
})

test('it says where to mend it: in a record, or where pages are made of the schemas in these', () => {
  const page = { 'models/a.html': `<p>${MOBILE}</p>`, 'submit/team.html': `<p>${MOBILE}</p>` }
  const hints = new Map(faults(page).map(({ file, hint }) => [file, hint]))
  expect(hints.get('models/a.html')).toContain('在记录里改掉')
  expect(hints.get('submit/team.html')).toContain('schemas/')
})

test('a public contact may stand in the site', () => {
  const contacts = [{ value: LANDLINE, places: ['content/site.yaml'] }]
  expect(faults({ 'index.html': `<p>值班电话 ${LANDLINE.replace('-', ' ')}</p>` }, contacts)).toEqual([])
  expect(faults({ 'index.html': `<p>值班电话 ${LANDLINE}</p>` })).toHaveLength(1)
})

/** A page up to its policy. */
const HEAD = `<!doctype html><meta http-equiv="content-security-policy" content="${contentPolicy('page')}">`

test('the command says so and exits 1', () => {
  withSite({ 'index.html': `${HEAD}<p>${MOBILE}</p>` }, (dir) => {
    const { status, stdout } = spawnSync('node', ['scripts/audit-dist.ts', dir], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stdout).toContain('index.html:1:1  错误  生成的网页里有手机号（1**********）')
  })
  withSite({ 'index.html': `${HEAD}<p>12338</p>` }, (dir) => {
    expect(execFileSync('node', ['scripts/audit-dist.ts', dir], { encoding: 'utf8' })).toContain('检查通过')
  })
})

/** What the command says of a folder, behind its exit code. */
function audited(...args: string[]): string {
  const { status, stdout, stderr } = spawnSync('node', ['scripts/audit-dist.ts', ...args], { encoding: 'utf8' })
  return `${status} ${stdout}${stderr}`
}

test('the command does not say that all is well beside a fault of another kind, and tells each kind', () => {
  const script = '<script>alert(1)</script>'
  const run = (page: string) => withSite({ 'index.html': HEAD + page }, (dir) => audited(dir))
  expect(run(script)).toMatch(/^1 index\.html {2}错误[\s\S]*有 1 处结构错误，不能发布。\n$/)
  expect(run(`${script}<p>${MOBILE}</p>`)).toMatch(/有 1 处结构错误，不能发布。[\s\S]*有 1 处错误、0 处提醒/)
})

test('the command does not say that all is well where there is nothing, and looks at one folder at a time', () => {
  withSite({}, (dir) => {
    expect(audited(dir)).toBe(`2 ${dir} 里什么文件都没有。请先运行 npm run build。\n`)
    expect(audited(dir, 'b')).toBe('2 一次只写一个，多了：b\n')
  })
})

test('the command tells of a file that was not written to its end', () => {
  withSite({ 'index.html.gz': gzipSync('<p>12338</p>').subarray(0, -4) }, (dir) => {
    const { status, stderr } = spawnSync('node', ['scripts/audit-dist.ts', dir], { encoding: 'utf8' })
    expect([status, stderr]).toEqual([2, 'index.html.gz 读不出来，可能没有写完。请重新生成网站，再运行一次。\n'])
  })
})

test.each([
  ['a private value', `<p>${MOBILE}</p>`, '[privacy/mobile]'],
  ['an inline script', '<script>alert(1)</script>', 'index.html  错误  有内嵌的脚本'],
  ['fewer pages than views', '<p>12338</p>', 'models/pairing.html  错误  应该有这一页'],
])('a build with %s fails and leaves no site behind', (_, page, words) => {
  withSite({ 'index.html': page }, (dir) => {
    const call = `
      const { refuseFaults } = await import('./src/build/refuse-faults.ts')
      const { SiteAudit } = await import('./src/build/site-audit.ts')
      const { runPipeline } = await import('./src/pipeline.ts')
      const { editions } = runPipeline('tests/portals/base', 'schemas', { asOf: '2020-12-31', commit: null })
      const dir = process.argv[1]
      const audit = new SiteAudit(dir, [], { known: new Set(), reused: new Map() }, [])
      refuseFaults(dir, await audit.finish([...editions.values()]))`
    const { status, stderr } = spawnSync('node', ['--input-type=module', '-e', call, dir], { encoding: 'utf8' })
    expect(status).toBe(1)
    expect(stderr).toContain(words)
    expect(existsSync(dir)).toBe(false)
  })
})
