import { expect, test } from 'vitest'
import { parseProse } from '../read/prose.ts'
import { renderProse } from './prose.ts'
import type { ProseContext } from './prose-context.ts'

const context: ProseContext = {
  sourceNumber: (id) => (id === 'main' ? 1 : 2),
  record: (kind, id) => ({ text: `《${kind} ${id}》`, url: `/${kind}/${id}` }),
  measure: (kind) => ({ text: '24', url: `/${kind}s` }),
  chart: (unit, title) => ({ title, unit, bars: [{ label: '甲', value: 1, text: `1${unit}` }] }),
  image: (url) => ({ url: `/media/${url}`, width: 40, height: 30 }),
}

function render(text: string) {
  const { body, diagnostics } = parseProse({ file: 'content/models/x.mdx', text }, 0)
  expect(diagnostics).toEqual([])
  if (!body) throw new Error('no body')
  return renderProse(body, context)
}

function html(text: string): string {
  return render(text)
    .blocks.map((block) => (block.type === 'html' ? block.html : `[chart ${block.chart.title}]`))
    .join('\n')
}

test('headings carry their text as id and become the table of contents', () => {
  const { toc } = render('## 做法\n\n一。\n\n### 细节\n\n二。\n\n## 成效\n\n三。\n')
  expect(toc).toEqual([
    { id: '做法', text: '做法' },
    { id: '成效', text: '成效' },
  ])
  expect(html('## 做法\n\n一。')).toContain('<h2 id="做法">做法</h2>')
})

test('a callout is an aside with its kind in words', () => {
  expect(html('<Callout kind="editor">\n\n适合人少的村。\n\n</Callout>')).toBe(
    '<aside class="callout callout-editor"><p class="callout-title">编者按</p><p>适合人少的村。</p></aside>',
  )
})

test('steps are one numbered list', () => {
  expect(html('<Steps>\n\n1. **摸底。** 入户。\n2. **结对。** 见面。\n\n</Steps>')).toMatch(
    /^<ol class="steps">\s*<li><strong>摸底。<\/strong>入户。<\/li>\s*<li><strong>结对。<\/strong>见面。<\/li>\s*<\/ol>$/,
  )
})

test('there is no blank behind a bold lead that ends with a full-width stop', () => {
  expect(html('**会商。** 每周一次。**重点** 户')).toBe(
    '<p><strong>会商。</strong>每周一次。<strong>重点</strong> 户</p>',
  )
})

test('steps as plain text say what they refer to and count, and no mark of a source', () => {
  const step = '**联动。** 据<Cite source="main" />见<Record kind="policy" id="law" />，共<Measure count="model" />个。'
  expect(render(`<Steps>\n\n1. ${step}\n\n</Steps>`).steps).toEqual(['联动。据见《policy law》，共24个。'])
})

test('cite, record and measure link to what they name', () => {
  const text = '结对<Cite source="main" />，见<Record kind="policy" id="law" />，共<Measure count="model" />个。'
  expect(html(text)).toBe(
    '<p>结对<sup class="cite"><a href="#source-main" aria-label="来源 1">[1]</a></sup>，' +
      '见<a class="record-link" href="/policy/law">《policy law》</a>，共<a class="measure" href="/models">24</a>个。</p>',
  )
})

test('no number is torn from what it counts at the end of a line', () => {
  const whole = (text: string) => `<span class="whole">${text}</span>`
  expect(html('走访2户困难户，占**60%**。')).toBe(
    `<p>走访${whole('2户')}困难户，占<strong>${whole('60%')}</strong>。</p>`,
  )
  expect(html('A4 `3户`')).toBe('<p>A4 <code>3户</code></p>')
})

test('a tilde between numbers is a range, two around words strike them out', () => {
  expect(html('每月3~5次，每次2~3人').replace(/<\/?span[^>]*>/g, '')).toBe('<p>每月3~5次，每次2~3人</p>')
  expect(html('~~删去~~后')).toBe('<p><del>删去</del>后</p>')
})

test('a chart splits the body into blocks, in order', () => {
  const { blocks } = render('前\n\n<FigureChart unit="人" title="人数上升" />\n\n后')
  expect(blocks.map((block) => (block.type === 'chart' ? block.chart.title : block.html))).toEqual([
    '<p>前</p>',
    '人数上升',
    '<p>后</p>',
  ])
})

test('a table scrolls in its own frame and has a head', () => {
  expect(html('| 年 | 数 |\n|---|---|\n| 2016 | 5 |')).toMatch(
    /^<div class="table-scroll" tabindex="0" role="region" aria-label="表格"><table><thead><tr>.*<th>年<\/th>.*<tbody>/s,
  )
})

test('a box to tick has a name', () => {
  const box = (state: string, name: string) => `<input type="checkbox"${state} disabled aria-label="${name}">`
  expect(html('- [x] 登记\n- [ ] 上门')).toContain(`${box(' checked', '已完成')} 登记</li>`)
  expect(html('- [x] 登记\n\n- [ ] 上门')).toContain(`<p>${box('', '未完成')} 上门</p>`)
})

test('text that looks like HTML stays text', () => {
  expect(html('5 &lt; 6 和 `<b>`')).toBe('<p>5 &#x3C; 6 和 <code>&#x3C;b></code></p>')
})

test('a picture comes from the own site, with its size and its words', () => {
  expect(html('![两名志愿者](visit/door.png)')).toBe(
    '<p><img src="/media/visit/door.png" alt="两名志愿者" width="40" height="30" loading="lazy" decoding="async"></p>',
  )
})
