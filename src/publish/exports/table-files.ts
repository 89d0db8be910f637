import { hash } from 'node:crypto'
import { once } from '../../once.ts'
import { onceEach } from '../../once-each.ts'
import { fileUrl, markedTable } from '../marks.ts'
import { pageKey } from '../page-key.ts'
import type { KeyedFile, PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import type { Cell, Table } from '../views/table.ts'
import { csvOf, excelCsv } from './csv.ts'
import { dataPackage, packagedPath } from './data-package.ts'
import { GrowingBytes } from './growing-bytes.ts'
import { listTables } from './record-tables.ts'
import { dataTables } from './tables.ts'
import { xlsxOf } from './xlsx.ts'

/** Every table as CSV and as a workbook, one after the other; those of the data package stand in it too. */
export function* tableFiles(site: SiteView): Generator<PublicFile | KeyedFile> {
  const data = dataTables(site)
  const room = new GrowingBytes()
  yield dataPackage(site, data)
  for (const table of data) yield* filesOf(site, table, room, pageKey(table), packagedPath(site, table))
  const rowKey = rowKeys()
  for (const table of listTables(site))
    yield* filesOf(site, table, room, pageKey({ ...table, rows: table.rows.map(rowKey) }))
}

function* filesOf(
  site: SiteView,
  table: Table,
  room: GrowingBytes,
  key: string,
  packaged?: string,
): Generator<KeyedFile> {
  const marked = once(() => markedTable(site, table))
  const csv = once(() => csvOf(marked()))
  const path = (ending: 'csv' | 'xlsx') => fileUrl(site.ledger.audience, table.path, ending)
  if (packaged !== undefined) yield { path: packaged, key, make: csv }
  yield { path: path('csv'), key, make: () => excelCsv(csv()) }
  yield { path: path('xlsx'), key, make: () => xlsxOf(marked(), site.marks, room) }
}

/** Keys of rows that stand in many tables: each is read once. */
function rowKeys(): (row: readonly Cell[]) => string {
  return onceEach((row) => hash('sha256', JSON.stringify(row), 'base64url'))
}
