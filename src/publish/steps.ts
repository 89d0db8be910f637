import type { List, Nodes, Root } from 'mdast'
import { nodeText } from '../check/prose/heading.ts'
import { isComponent } from '../check/prose/walk.ts'

/** The steps of a body as plain text, from its first `Steps`; none where it has none. */
export function proseSteps(body: Root): string[] {
  const steps = body.children.find((node) => isComponent(node) && node.name === 'Steps')
  const list = steps && 'children' in steps ? (steps.children as Nodes[]).find(isList) : undefined
  return list?.children.map((item) => nodeText(item).replace(/\s+/g, ' ').trim()) ?? []
}

function isList(node: Nodes): node is List {
  return node.type === 'list'
}
