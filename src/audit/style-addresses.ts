/** An escape of a style: the code of a character, or a character as it is (CSS Syntax 3, 4.3.7). */
const ESCAPE = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi

/** A comment, or a text, in which there is none. */
const COMMENT = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|\/\*[\s\S]*?\*\//g

/** Where a style names an address: `url(…)`, a whole `@import`, and the strings of `image-set(…)` and `src(…)`. */
const ADDRESS =
  /(?:\burl|\bsrc)\(\s*(?:"([^"]*)"|'([^']*)'|([^)"']*))|@import\s*(?:"([^"]*)"|'([^']*)')|(?<=image-set\([^;{}]*)(?:"([^"]*)"|'([^']*)')/gi

/** Every address that a style fetches from, once its escapes are read and its comments gone. */
export function styleAddresses(style: string): string[] {
  const plain = style
    .replace(COMMENT, (_, text) => text ?? ' ')
    .replace(ESCAPE, (_, code, sign) => sign ?? character(code))
  return [...plain.matchAll(ADDRESS)].map(([, ...parts]) => (parts.find((part) => part !== undefined) ?? '').trim())
}

function character(code: string): string {
  const point = Number.parseInt(code, 16)
  return point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
