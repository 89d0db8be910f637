import type { List, Nodes, Root } from 'mdast'
import { type Component, isComponent } from '../check/prose/walk.ts'

/**
 * The steps of a body as plain text, from its first `Steps`; none where it has none.
 * @param said what is written in the place of a component
 */
export function proseSteps(body: Root, said: (component: Component) => string): string[] {
  const steps = body.children.find((node) => isComponent(node) && node.name === 'Steps')
  const list = steps && 'children' in steps ? (steps.children as Nodes[]).find(isList) : undefined
  return list?.children.map((item) => wordsOf(item, said).replace(/\s+/g, ' ').trim()) ?? []
}

function isList(node: Nodes): node is List {
  return node.type === 'list'
}

function wordsOf(node: Nodes, said: (component: Component) => string): string {
  if ('value' in node) return node.value
  const words = isComponent(node) ? said(node) : ''
  return 'children' in node ? words + node.children.map((child) => wordsOf(child, said)).join('') : words
}
