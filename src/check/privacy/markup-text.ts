import { Parser } from 'htmlparser2'

/** Elements that do not end a word. */
export const INLINE = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time tspan u var wbr'.split(
    ' ',
  ),
)

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
    if (!inline.has(tag) && parts.at(-1) !== '\n') parts.push('\n')
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
