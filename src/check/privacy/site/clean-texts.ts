import { markupText } from '../markup-text.ts'
import { htmlPieces } from './html-pieces.ts'
import { siteText } from './site-text.ts'

/**
 * What has been found clean in one audit. Most of a site stands in many of its files: page frames, cards, the same value
 * in a page, a table and the API. No detector looks over the end of a line, so a line is searched once.
 */
export class CleanTexts {
  private readonly pieces = new Set<string>()
  private readonly lines = new Set<string>()
  private fresh: { pieces: readonly string[]; lines: readonly string[] } = { pieces: [], lines: [] }

  /** The lines of a file's text, and of its path, that have not been found clean before. */
  freshText(path: string, bytes: Uint8Array): string {
    const pieces = path.endsWith('.html') ? this.newPieces(bytes) : []
    const texts = path.endsWith('.html') ? pieces.map(pageText) : [siteText(path, bytes) ?? '']
    const lines = [path, ...texts].flatMap((text) => text.split('\n')).filter((line) => !this.lines.has(line))
    this.fresh = { pieces, lines }
    return lines.join('\n')
  }

  /** Says that the last text was clean. */
  remember(): void {
    for (const piece of this.fresh.pieces) this.pieces.add(unsliced(piece))
    for (const line of this.fresh.lines) this.lines.add(unsliced(line))
  }

  private newPieces(bytes: Uint8Array): string[] {
    return htmlPieces(new TextDecoder().decode(bytes)).filter((piece) => !this.pieces.has(piece))
  }
}

const pageText = (piece: string) => markupText(piece, false)

/** A copy that does not keep the text alive that it was cut from. */
function unsliced(text: string): string {
  return Buffer.from(text).toString()
}
