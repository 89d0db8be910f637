import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { BulletinAnnex } from './annex.ts'
import { FONTS } from './official-fonts.ts'

// 五号, as the tables of official documents have it, in half points
const SMALL = 21
const CLOSE = { spacing: { line: 300, lineRule: LineRuleType.AUTO } }
// the names of units take twice the room of a state
const UNIT_SHARE = 2

/** The annex of a bulletin: its name, the table, whose head stands on every sheet, and what was corrected since. */
export function annexBlocks(annex: BulletinAnnex): (Paragraph | Table)[] {
  return [
    new Paragraph({ children: [new TextRun({ text: '附件', font: FONTS.heading.name })] }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { line: 700, after: 200 },
      children: [new TextRun({ text: annex.title, font: FONTS.title.name, size: 44 })],
    }),
    table(annex),
    ...annex.corrections.map((text) => small(text, FONTS.body.name, AlignmentType.LEFT)),
  ]
}

function table({ columns, rows }: BulletinAnnex): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((text, at) => cell(text, FONTS.heading.name, at === 0 ? UNIT_SHARE : 1, columns.length)),
      }),
      ...rows.map((row) => tableRow(row, columns.length)),
    ],
  })
}

function tableRow({ unit, cells }: BulletinAnnex['rows'][number], columns: number): TableRow {
  return new TableRow({
    cantSplit: true,
    children: [
      cell(unit, FONTS.body.name, UNIT_SHARE, columns),
      ...cells.map(({ width, text }) => cell(text, FONTS.body.name, width, columns, width)),
    ],
  })
}

/** @param shares how many of the shares of the sheet it takes: one a column, two the first */
function cell(text: string, font: string, shares: number, columns: number, columnSpan = 1): TableCell {
  return new TableCell({
    columnSpan,
    verticalAlign: VerticalAlign.CENTER,
    width: { size: (100 * shares) / (columns - 1 + UNIT_SHARE), type: WidthType.PERCENTAGE },
    children: [small(text, font, AlignmentType.CENTER)],
  })
}

/** An empty one is as low as the others. */
function small(text: string, font: string, alignment: 'center' | 'left'): Paragraph {
  const run = { font, size: SMALL }
  return new Paragraph({ ...CLOSE, alignment, run, children: [new TextRun({ text, ...run })] })
}
