import { maskText } from '../check/privacy/mask.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Kind } from '../types.generated.ts'
import type { CellFault } from './cell-fault.ts'
import { FaultCells } from './fault-cells.ts'
import type { ImportContext } from './import-context.ts'
import type { PlannedRow } from './plan-rows.ts'

/**
 * Checks the rows that would be written; rows that do not pass are taken out, and the rest checked by themselves.
 * @param own the faults that are known already
 * @returns all faults of cells, the errors that the rows would make in other files, and the rows that pass
 */
export function judgeRows(context: ImportContext, kind: Kind, rows: readonly PlannedRow[], own: readonly CellFault[]) {
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
