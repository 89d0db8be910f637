import type { Heading, Nodes } from 'mdast'
import type { Diagnostic } from '../../diagnostic.ts'
import type { Schema } from '../../schema/schema-set.ts'
import { type ProseDocument, requiredSections } from '../content.ts'
import { headingText } from '../prose/heading.ts'
import { isCodeWith, isEmpty, isLine, isMeantAsHeading, notHeading, sectionHeadings } from '../prose/sections.ts'
import { proseFault } from '../prose/walk.ts'
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

function checkSections(document: ProseDocument, wanted: readonly string[]): Diagnostic[] {
  const headings = sectionHeadings(document)
  const names = headings.map(headingText)
  const renamed = new Map(headings.flatMap((heading, index) => meantSection(heading, names, wanted, index)))
  const meant = [...renamed.values()]
  const missing = wanted.filter((name) => !names.includes(name) && !meant.includes(name))
  const faults = [
    ...missing.map((name) => missingFault(document, name)),
    ...headings.map((heading) => headingFault(document, heading, wanted, renamed.get(heading))),
    ...orderFaults(headings, wanted),
  ]
  return faults
    .filter((fault) => fault !== undefined)
    .map(([node, ...words]) => proseFault({ document, node, ancestors: [] }, 'prose/section', ...words))
}

/** What is wrong, at which node, and what to do. */
type Fault = readonly [node: Nodes, message: string, hint: string]

function missingFault({ body }: ProseDocument, name: string): Fault {
  const plain = body.children.find((node) => isMeantAsHeading(node, name))
  if (plain) return [plain, notHeading(plain, name), `写成“## ${name}”，单独一行。`]
  const code = body.children.find((node) => isCodeWith(node, name))
  return code
    ? [code, `“${name}”一节写到了“\`\`\`”开头的代码里，不成一节。`, CLOSE_CODE]
    : [body, `正文缺少“${name}”一节。`, `加上“## ${name}”；资料没有说到就写“公开资料未说明。”。`]
}

function headingFault(
  { body }: ProseDocument,
  heading: Heading,
  wanted: readonly string[],
  meant: string | undefined,
): Fault | undefined {
  const name = headingText(heading)
  if (meant) return [heading, `这一节写的是“${name}”，应该是“${meant}”。`, `改成“## ${meant}”。`]
  if (isLine(heading, wanted)) return [heading, `“${name}”紧接着一行横线，成了标题。`, APART]
  if (!wanted.includes(name))
    // of a title, another rule says what it has to be
    return heading.depth === 1
      ? undefined
      : [heading, `这里不能有“${name}”一节。`, `改成三级标题“### ${name}”，放在该放的一节里。`]
  return isEmpty(body.children, heading, wanted)
    ? [heading, `“${name}”一节是空的。`, '写上内容；资料没有说到就写“公开资料未说明。”。']
    : undefined
}

/** A section that is there twice is no question of order: another rule says that it is there twice. */
function orderFaults(headings: readonly Heading[], wanted: readonly string[]): Fault[] {
  const present = [...new Set(headings.map(headingText))].filter((name) => wanted.includes(name))
  const ordered = wanted.filter((name) => present.includes(name))
  const wrong = present.find((name, index) => name !== ordered[index])
  const misplaced = headings.find((heading) => headingText(heading) === wrong)
  return misplaced ? [[misplaced, `“${wrong}”一节的位置不对。`, `按这个次序写：${wanted.join('、')}。`]] : []
}

const CLOSE_CODE = '代码写完的地方加一行“```”；不是代码就删掉开头的“```”。'

const APART = '在横线上面空一行，或删掉横线。'

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
