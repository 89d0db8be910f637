import type { Heading, Nodes } from 'mdast'
import { type ProseDocument, requiredSections } from '../content.ts'
import { headingId, headingText } from '../prose/heading.ts'
import { proseFault, proseNodes, type Visit } from '../prose/walk.ts'
import type { RecordRule } from '../rule.ts'
import { practiceWith } from './examples.ts'

const DEEPEST = 4

type Words = readonly [message: string, hint: string]

/** Headings are the table of contents and the path of screen readers: no level is skipped, none is empty or doubled. */
export const proseHeading: RecordRule = {
  id: 'prose/heading',
  meaning: '小标题从二级起逐级往下，不跳级、不重名、不空着，读屏软件和目录靠它们。',
  bad: [
    practiceWith('# 登记\n\n先登记。'),
    practiceWith('#### 登记\n\n先登记。'),
    practiceWith('先登记。\n\n### 登记'),
    practiceWith('### 登记\n\n### 上门\n\n每周一次。'),
    practiceWith('###\n\n先登记。'),
    practiceWith('### 登记\n\n先登记。\n\n### 登记\n\n再登记。'),
    practiceWith('### 登记 表\n\n先登记。\n\n### 登记-表\n\n再登记。'),
    practiceWith('### 登记\n\n#### 表格\n\n##### 一栏\n\n先登记。'),
    practiceWith('> ### 登记\n>\n> 先登记。'),
  ],
  good: [
    practiceWith(
      '### 登记\n\n先登记。\n\n#### 表格\n\n一户一张。\n\n### 上门\n\n每周一次。\n\n### 表\n\n#### 一栏\n\n一户一张。',
    ),
  ],
  *check(content) {
    const states = new Map<ProseDocument, { depth: number; names: Map<string, string> }>()
    for (const visit of proseNodes(content)) {
      if (visit.node.type !== 'heading') continue
      const state = states.get(visit.document) ?? { depth: 1, names: new Map() }
      states.set(visit.document, state)
      const name = headingText(visit.node)
      const words = wrong(visit, visit.node, name, state, requiredSections(content, visit.document))
      if (words) yield proseFault(visit, 'prose/heading', ...words)
      state.names.set(headingId(visit.node), name)
      state.depth = visit.node.depth
    }
  },
}

function wrong(
  { ancestors, next }: Visit,
  heading: Heading,
  name: string,
  before: { depth: number; names: ReadonlyMap<string, string> },
  sections: readonly string[],
): Words | undefined {
  const { depth } = heading
  if (name === '') return ['这里有一个空的小标题。', '写上标题，或删掉 #。']
  if (ancestors.length > 1) return [`小标题“${name}”不能放在引用、列表或组件里。`, '移到外面，或改成加粗的一句话。']
  // the title of the page is the one of its level
  if (depth === 1) return [`“${name}”是一级标题，网页上只有记录的名称是。`, lowered(name, sections)]
  if (depth > DEEPEST) return [`小标题“${name}”太深，有 ${depth} 级。`, `最多用到 ${DEEPEST} 级（####）。`]
  if (depth > before.depth + 1)
    return [`小标题“${name}”从 ${before.depth} 级跳到 ${depth} 级。`, `改成 ${'#'.repeat(before.depth + 1)} ${name}。`]
  const same = before.names.get(headingId(heading))
  if (same === name) return [`小标题“${name}”用了两次。`, '换一个名字，或合成一节。']
  // names that differ in a space only
  if (same !== undefined) return [`小标题“${name}”和“${same}”太像，链接分不清。`, '换一个名字，或合成一节。']
  // the sections that a kind requires have their own rule
  if (depth > 2 && isEmpty(next, heading)) return [`“${name}”下面是空的。`, '写上内容，或删掉标题。']
  return undefined
}

/** What a heading of the first level is to be: of the second one are only the sections that a kind asks for. */
function lowered(name: string, sections: readonly string[]): string {
  return sections.length === 0 || sections.includes(name)
    ? `正文里的标题从二级起，改成“## ${name}”。`
    : `改成三级标题“### ${name}”，放在该放的一节里。`
}

function isEmpty(next: Nodes | undefined, heading: Heading): boolean {
  return next === undefined || (next.type === 'heading' && next.depth <= heading.depth)
}
