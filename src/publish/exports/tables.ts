import type { SiteView, Table } from '../views.ts'
import { ledgerTables } from './ledger-tables.ts'
import { citedTables, listTables } from './record-tables.ts'
import { tallyTables } from './tally-tables.ts'

/** Every list and every tally of the site, each under the address of the page that shows it. */
export function siteTables(site: SiteView): Table[] {
  return [
    ...site.kinds.map(({ table }) => table),
    ...listTables(site),
    ...citedTables(site),
    ...ledgerTables(site),
    ...tallyTables(site),
  ]
}
