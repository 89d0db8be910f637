import type { BlockContent, Blockquote, FootnoteDefinition, ListItem, Nodes, Root, RootContent } from 'mdast'

/** The blocks of a section of a plain body, by its heading; none where the body has no such section. */
export function sectionBlocks({ children }: Root, title: string): RootContent[] {
  const start = children.findIndex((node) => node.type === 'heading' && node.depth === 2 && headingText(node) === title)
  if (start < 0) return []
  const end = children.findIndex((node, index) => index > start && node.type === 'heading' && node.depth === 2)
  return children.slice(start + 1, end < 0 ? undefined : end)
}

/** Every point that some blocks make, one a paragraph or list item, also inside quotations; their titles are none. */
export function pointsOf(blocks: readonly RootContent[]): BlockContent[] {
  return blocks.flatMap((node): BlockContent[] => {
    if (node.type === 'blockquote') return pointsOf(withoutTitle(node))
    if (node.type === 'list') return node.children.flatMap(({ children }: ListItem) => pointsOf(children))
    return node.type === 'paragraph' ? [node] : []
  })
}

/** The notes to which some sections of a plain body refer. */
export function footnotesOf(body: Root, titles: readonly string[]): FootnoteDefinition[] {
  const named = new Set(titles.flatMap((title) => sectionBlocks(body, title).flatMap(notesIn)))
  return body.children
    .filter((node) => node.type === 'footnoteDefinition')
    .filter(({ identifier }) => named.has(identifier))
}

function notesIn(node: Nodes): string[] {
  if (node.type === 'footnoteReference') return [node.identifier]
  return 'children' in node ? node.children.flatMap(notesIn) : []
}

/** A callout's first paragraph is its title in bold. */
function withoutTitle({ children: [first, ...rest] }: Blockquote): RootContent[] {
  const isTitle = first?.type === 'paragraph' && first.children.length === 1 && first.children[0]?.type === 'strong'
  return (isTitle ? rest : [first, ...rest]) as RootContent[]
}

function headingText(node: RootContent): string {
  return 'children' in node ? node.children.map((child) => ('value' in child ? child.value : '')).join('') : ''
}
