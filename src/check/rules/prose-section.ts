import type { Heading, RootContent } from 'mdast'
import type { Diagnostic } from '../../diagnostic.ts'
import { type ProseDocument, requiredSections } from '../content.ts'
import { headingText } from '../prose/heading.ts'
import { proseFault } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'

/** The body has the sections that its kind requires, in their order, none of them empty. */
export const proseSection: Rule = {
  id: 'prose/section',
  meaning: '每种记录的正文按固定的几节来写，不能少、不能空、不能换次序，读者才好对照。',
  bad: [
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n## 成效\n\n公开资料未说明。\n' },
    { 'content/practices/visit.mdx': '---\ntitle: 例\n---\n\n## 做法\n\n## 成效\n\n有效。\n\n## 启示\n\n可学。\n' },
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 成效\n\n有效。\n\n## 做法\n\n上门。\n\n## 启示\n\n可学。\n',
    },
  ],
  good: [
    {
      'content/practices/visit.mdx':
        '---\ntitle: 例\n---\n\n## 做法\n\n上门。\n\n### 准备\n\n登记。\n\n## 成效\n\n公开资料未说明。\n\n## 启示\n\n可学。\n',
    },
  ],
  *check(content) {
    for (const document of content.documents) {
      const wanted = requiredSections(content, document)
      if (document.body && wanted.length > 0) yield* checkSections(document as ProseDocument, wanted)
    }
  },
}

function* checkSections(document: ProseDocument, wanted: readonly string[]): Generator<Diagnostic> {
  const children = document.body.children
  const headings = children.filter((node): node is Heading => node.type === 'heading' && node.depth <= 2)
  const fault = (node: Heading | ProseDocument['body'], message: string, hint: string) =>
    proseFault({ document, node, ancestors: [] }, 'prose/section', message, hint)
  const names = headings.map(headingText)
  for (const name of wanted.filter((candidate) => !names.includes(candidate))) {
    yield fault(document.body, `正文缺少“${name}”一节。`, `加上“## ${name}”；资料没有说到就写“公开资料未说明。”。`)
  }
  const present = names.filter((name) => wanted.includes(name))
  const ordered = wanted.filter((name) => names.includes(name))
  for (const [index, heading] of headings.entries()) {
    const name = names[index] ?? ''
    if (!wanted.includes(name))
      yield fault(heading, `这里不能有“${name}”一节。`, `改成三级标题“### ${name}”，放在该放的一节里。`)
    else if (isEmpty(children, heading))
      yield fault(heading, `“${name}”一节是空的。`, '写上内容；资料没有说到就写“公开资料未说明。”。')
  }
  const wrong = present.findIndex((name, index) => name !== ordered[index])
  const misplaced = headings.find((heading) => headingText(heading) === present[wrong])
  if (misplaced) yield fault(misplaced, `“${present[wrong]}”一节的位置不对。`, `按这个次序写：${wanted.join('、')}。`)
}

function isEmpty(children: readonly RootContent[], heading: Heading): boolean {
  const next = children[children.indexOf(heading) + 1]
  return next === undefined || (next.type === 'heading' && next.depth <= 2)
}
