import { maskText } from '../check/privacy/mask.ts'
import type { Validate } from '../check/schema-faults.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Refusal } from './archive.ts'
import { type CellFault, compareFaults } from './cell-fault.ts'
import type { Choices } from './choices.ts'
import { readExported } from './exported-records.ts'
import { FaultCells } from './fault-cells.ts'
import { filledKinds } from './filled-kinds.ts'
import { layoutOf } from './layout.ts'
import { matchSheets } from './match-sheets.ts'
import { type Existing, type PlannedRow, planRows } from './plan-rows.ts'
import { readRecords } from './read-records.ts'
import { readInfo, type TemplateInfo, versionOf } from './template-info.ts'
import { setUnit } from './unit-of-rows.ts'
import { readWorkbook, type Sheet } from './workbook.ts'

/** What an import needs to know of the portal that the records come into. */
export interface ImportContext {
  schemas: SchemaSet
  choices: Choices
  existing: Existing
  validator(kind: Kind): Validate
  /** checks rows as if their files were in the portal; the documents are in the order of the rows */
  check(kind: Kind, rows: readonly PlannedRow[]): { documents: readonly Document[]; diagnostics: readonly Diagnostic[] }
  /** the unit whose records these are */
  unit?: string
}

/** What a workbook gives. Nothing has been written. */
export interface Import {
  kind: Kind
  /** the workbook was made when the kind had other fields */
  isOld: boolean
  rows: readonly PlannedRow[]
  /** of the workbook, in the order of its cells, private values masked */
  faults: readonly CellFault[]
  /** errors that these records would make in other files */
  elsewhere: readonly Diagnostic[]
  /** the rows that pass, by themselves and together */
  passed: readonly PlannedRow[]
}

/** A workbook that can be imported. */
export interface OpenedWorkbook {
  kind: Kind
  info: TemplateInfo
  sheets: readonly Sheet[]
}

/** Opens a workbook, and says of which kind its records are. */
export async function openWorkbook(bytes: Uint8Array, schemas: SchemaSet): Promise<OpenedWorkbook | Refusal> {
  const sheets = await readWorkbook(bytes)
  if (!Array.isArray(sheets)) return sheets
  const info = readInfo(sheets)
  if (!info) return NO_TEMPLATE
  const kind = filledKinds(schemas).find((name) => name === info.kind)
  if (kind) return { kind, info, sheets }
  return { message: `这张表是“${maskText(info.kind)}”的，这里没有这种记录。`, hint: NO_TEMPLATE.hint }
}

/** Reads the records of a workbook, and checks them as `npm run check` would check their files. */
export function importRecords({ kind, info, sheets }: OpenedWorkbook, context: ImportContext): Import | Refusal {
  const { schemas, choices, existing, unit } = context
  const layout = layoutOf(schemas, kind)
  const { matched, faults: sheetFaults } = matchSheets(sheets, layout, info, choices)
  if (!matched.some((sheet) => sheet.layout === layout[0])) return noSheet(layout[0]?.name ?? kind)
  const { records, faults: cellFaults } = readRecords(matched, choices)
  const unitFaults = unit === undefined ? [] : setUnit(schemas, kind, records, unit, choices)
  const planned = planRows(schemas, kind, records, existing, readExported(sheets))
  const own = [...sheetFaults, ...cellFaults, ...unitFaults, ...planned.faults]
  const judged = judgeRows(context, kind, planned.rows, own)
  const faults = judged.faults.map(masked).sort(compareFaults(sheets))
  return { kind, isOld: info.version !== versionOf(schemas, kind), rows: planned.rows, ...judged, faults }
}

function noSheet(name: string): Refusal {
  const hint = `把改了名的那张工作表改回“${name}”；已经删掉的，重新生成模板，把内容粘过去。`
  return { message: `找不到填写“${name}”的工作表。`, hint }
}

const NO_TEMPLATE: Refusal = {
  message: '这张表不是本资料库的模板，看不出哪一列是什么。',
  hint: '从“用 Excel 报送”的网页（/submit/import）下载模板，或用 npm run template -- 种类 生成，把内容粘过去。',
}

/** Checks the rows that would be written; rows that do not pass are taken out, and the rest checked by themselves. */
function judgeRows(context: ImportContext, kind: Kind, rows: readonly PlannedRow[], own: readonly CellFault[]) {
  const written = rows.filter(({ state }) => state !== 'unchanged')
  const first = checkRows(context, kind, written)
  const isSound = !own.some(({ severity, record }) => severity === 'error' && record === undefined)
  const told = new ToldFaults()
  told.add(own)
  const news = told.add(first.faults)
  let faults = own.concat(isSound ? news : news.filter((fault) => !isOfLostColumn(fault, rows[0])))
  let { elsewhere } = first
  let passed = isSound ? withoutFaults(written, faults) : []
  for (let left = written.length; passed.length > 0 && passed.length < left; passed = withoutFaults(passed, faults)) {
    left = passed.length
    const again = checkRows(context, kind, passed)
    faults = faults.concat(told.add(again.faults))
    elsewhere = again.elsewhere
  }
  return { faults, elsewhere, passed: elsewhere.length > 0 ? [] : passed }
}

function withoutFaults(rows: readonly PlannedRow[], faults: readonly CellFault[]): PlannedRow[] {
  const faulty = new Set(faults.filter(({ severity }) => severity === 'error').map(({ record }) => record))
  return rows.filter(({ record }) => !faulty.has(record.place.row))
}

/** The faults of cells that are known: a cell that cannot be read is told once, and a rule once a cell. */
class ToldFaults {
  private readonly known = new Set<string>()

  /** Adds faults; gives those of them that say something new. */
  add(faults: readonly CellFault[]): CellFault[] {
    const news = faults.filter((fault) => !this.known.has(cellOf(fault)) && !this.known.has(ruleAt(fault)))
    for (const fault of faults) this.known.add(fault.rule === undefined ? cellOf(fault) : ruleAt(fault))
    return news
  }
}

function cellOf({ sheet, row, column }: CellFault): string {
  return `${row} ${column} ${sheet}`
}

function ruleAt(fault: CellFault): string {
  return `${fault.rule} ${cellOf(fault)}`
}

/**
 * Where a head is wrong, its field is missing in every row, each time at the place of the record, for it has no column: one
 * fault is enough, and the heads are mended first.
 */
function isOfLostColumn({ rule, sheet, column }: CellFault, row: PlannedRow | undefined): boolean {
  return rule === 'schema/missing-field' && sheet === row?.record.place.sheet && column === row.record.place.column
}

function checkRows({ schemas, choices, check, validator }: ImportContext, kind: Kind, rows: readonly PlannedRow[]) {
  const faults: CellFault[] = []
  const elsewhere: Diagnostic[] = []
  if (rows.length === 0) return { faults, elsewhere }
  const { documents, diagnostics } = check(kind, rows)
  const byFile = new Map(rows.map((row, index) => [maskText(row.file), { row, document: documents[index] }]))
  const cells = new FaultCells(schemas, choices, validator(kind))
  for (const diagnostic of diagnostics) {
    const { row, document } = byFile.get(diagnostic.file) ?? {}
    if (row && document) faults.push(cells.faultOf(diagnostic, row, document))
    else if (diagnostic.severity === 'error') elsewhere.push(diagnostic)
  }
  return { faults, elsewhere }
}

/** People put private values into any cell: what a message shows of it is masked like the rest. */
function masked({ message, hint, ...fault }: CellFault): CellFault {
  return { ...fault, message: maskText(message), ...(hint === undefined ? {} : { hint: maskText(hint) }) }
}
