import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import { strFromU8, strToU8, unzipSync } from 'fflate'
import { zipOf } from '../exports/zip.ts'
import { annexBlocks } from './annex-docx.ts'
import type { BulletinView } from './bulletin-view.ts'
import { FONTS, fontTable } from './official-fonts.ts'
import { spansText } from './template.ts'

// the official layout: A4, 22 lines of 16 pt a page, a character is 320 twentieths of a point wide
const MARGIN = { top: 37, bottom: 35, left: 28, right: 26 }
const LINE = { line: convertMillimetersToTwip((297 - MARGIN.top - MARGIN.bottom) / 22), lineRule: LineRuleType.EXACT }
const INDENT = { firstLine: 2 * 320 }

/**
 * A bulletin in the official layout of a Chinese document.
 * @param notes what is said of it before its text
 */
export async function bulletinDocx(view: BulletinView, notes: readonly string[], asOf: string): Promise<Uint8Array> {
  const file = new Document({
    creator: view.issuer,
    title: view.title,
    styles: { default: { document: { run: { font: FONTS.body.name, size: 32 }, paragraph: { spacing: LINE } } } },
    sections: [
      {
        properties: { page: { size: A4, margin: marginTwips(MARGIN) } },
        ...edges(view),
        children: paragraphs(view, notes),
      },
      ...(view.annex ? [{ properties: LYING, ...edges(view), children: annexBlocks(view.annex) }] : []),
    ],
  })
  return finished(await Packer.toBuffer(file), asOf)
}

const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) }

function marginTwips(margin: Readonly<Record<string, number>>) {
  return Object.fromEntries(Object.entries(margin).map(([side, mm]) => [side, convertMillimetersToTwip(mm)]))
}

/** A sheet on its side: a table with a column a duty is wider than it is high. */
const LYING = {
  page: {
    size: { ...A4, orientation: PageOrientation.LANDSCAPE },
    margin: marginTwips({ top: 28, bottom: 26, left: 20, right: 20 }),
  },
}

/** The head and the foot of every page. */
function edges({ marks }: BulletinView) {
  return {
    ...(marks.length > 0 ? { headers: { default: new Header({ children: [markLine(marks)] }) } } : {}),
    footers: { default: new Footer({ children: [pageNumber()] }) },
  }
}

function paragraphs(view: BulletinView, notes: readonly string[]): Paragraph[] {
  return [
    ...view.marks.map((mark) => new Paragraph({ children: [new TextRun({ text: mark, font: FONTS.heading.name })] })),
    centred(view.titleLines),
    ...notes.map((text) => body(text)),
    ...view.intro.paragraphs.map((text) => body(text)),
    ...view.sections.flatMap((section) => [
      new Paragraph({
        indent: INDENT,
        keepNext: true,
        children: [new TextRun({ text: section.title, font: FONTS.heading.name })],
      }),
      ...section.paragraphs.map((spans) => body(spansText(spans), section === view.sections.at(-1))),
    ]),
    ...(view.annex ? [body(view.annex.reference, true)] : []),
    ...view.signature.map(
      (text, at) => new Paragraph({ alignment: AlignmentType.RIGHT, keepNext: at + 1 < view.signature.length, text }),
    ),
  ]
}

/** The title, a line each: it never breaks inside “3—4月”. */
function centred(lines: readonly string[]): Paragraph {
  const runs = lines.map(
    (text, index) => new TextRun({ text, font: FONTS.title.name, size: 44, ...(index > 0 ? { break: 1 } : {}) }),
  )
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { line: 700, after: 400 }, children: runs })
}

/** A paragraph; those of the last section stay on the page of what follows, as who signs never stands alone on a page. */
function body(text: string, keepNext = false): Paragraph {
  return new Paragraph({ indent: INDENT, alignment: AlignmentType.BOTH, keepNext, text })
}

/** The marks at the head of every page, small: a page that is copied alone bears them too. */
function markLine(marks: readonly string[]): Paragraph {
  const run = new TextRun({ font: FONTS.heading.name, size: 21, text: marks.join('　') })
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: [run] })
}

function pageNumber(): Paragraph {
  const run = new TextRun({ font: FONTS.number.name, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [run] })
}

/**
 * The library writes the hour of the build into the file: the same commit gives the same bytes instead.
 * It knows no names that may stand in for a font: the font table is our own.
 */
function finished(bytes: Uint8Array, asOf: string): Uint8Array {
  const files = unzipSync(bytes)
  const core = strFromU8(files['docProps/core.xml'] ?? new Uint8Array())
  const dated = core.replace(/(<dcterms:\w+[^>]*>)[^<]*/g, `$1${asOf}T00:00:00Z`)
  return zipOf({ ...files, 'docProps/core.xml': strToU8(dated), 'word/fontTable.xml': strToU8(fontTable()) })
}
