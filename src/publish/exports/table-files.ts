import { pageKey } from '../page-key.ts'
import type { SiteView } from '../views/site.ts'
import type { Table } from '../views/table.ts'
import { csvOf, excelCsv } from './csv.ts'
import { dataPackage, packagedPath } from './data-package.ts'
import { fileUrl } from './marks.ts'
import type { KeyedFile, PublicFile } from './public-file.ts'
import { listTables } from './record-tables.ts'
import { dataTables, markedTables } from './tables.ts'
import { xlsxOf } from './xlsx.ts'

/** Every table as CSV and as a workbook, one after the other; those of the data package stand in it too. */
export function* tableFiles(site: SiteView): Generator<PublicFile | KeyedFile> {
  const data = [...markedTables(site, dataTables(site))]
  yield dataPackage(site, data)
  for (const table of data) yield* filesOf(site, table, packagedPath(site, table))
  for (const table of markedTables(site, listTables(site))) yield* filesOf(site, table)
}

function* filesOf(site: SiteView, table: Table, packaged?: string): Generator<KeyedFile> {
  const key = pageKey(table, site.marks)
  let made: string | undefined
  const csv = () => {
    made ??= csvOf(table)
    return made
  }
  const path = (ending: 'csv' | 'xlsx') => fileUrl(site.ledger.audience, table.path, ending)
  if (packaged !== undefined) yield { path: packaged, key, make: csv }
  yield { path: path('csv'), key, make: () => excelCsv(csv()) }
  yield { path: path('xlsx'), key, make: () => xlsxOf(table, site.marks) }
}
