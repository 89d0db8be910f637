import { GEOMETRY, INLINE, markupText } from '../markup-text.ts'
import { tagNameAt } from './html-pieces.ts'

/** One tag as templates write it: its name in lower case, its values in double quotes. */
const TAG = /<[a-z][a-z0-9]*(?: [A-Za-z][\w:.-]*(?:="[^"<>]*")?)* ?\/?>/y
const DOCTYPE = '<!DOCTYPE html>'
const [LINE_FEED, SLASH, GREATER] = [10, 47, 62]

/** What an element does, a bit each; most do nothing but end the line. */
const [IN_LINE, EMPTY, RAW, ODD] = [1, 2, 4, 8]

const KINDS = new Map([...INLINE].map((name) => [name, IN_LINE]))
for (const [bit, names] of [
  [EMPTY, 'area base br col embed hr img input link meta source track wbr'],
  // its text ends at the next tag of its name, whatever else in it looks like a tag
  [RAW, 'script title'],
  // others of that kind, that no template writes
  [ODD, 'iframe noembed noframes plaintext style textarea xmp'],
] as const)
  for (const name of names.split(' ')) KINDS.set(name, bit | (KINDS.get(name) ?? 0))

/**
 * What `markupText` makes of a piece of a page, at a tenth of the cost, where the piece is as templates write it.
 * Undefined where it could read less than a browser does, so that the page must be read as a whole: what looks like a tag
 * and is none, a tag that is cut, or one that ends what it did not begin.
 */
export function pieceText(piece: string): string | undefined {
  const text = new PieceText(piece)
  let from = piece.startsWith(DOCTYPE) ? DOCTYPE.length : 0
  for (let at = piece.indexOf('<', from); at >= 0; at = piece.indexOf('<', from)) {
    if (at > from && !text.add(piece.slice(from, at))) return undefined
    from = text.readTag(at)
    if (from < 0) return undefined
  }
  if (from < piece.length && !text.add(piece.slice(from))) return undefined
  return piece.includes('&') ? markupText(piece, false) : text.whole
}

/** The text of a piece as it grows. */
class PieceText {
  private readonly piece: string
  private readonly parts: string[] = []
  private readonly values: string[] = []
  private readonly opened: string[] = []
  private isInLine = false
  /** whether the line ended with an element that began before the piece: what a stray end tag would not do */
  private isDoubtful = false

  constructor(piece: string) {
    this.piece = piece
  }

  get whole(): string {
    return this.values.length === 0 ? this.parts.join('') : [this.parts.join(''), ...this.values].join('\n')
  }

  /** Adds what stands between two tags; says whether it is sure where its line begins. */
  add(text: string): boolean {
    const wasDoubtful = this.isDoubtful && text.charCodeAt(0) !== LINE_FEED
    this.parts.push(text)
    this.isDoubtful = false
    this.isInLine = text.charCodeAt(text.length - 1) !== LINE_FEED
    return !wasDoubtful
  }

  /** Reads the tag at a place, and gives where it ends; -1 where none is, or it is out of place. */
  readTag(start: number): number {
    const { piece } = this
    if (piece.charCodeAt(start + 1) === SLASH) {
      const name = tagNameAt(piece, start + 2)
      const end = start + name.length + 3
      return piece.charCodeAt(end - 1) === GREATER && this.close(name) ? end : -1
    }
    const name = tagNameAt(piece, start + 1)
    const kind = KINDS.get(name) ?? 0
    const end = name === '' || (kind & ODD) !== 0 ? -1 : this.endOfTag(start, start + name.length + 1)
    if (end < 0 || ((kind & RAW) !== 0 && !piece.startsWith(`</${name}>`, piece.indexOf('<', end)))) return -1
    if ((kind & IN_LINE) === 0) this.endLine()
    if ((kind & EMPTY) === 0 && piece.charCodeAt(end - 2) !== SLASH) this.opened.push(name)
    return end
  }

  /** Reads what a tag has beside its name. */
  private endOfTag(start: number, nameEnd: number): number {
    if (this.piece.charCodeAt(nameEnd) === GREATER) return nameEnd + 1
    TAG.lastIndex = start
    if (!TAG.test(this.piece)) return -1
    this.readValues(this.piece.slice(nameEnd, TAG.lastIndex))
    return TAG.lastIndex
  }

  private readValues(attributes: string): void {
    for (let sign = attributes.indexOf('="'); sign >= 0; ) {
      const end = attributes.indexOf('"', sign + 2)
      const name = attributes.slice(attributes.lastIndexOf(' ', sign) + 1, sign)
      if (end > sign + 2 && !GEOMETRY.has(name)) this.values.push(attributes.slice(sign + 2, end))
      sign = attributes.indexOf('="', end + 1)
    }
  }

  private close(name: string): boolean {
    const last = this.opened.pop()
    const kind = KINDS.get(name) ?? 0
    if ((kind & IN_LINE) === 0) {
      const wasInLine = this.isInLine
      this.endLine()
      this.isDoubtful = last === undefined && wasInLine
    }
    return (last === undefined || last === name) && (kind & EMPTY) === 0
  }

  private endLine(): void {
    if (this.isInLine) this.parts.push('\n')
    this.isInLine = false
    this.isDoubtful = false
  }
}
