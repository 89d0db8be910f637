import { unzipSync } from 'fflate'
import { markupText } from './markup-text.ts'

/** Endings of the files of office programs that are packed XML. */
export const OFFICE_ENDINGS = ['.xlsx', '.docx', '.pptx', '.odt', '.ods']

/** Parts that are XML; those of relations name what a document links to and what it fetches. */
export const PART = /\.(?:xml|rels)$/

/**
 * The marks around cells of a sheet and around paragraphs of a document, as many as stand in a row. They hold nothing but
 * where a cell stands and names of styles, and are nine tenths of what there would be to parse.
 */
const MARKS =
  /(?:<\/?(?:row|c|is|v|t|w:[A-Za-z]+)(?: r="[A-Z]{0,3}\d{1,7}"| (?:s|t|w:[A-Za-z]+|xml:space)="(?:[A-Za-z]+\d{0,2}|\d{1,5})")*\/?>)+/g

/**
 * Elements that do not end a word, by their prefix: runs of text, how a run looks, and what a spell checker leaves behind.
 * An office program begins a new run anywhere, in the middle of a number too.
 */
const RUNS: Readonly<Record<string, string>> = {
  '': 'r t rPr rFont b i u strike sz color family scheme charset vertAlign',
  'w:': `r t rPr hyperlink ins smartTag proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak softHyphen noBreakHyphen
    rStyle rFonts b bCs i iCs u strike dstrike caps smallCaps color spacing w kern position sz szCs highlight shd
    vertAlign em lang snapToGrid noProof bdr rtl cs webHidden`,
  'a:': 'r t rPr latin ea cs solidFill srgbClr schemeClr hlinkClick',
  'text:': 's span a bookmark bookmark-start bookmark-end soft-page-break',
}
const INLINE = new Set(
  Object.entries(RUNS).flatMap(([prefix, names]) => names.split(/\s+/).map((name) => prefix + name)),
)

/** Among such marks: one that ends a word. */
const END = new RegExp(`<(?!/?(?:${[...INLINE].join('|')})[ />])`)

/** What a table or a document of an office program is packed of, as XML; undefined when it is none. */
export function officeParts(bytes: Uint8Array): string[] | undefined {
  try {
    const parts = unzipSync(bytes, { filter: ({ name }) => PART.test(name) })
    return Object.values(parts).map(partText)
  } catch {
    return undefined
  }
}

/** The names of all parts of a table or a document, those that are no XML too; none when it is none. */
export function officePartNames(bytes: Uint8Array): string[] {
  const names: string[] = []
  try {
    unzipSync(bytes, { filter: ({ name }) => names.push(name) < 0 })
  } catch {
    return []
  }
  return names
}

/** The encoding that the first bytes of a text say, where they do. */
export function markedEncoding([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

/** A part as text: it may be in UTF-16. */
export function partText(part: Uint8Array): string {
  return new TextDecoder(markedEncoding(part) ?? 'utf-8').decode(part)
}

/** All text of the parts of a table or a document, and what it links to. */
export function partsText(parts: readonly string[]): string {
  const withoutMarks = (part: string) => part.replaceAll(MARKS, (marks) => (END.test(marks) ? '\n' : ''))
  return parts.map((part) => markupText(withoutMarks(part), true, INLINE)).join('\n')
}
