import { markupText } from '../markup-text.ts'
import { htmlPieces } from './html-pieces.ts'
import { pieceText } from './piece-text.ts'
import type { RecentTexts } from './recent-texts.ts'

/** What is left to look at in a page. */
export interface FreshPage {
  source: string
  /** all that a reader or a search engine can see of it, as `markupText` says it */
  text: string
  /** what may be remembered when nothing is wrong with it */
  pieces: readonly string[]
}

/**
 * The pieces of a page that have not been looked at before. A page that is not as templates write it is looked at as a
 * whole, each time.
 */
export function freshPage(source: string, known: RecentTexts): FreshPage {
  const pieces = new Set(htmlPieces(source).filter((piece) => !known.has(piece)))
  const texts: string[] = []
  for (const piece of pieces) {
    const text = pieceText(piece)
    if (text === undefined) return { source, text: markupText(source, false), pieces: [] }
    texts.push(text)
  }
  return { source: [...pieces].join(''), text: texts.join('\n'), pieces: [...pieces] }
}
