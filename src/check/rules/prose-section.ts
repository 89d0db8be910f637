import type { Heading, Nodes, RootContent } from 'mdast'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Schema } from '../../schema/schema-set.ts'
import { type ProseDocument, requiredSections } from '../content.ts'
import { componentForm } from '../prose/components.ts'
import { headingText, nodeText } from '../prose/heading.ts'
import { isComponent, proseFault } from '../prose/walk.ts'
import type { RecordRule, SingleRecords } from '../rule.ts'

/** The body has the sections that its kind requires, in their order, none of them empty. */
export const proseSection: RecordRule = {
  id: 'prose/section',
  meaning: '每种记录的正文按固定的几节来写，不能少、不能空、不能换次序，读者才好对照。',
  bad: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n## 成效\n\n公开资料未说明。\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n## 做法\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n' },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 成效\n\n有效。\n\n## 做法\n\n上门。\n\n## 启示\n\n可学。\n',
    },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n**三、启示：**\n\n可学。\n',
    },
    ...[
      '## 做法\n\n上门。\n\n## 效果\n\n有效。\n\n## 启示\n\n可学。\n',
      '## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n\n## 附录\n\n表。\n',
      '## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n### 启示\n\n可学。\n',
      '## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n##启示\n\n可学。\n',
      '## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n（三）启示\n\n可学。\n',
      '## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n启示是可学。\n',
      '## 概况\n\n好。\n\n## 经过\n\n好。\n\n## 启示\n\n可学。\n',
      '## 情况\n\n好。\n\n## 分析\n\n好。\n\n## 建议\n\n好。\n',
      '## 做法\n\n```\n记一行字。\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n',
      '## 做法\n\n上门。\n---\n登记。\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n',
      '## 做法\n\n---\n\n## 成效\n\n有效。\n\n## 启示\n\n```\n\n```\n',
    ].map((body) => ({ 'content/practices/visit.mdx': `---\ntitle: 例\n---\n\n${body}` })),
  ],
  good: [
    // of the title another rule tells
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n# 登记\n\n一户一张。\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n',
    },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n\n## 做法\n\n上门。\n',
    },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n### 准备\n\n登记。\n\n## 成效\n\n公开资料未说明。\n\n## 启示\n\n可学。\n',
    },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 做法\n\n![志愿者上门](visit/door.png)\n\n## 成效\n\n<FigureChart unit="人" title="人数" />\n\n## 启示\n\n<Callout kind="note">\n\n可学。\n\n</Callout>\n',
    },
  ],
  *check(content) {
    for (const document of content.documents) {
      const wanted = requiredSections(content, document)
      if (!document.body || wanted.length === 0) continue
      const other = otherKind(content, document as ProseDocument, wanted)
      if (other) yield misfiled(document as ProseDocument, other)
      else yield* checkSections(document as ProseDocument, wanted)
    }
  },
}

/** The kind whose sections a body has, where it has none of its own: its file stands in a wrong folder. */
function otherKind(content: SingleRecords, document: ProseDocument, wanted: readonly string[]): Schema | undefined {
  const names = new Set(sectionHeadings(document).map(headingText))
  if (wanted.some((name) => names.has(name))) return undefined
  return [...content.schemas.kinds.values()].find(({ 'x-kind': form }) => {
    const sections = form?.sections ?? []
    return sections.length > 0 && sections.every((name) => names.has(name))
  })
}

function misfiled(document: ProseDocument, { title, 'x-kind': form }: Schema): Diagnostic {
  const visit = { document, node: document.body, ancestors: [] }
  return proseFault(
    visit,
    'prose/section',
    `正文的小节是“${title}”的小节。`,
    `把文件移到 content/${form?.folder}/ 下面。`,
  )
}

function sectionHeadings({ body }: ProseDocument): Heading[] {
  return body.children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2)
}

function* checkSections(document: ProseDocument, wanted: readonly string[]): Generator<Diagnostic> {
  const children = document.body.children
  const headings = sectionHeadings(document)
  const fault = (node: RootContent | ProseDocument['body'], message: string, hint: string) =>
    proseFault({ document, node, ancestors: [] }, 'prose/section', message, hint)
  const names = headings.map(headingText)
  const renamed = new Map(headings.flatMap((heading, index) => meantSection(heading, names, wanted, index)))
  const meant = [...renamed.values()]
  for (const name of wanted.filter((candidate) => !names.includes(candidate) && !meant.includes(candidate))) {
    const plain = children.find((node) => isMeantAsHeading(node, name))
    const code = children.find((node) => isCodeWith(node, name))
    if (plain) yield fault(plain, notHeading(plain, name), `写成“## ${name}”，单独一行。`)
    else if (code) yield fault(code, `“${name}”一节写到了“\`\`\`”开头的代码里，不成一节。`, CLOSE_CODE)
    else yield fault(document.body, `正文缺少“${name}”一节。`, `加上“## ${name}”；资料没有说到就写“公开资料未说明。”。`)
  }
  // a section that is there twice is no question of order: another rule says that it is there twice
  const present = [...new Set(names)].filter((name) => wanted.includes(name))
  const ordered = wanted.filter((name) => names.includes(name))
  for (const [index, heading] of headings.entries()) {
    const name = names[index] ?? ''
    const other = renamed.get(heading)
    if (other) yield fault(heading, `这一节写的是“${name}”，应该是“${other}”。`, `改成“## ${other}”。`)
    else if (isLine(heading, wanted)) yield fault(heading, `“${name}”紧接着一行横线，成了标题。`, APART)
    // of a title, another rule says what it has to be
    else if (heading.depth === 1 && !wanted.includes(name)) continue
    else if (!wanted.includes(name))
      yield fault(heading, `这里不能有“${name}”一节。`, `改成三级标题“### ${name}”，放在该放的一节里。`)
    else if (isEmpty(children, heading, wanted))
      yield fault(heading, `“${name}”一节是空的。`, '写上内容；资料没有说到就写“公开资料未说明。”。')
  }
  const wrong = present.findIndex((name, index) => name !== ordered[index])
  const misplaced = headings.find((heading) => headingText(heading) === present[wrong])
  if (misplaced) yield fault(misplaced, `“${present[wrong]}”一节的位置不对。`, `按这个次序写：${wanted.join('、')}。`)
}

/** The section that a heading of another name stands for: the one that is missing at its place, where most are there. */
function meantSection(
  heading: Heading,
  names: readonly string[],
  wanted: readonly string[],
  index: number,
): [Heading, string][] {
  const name = wanted[index]
  const isOther = !wanted.includes(names[index] ?? '') && heading.depth === 2
  const isMostlyThere = wanted.filter((candidate) => names.includes(candidate)).length * 2 >= wanted.length
  return isMostlyThere && isOther && name !== undefined && !names.includes(name) ? [[heading, name]] : []
}

/** Whether code that has no end has taken in a section. */
function isCodeWith(node: RootContent, name: string): boolean {
  return node.type === 'code' && node.value.split('\n').includes(`## ${name}`)
}

const CLOSE_CODE = '代码写完的地方加一行“```”；不是代码就删掉开头的“```”。'

/** Whether a line was meant as the heading of a section: `##名称`, `＃＃ 名称`, `### 名称`, `**名称**`, `一、名称`, `名称：`. */
function isMeantAsHeading(node: RootContent, name: string): boolean {
  const isLower = node.type === 'heading' && node.depth > 2
  if (node.type !== 'paragraph' && !isLower) return false
  const [line = ''] = nodeText(node).split('\n')
  return line.replace(NUMBERING, '').replace(/[:：\s]+$/, '') === name
}

const NUMBERING = /^\s*(?:[#＃]+|[（(]?[一二三四五六七八九十\d]+(?:[）)]、?|[、.．]))?\s*/

function notHeading(node: RootContent, name: string): string {
  if (node.type === 'heading') return `“${name}”是${LEVELS[node.depth - 3]}级标题，应该是二级标题。`
  return /^[#＃]/.test(nodeText(node)) ? `“##”后面没有空格，“${name}”不成标题。` : `“${name}”没有写成标题。`
}

const LEVELS = ['三', '四', '五', '六']

/** Whether a line above a rule was taken for a heading: other headings stand on one line. */
function isLine(heading: Heading, wanted: readonly string[]): boolean {
  const { start, end } = heading.position ?? {}
  return heading.depth === 2 && start?.line !== end?.line && !wanted.includes(headingText(heading))
}

const APART = '在横线上面空一行，或删掉横线。'

function isEmpty(children: readonly RootContent[], heading: Heading, wanted: readonly string[]): boolean {
  const after = children.slice(children.indexOf(heading) + 1)
  const end = after.findIndex((node) => node.type === 'heading' && node.depth <= 2 && !isLine(node, wanted))
  return !(end < 0 ? after : after.slice(0, end)).some(saysSomething)
}

/** Whether a reader sees anything of a node: words, a picture, a chart. */
function saysSomething(node: Nodes): boolean {
  if ('value' in node) return node.value.trim() !== ''
  if (node.type === 'image' || (isComponent(node) && componentForm(node.name)?.children === 'none')) return true
  return 'children' in node && node.children.some(saysSomething)
}
