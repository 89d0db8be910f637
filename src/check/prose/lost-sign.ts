import type { Blockquote, Nodes } from 'mdast'
import { nodeText } from './heading.ts'
import type { Visit } from './walk.ts'

type Words = readonly [message: string, hint: string]

const MORE_THAN: Words = [
  '数字前面的“>”成了引用的记号，不会显示。',
  '大于号写成“大于”或“&gt;”；是引用就在“>”后面空一格。',
]

/** Signs that are written between numbers, and mean emphasis or deletion where there are two of them. */
const SIGNS: Partial<Record<Nodes['type'], readonly [sign: string, meant: string, hint: string]>> = {
  emphasis: ['*', '斜体', '乘号写成“×”，或写成“\\*”。'],
  delete: ['~~', '删除线', '写成“3—5”或“3至5”。'],
}

/**
 * What to say of a sign that became markup. Of a pair between numbers, `单价3*5元，共2*4户`, a reader would see 单价35元，共24户
 * (`第*3*次` is meant as it is shown); of `>60岁` a quotation.
 */
export function lostSign(visit: Visit): Words | undefined {
  return visit.node.type === 'blockquote' ? lostMoreThan(visit.node) : lostPair(visit)
}

function lostMoreThan(quotation: Blockquote): Words | undefined {
  const [sign, first] = [quotation, quotation.children[0]].map((node) => node?.position?.start.column ?? 0)
  return first === (sign ?? 0) + 1 && /^\d/.test(nodeText(quotation)) ? MORE_THAN : undefined
}

function lostPair({ node, ancestors, next }: Visit): Words | undefined {
  const [sign, meant, hint] = SIGNS[node.type] ?? []
  if (hint === undefined) return undefined
  const siblings: readonly Nodes[] = ancestors.at(-1)?.children ?? []
  const inside = nodeText(node)
  const left = wordsOf(siblings[siblings.indexOf(node) - 1])
  const edges: Edge[] = [
    [left, inside],
    [inside, wordsOf(next)],
  ]
  if (!areBetweenNumbers(edges)) return undefined
  return [`“${inside}”前后的“${sign}”成了${meant}的记号，不会显示，前后的字会连在一起。`, hint]
}

function wordsOf(node: Nodes | undefined): string {
  return node ? nodeText(node) : ''
}

/** What stands before a sign and what stands behind it. */
type Edge = readonly [before: string, behind: string]

/** 3*5 and 5米*3米, but not 全市*3个区*. */
function areBetweenNumbers(edges: readonly Edge[]): boolean {
  return edges.every(([before, behind]) => /\d\p{L}{0,2}$/u.test(before) && /^\d/.test(behind))
}
