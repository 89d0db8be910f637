import type { Heading, Nodes } from 'mdast'

/** The words of a heading without its markup. */
export function headingText(heading: Heading): string {
  return nodeText(heading).trim()
}

/** The anchor of a heading on its page. */
export function headingId(heading: Heading): string {
  return headingText(heading).replace(/\s+/g, '-')
}

/** The words of a piece of prose without its markup. */
export function nodeText(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(nodeText).join('') : ''
}
