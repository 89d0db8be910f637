import type { PhrasingContent } from 'mdast'
import { type Xml, xml } from '../../xml.ts'

/** An address that a document links to, with the name of its relationship. */
export interface Link {
  id: string
  url: string
}

/** How text looks. */
interface Look {
  bold?: boolean
  italic?: boolean
  struck?: boolean
  linked?: boolean
}

/**
 * The words of a paragraph in WordprocessingML.
 * @param links is filled with the addresses that the words link to
 */
export function runs(links: Link[], nodes: readonly PhrasingContent[], look: Look = {}): Xml[] {
  return nodes.flatMap((node): Xml[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [run(node.value, look)]
      case 'strong':
        return runs(links, node.children, { ...look, bold: true })
      case 'emphasis':
        return runs(links, node.children, { ...look, italic: true })
      case 'delete':
        return runs(links, node.children, { ...look, struck: true })
      case 'break':
        return [xml`<w:r><w:br/></w:r>`]
      case 'image':
        return [run(`［图：${node.alt ?? ''}］`, look)]
      case 'footnoteReference':
        return [run(`［注${node.identifier}］`, look)]
      case 'link': {
        // a place of the web page; the document has it, but not under that name
        if (node.url.startsWith('#')) return runs(links, node.children, look)
        const id = `link${links.length + 1}`
        links.push({ id, url: node.url })
        return [xml`<w:hyperlink r:id="${id}">${runs(links, node.children, { ...look, linked: true })}</w:hyperlink>`]
      }
      default:
        return []
    }
  })
}

/** A link's words are blue and underlined, as readers of Word know them. The order of the properties is the standard's. */
export function run(text: string, { bold, italic, struck, linked }: Look = {}): Xml {
  const properties = [
    ...(bold ? [xml`<w:b/>`] : []),
    ...(italic ? [xml`<w:i/>`] : []),
    ...(struck ? [xml`<w:strike/>`] : []),
    ...(linked ? [xml`<w:color w:val="0563C1"/><w:u w:val="single"/>`] : []),
  ]
  return xml`<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`
}
