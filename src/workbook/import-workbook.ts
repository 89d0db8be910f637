import { maskText } from '../check/privacy/mask.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Refusal } from './archive.ts'
import { type CellFault, compareFaults } from './cell-fault.ts'
import { choicesAmong } from './choices-among.ts'
import { type ExportedRecords, readExported, withoutIdColumn } from './exported-records.ts'
import { filledKinds } from './filled-kinds.ts'
import type { ImportContext } from './import-context.ts'
import { judgeRows } from './judge-rows.ts'
import { layoutOf } from './layout.ts'
import { matchSheets } from './match-sheets.ts'
import type { MatchedSheet } from './matched-sheet.ts'
import { movedRecords } from './moved-records.ts'
import { type PlannedRow, planRows } from './plan-rows.ts'
import { readRecords } from './read-records.ts'
import { readInfo, type TemplateInfo, versionOf } from './template-info.ts'
import { setUnit } from './unit-of-rows.ts'
import { readWorkbook, type Sheet } from './workbook.ts'

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
  const { schemas, choices } = context
  const layout = layoutOf(schemas, kind)
  const { matched, faults: sheetFaults } = matchSheets(sheets, layout, info, choices)
  const main = matched.find((sheet) => sheet.layout === layout[0])
  if (!main) return noSheet(layout[0]?.name ?? kind)
  const exported = readExported(sheets)
  const alone = readRows(context, kind, matched, exported)
  // a row may name another one, which the portal does not have yet
  const among = choicesAmong(kind, matched, alone.rows, choices)
  const planned = among ? readRows({ ...context, choices: among }, kind, matched, exported) : alone
  const own = [...sheetFaults, ...withoutIdColumn(main, exported), ...planned.faults]
  const judged = judgeRows(context, kind, planned.rows, own)
  const faults = judged.faults.map(masked).sort(compareFaults(sheets))
  return { kind, isOld: info.version !== versionOf(schemas, kind), rows: planned.rows, ...judged, faults }
}

function readRows(
  context: ImportContext,
  kind: Kind,
  matched: readonly MatchedSheet[],
  exported: ExportedRecords,
): { rows: readonly PlannedRow[]; faults: readonly CellFault[] } {
  const { schemas, choices, existing, unit } = context
  const { records, faults } = readRecords(matched, choices)
  const moved = movedRecords(context, kind, records)
  const unitFaults = unit === undefined ? [] : setUnit(schemas, kind, records, unit, choices)
  const planned = planRows(schemas, kind, records, existing, exported)
  return { rows: planned.rows, faults: [...faults, ...moved, ...unitFaults, ...planned.faults] }
}

function noSheet(name: string): Refusal {
  const hint = `把改了名的那张工作表改回“${name}”；已经删掉的，重新生成模板，把内容粘过去。`
  return { message: `找不到填写“${name}”的工作表。`, hint }
}

const NO_TEMPLATE: Refusal = {
  message: '这张表不是本资料库的模板，看不出哪一列是什么。',
  hint: '从“用 Excel 报送”的网页（/submit/import）下载模板，或用 npm run template -- 种类 生成，把内容粘过去。',
}

/** People put private values into any cell: what a message shows of it is masked like the rest. */
function masked({ message, hint, ...fault }: CellFault): CellFault {
  return { ...fault, message: maskText(message), ...(hint === undefined ? {} : { hint: maskText(hint) }) }
}
