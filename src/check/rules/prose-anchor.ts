import type { Nodes } from 'mdast'
import type { Content, ProseDocument } from '../content.ts'
import { suggestion } from '../nearest.ts'
import { decoded } from '../prose/decoded.ts'
import { headingId, nodeText } from '../prose/heading.ts'
import { proseFault, proseNodes, type Visit } from '../prose/walk.ts'
import type { Rule } from '../rule.ts'
import { practiceWith } from './examples.ts'

type Words = readonly [message: string, hint: string]

/** A jump inside the page arrives, and a note mark has its note. */
export const proseAnchor: Rule = {
  id: 'prose/anchor',
  meaning: '跳到本页某一节的链接要跳得到，注释号要有注释。',
  bad: [
    practiceWith('见[成效](#成果)。'),
    practiceWith('每周一次[^1]。'),
    practiceWith('每周一次。\n\n[^1]: 节假日除外。'),
    practiceWith('每周一次[^1]。\n\n[^1]: 节假日除外。\n\n[^1]: 寒暑假也除外。'),
  ],
  good: [practiceWith('见[成效](#成效)。每周一次[^1]。\n\n[^1]: 节假日除外。')],
  *check(content) {
    const targets = targetsOf(content)
    for (const visit of proseNodes(content)) {
      const words = wrong(visit, targets.get(visit.document) ?? none())
      if (words) yield proseFault(visit, 'prose/anchor', ...words)
    }
  },
}

/** What a body can be pointed to, and what it points to. */
interface Targets {
  headings: Set<string>
  noted: Set<string>
  /** the note that readers see of each mark: the first */
  notes: Map<string, Nodes>
}

const none = (): Targets => ({ headings: new Set(), noted: new Set(), notes: new Map() })

function targetsOf(content: Content): Map<ProseDocument, Targets> {
  const targets = new Map<ProseDocument, Targets>()
  for (const { document, node } of proseNodes(content)) {
    const own = targets.get(document) ?? none()
    targets.set(document, own)
    if (node.type === 'heading') own.headings.add(headingId(node))
    if (node.type === 'footnoteReference') own.noted.add(node.identifier)
    if (node.type === 'footnoteDefinition' && !own.notes.has(node.identifier)) own.notes.set(node.identifier, node)
  }
  return targets
}

function wrong({ node }: Visit, { headings, noted, notes }: Targets): Words | undefined {
  if (node.type === 'link' && node.url.startsWith('#')) {
    const name = decoded(node.url.slice(1))
    if (headings.has(name)) return undefined
    return [`本页没有“${name}”这一节。`, suggestion(name, headings, `可以写：${[...headings].join('、')}。`)]
  }
  if (node.type === 'footnoteDefinition' && notes.get(node.identifier) !== node)
    return [`注释“${node.identifier}”写了两次，读者只看到前一条。`, '换一个注释号，或合成一条。']
  if (node.type === 'footnoteDefinition' && !noted.has(node.identifier))
    return [`注释“${node.identifier}”没有在正文里用到。`, `在句子后面写上 [^${node.identifier}]，或删掉这条注释。`]
  const [, mark] = ownText(node).match(/\[\^([^\]\s]+)\]/) ?? []
  return mark === undefined ? undefined : [`注释号“${mark}”没有注释。`, `另起一行写上“[^${mark}]: 注释内容”。`]
}

/** The text of a paragraph; its brackets may be split over several text nodes. */
function ownText(node: Nodes): string {
  return node.type === 'paragraph'
    ? nodeText({ ...node, children: node.children.filter((c) => c.type === 'text') })
    : ''
}
