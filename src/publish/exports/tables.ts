import type { SiteView, Table } from '../views.ts'
import { diffusionTable } from './diffusion-table.ts'
import { ledgerTables } from './ledger-tables.ts'
import { markedTable } from './marks.ts'
import { citedTables, listTables } from './record-tables.ts'
import { tallyTables } from './tally-tables.ts'

/** Every list and every tally of the site, each under the address of the page that shows it. */
export function siteTables(site: SiteView): Table[] {
  const tables = [...dataTables(site), ...listTables(site)]
  return tables.map((table) => markedTable(site, table))
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
