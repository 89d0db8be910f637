/** Where a piece begins: at elements that end every word, so that no text runs on from one piece to the next. */
const CUTS = ['<body', '<main', '</main', '<li']

/** What may hold a tag that is none: such a page is not cut. */
const OPAQUE =
  /=(?:"[^"<>]*[<>]|')|<!--|<!\[|<(?:style|textarea|title)[^>]*>[^<]*<(?!\/)|<script[^>]*>[^<]*<(?!\/script)/i

/**
 * A page in pieces that can be read one by one: head, page frame, list items. The same pieces stand in many pages, and
 * a reader who remembers them has little left to read.
 */
export function htmlPieces(source: string): string[] {
  if (OPAQUE.test(source)) return [source]
  return CUTS.reduce((pieces, cut) => pieces.flatMap((piece) => cutBefore(piece, cut)), [source])
}

function cutBefore(piece: string, cut: string): string[] {
  const [first = '', ...rest] = piece.split(cut)
  return [first, ...rest.map((part) => cut + part)]
}
