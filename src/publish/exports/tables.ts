import type { SiteView } from '../views/site.ts'
import type { Table } from '../views/table.ts'
import { diffusionTable } from './diffusion-table.ts'
import { ledgerTables } from './ledger-tables.ts'
import { markedTable } from './marks.ts'
import { citedTables } from './record-tables.ts'
import { tallyTables } from './tally-tables.ts'

/** Tables of the site with its marks, one at a time: their rows are as much as all records many times over. */
export function* markedTables(site: SiteView, tables: Iterable<Table>): Generator<Table> {
  for (const table of tables) yield markedTable(site, table)
}

/** Every record, figure and source once, what is counted for the programme, and the tallies. */
export function dataTables(site: SiteView): Table[] {
  return [
    ...site.kinds.map(({ table }) => table),
    ...citedTables(site),
    ...ledgerTables(site),
    diffusionTable(site),
    ...tallyTables(site),
  ]
}
