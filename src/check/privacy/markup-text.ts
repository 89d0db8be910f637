import { Parser } from 'htmlparser2'

/** Elements that do not end a word. */
export const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd mark nobr picture q rb rp rt ruby s samp small
    span strike strong sub sup time tspan tt u var wbr`.split(/\s+/),
)

/** An element that no browser knows runs on in its line, as every element does whose style says nothing else. */
const OWN = /^[a-z][\w.]*-/

/** Attributes that hold coordinates, those of table cells too: any run of digits may stand in them. */
export const GEOMETRY = new Set(['d', 'points', 'r', 'viewBox', 'viewbox', 'transform'])

/**
 * Everything in HTML or XML that a reader or a search engine can see: text, attributes, comments, one a line.
 * @param inline the elements that do not end a word
 */
export function markupText(source: string, xmlMode: boolean, inline: ReadonlySet<string> = INLINE): string {
  const parts: string[] = []
  const attributes: string[] = []
  const endLine = (tag: string) => {
    if (!inline.has(tag) && (xmlMode || !OWN.test(tag)) && parts.at(-1) !== '\n') parts.push('\n')
  }
  const parser = new Parser(
    {
      onopentagname: endLine,
      onattribute: (name, value) => GEOMETRY.has(name) || attributes.push(value),
      ontext: (text) => parts.push(text),
      onclosetag: endLine,
      oncomment: (text) => parts.push('\n', text, '\n'),
    },
    { xmlMode, decodeEntities: true },
  )
  parser.end(source)
  return [parts.join(''), ...attributes].join('\n')
}
