/** Elements that a page is cut before. Each ends every word, so that no text runs on from one piece to the next. */
const CUT = new Set(
  'article aside body dt footer h1 h2 h3 header li link main meta nav p script section table title tr'.split(' '),
)

const [ZERO, NINE, A, Z] = [48, 57, 97, 122]

/**
 * A page in pieces that can be read one by one: lines of the head, cards, paragraphs, cells. The same pieces stand in many
 * pages, and a reader who remembers them has little left to read. Whether a piece is whole, `pieceText` tells.
 */
export function htmlPieces(source: string): string[] {
  const pieces: string[] = []
  let from = 0
  for (let at = source.indexOf('<', 1); at >= 0; at = source.indexOf('<', at + 1)) {
    if (!CUT.has(tagNameAt(source, at + 1))) continue
    pieces.push(source.slice(from, at))
    from = at
  }
  pieces.push(source.slice(from))
  return pieces
}

/** The name of the tag that begins before a place, empty where none does. */
export function tagNameAt(source: string, start: number): string {
  let end = start
  for (; ; end++) {
    const code = source.charCodeAt(end)
    if (!(code >= A && code <= Z) && !(code >= ZERO && code <= NINE && end > start)) break
  }
  return source.slice(start, end)
}
