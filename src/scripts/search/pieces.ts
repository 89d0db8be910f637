import type { Piece } from '../../search/highlight.ts'

/** Text as nodes, what was found marked. Only text is made, so nothing of a record can run. */
export function pieceNodes(pieces: readonly Piece[]): Node[] {
  return pieces.map(({ text, isMatch }) =>
    isMatch ? Object.assign(document.createElement('mark'), { textContent: text }) : document.createTextNode(text),
  )
}
