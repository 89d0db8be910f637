import type { Nodes } from 'mdast'

/**
 * A text without the blanks behind bold leads that end with a full-width stop: `**联席会商。** 每周一次。` Markdown does
 * not end the bold there without one; Chinese type has none.
 */
export function closeLeads<Node extends Nodes>(node: Node): Node {
  if (!('children' in node)) return node
  const children = node.children.map((child, index) => {
    const isBehind = child.type === 'text' && endsWithStop(node.children[index - 1])
    return isBehind ? { ...child, value: child.value.trimStart() } : closeLeads(child)
  })
  return { ...node, children }
}

function endsWithStop(node: Nodes | undefined): boolean {
  const last = node?.type === 'strong' ? node.children.at(-1) : undefined
  return last?.type === 'text' && /[。：；，！？]$/.test(last.value)
}
