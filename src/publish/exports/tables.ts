import type { SiteView } from '../views/site.ts'
import type { Table } from '../views/table.ts'
import { diffusionTable } from './diffusion-table.ts'
import { ledgerTables } from './ledger-tables.ts'
import { citedTables } from './record-tables.ts'
import { tallyTables } from './tally-tables.ts'

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
