/** Text that is already XML. */
export class Xml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Part = Xml | string | number | readonly Xml[]

/** XML from a template: what is put in is escaped, but for XML made by this function. */
export function xml(pieces: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  let text = pieces[0] ?? ''
  for (const [at, part] of parts.entries()) text += textOf(part) + pieces[at + 1]
  return new Xml(text)
}

/** An XML file: the declaration and one element. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}\n`
}

function textOf(part: Part): string {
  if (part instanceof Xml) return part.text
  if (Array.isArray(part)) return part.map(({ text }) => text).join('')
  return escapeXml(String(part))
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What cannot stand in XML as it is, or half a character that may not: most text has none of it, and is looked through once. */
const UNSURE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[&<>"']/
const SPECIAL = /[&<>"']/g
const IMPOSSIBLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text for an element or an attribute. Characters that XML 1.0 cannot hold are left out. */
export function escapeXml(text: string): string {
  if (!UNSURE.test(text)) return text
  return text.replace(SPECIAL, (char) => ENTITIES[char] ?? char).replace(IMPOSSIBLE, '')
}

/** The bytes of a document. */
export function xmlBytes(content: Xml): Uint8Array {
  return Buffer.from(xmlDocument(content))
}
