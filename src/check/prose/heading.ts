import type { Heading, Nodes } from 'mdast'

/** The words of a heading without its markup. */
export function headingText(heading: Heading): string {
  return heading.children.map(plain).join('').trim()
}

function plain(node: Nodes): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plain).join('') : ''
}
