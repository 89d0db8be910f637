import { hash } from 'node:crypto'
import { markupText } from '../markup-text.ts'
import { htmlPieces } from './html-pieces.ts'
import { STOP, sitePath, siteText } from './site-text.ts'

/** A line that may be a name and nothing else: whether it is one, only the line before it can tell. */
const MAYBE_NAME = /^[\u4e00-\u9fff·]{2,6}$/

/**
 * What has been found clean in one audit. Most of a site stands in many of its files: page frames, cards, the same value
 * in a page, a table and the API. A line is searched once, together with the line before it.
 */
export class CleanTexts {
  /** digests: the pages of a large site would fill the memory */
  private readonly pieces = new Set<string>()
  private readonly lines = new Set<string>()
  private fresh: { pieces: readonly string[]; lines: readonly string[] } = { pieces: [], lines: [] }

  /** The lines of a file's text, and of its path, that have not been found clean before, among those before them. */
  freshText(path: string, bytes: Uint8Array): string {
    const pieces = path.endsWith('.html') ? this.newPieces(bytes) : new Map<string, string>()
    const texts = path.endsWith('.html') ? [...pieces.values()].map(pageText) : [siteText(path, bytes) ?? '']
    const found = new FreshLines(this.lines)
    for (const text of [sitePath(path), ...texts]) found.add(text)
    this.fresh = { pieces: [...pieces.keys()], lines: found.lines }
    return found.shown.join('\n')
  }

  /** Says that the last text was clean. */
  remember(): void {
    for (const piece of this.fresh.pieces) this.pieces.add(piece)
    for (const line of this.fresh.lines) if (!MAYBE_NAME.test(line)) this.lines.add(unsliced(line))
  }

  /** By their digests. */
  private newPieces(bytes: Uint8Array): Map<string, string> {
    const pieces = htmlPieces(new TextDecoder().decode(bytes))
    const all = new Map(pieces.map((piece) => [hash('sha256', piece, 'base64'), piece]))
    return new Map([...all].filter(([digest]) => !this.pieces.has(digest)))
  }
}

/** Picks the new lines of texts. */
class FreshLines {
  readonly lines: string[] = []
  /** the new lines, each behind the line that stands before it */
  readonly shown: string[] = []
  private readonly known: ReadonlySet<string>

  constructor(known: ReadonlySet<string>) {
    this.known = known
  }

  add(text: string): void {
    let before = STOP
    for (const line of [STOP, ...text.split('\n')]) {
      if (line === '') continue
      if (line !== STOP && !this.known.has(line)) this.show(before, line)
      before = line
    }
  }

  private show(before: string, line: string): void {
    if (this.shown.at(-1) !== before) this.shown.push(STOP, before)
    this.shown.push(line)
    this.lines.push(line)
  }
}

const pageText = (piece: string) => markupText(piece, false)

/** A copy that does not keep the text alive that it was cut from. */
function unsliced(text: string): string {
  return Buffer.from(text).toString()
}
