import { absoluteUrl } from '../absolute-url.ts'
import type { SiteView, Table } from '../views.ts'
import { csvOf } from './csv.ts'
import { ledgerTables } from './ledger-tables.ts'
import { jsonFile, type PublicFile } from './public-file.ts'
import { citedTables } from './record-tables.ts'
import { tallyTables } from './tally-tables.ts'

const FOLDER = '/data-package'

/** The Frictionless Data Package of all public data: every record, figure and source once, and the tallies. */
export function* dataPackageFiles(site: SiteView): Generator<PublicFile> {
  const tables = [
    ...site.kinds.map(({ table }) => table),
    ...citedTables(site),
    ...ledgerTables(site),
    ...tallyTables(site),
  ]
  yield jsonFile(`${FOLDER}/datapackage.json`, descriptor(site, tables))
  for (const table of tables) yield { path: `${FOLDER}/${resourceName(table)}.csv`, body: csvOf(table) }
}

function descriptor(site: SiteView, tables: readonly Table[]) {
  return {
    profile: 'tabular-data-package',
    name: 'last-mile',
    title: site.title,
    description: `${site.description}以“'”开头的格子，原文以等号、加号等开头；加“'”是为了不被表格软件当作公式。`,
    homepage: absoluteUrl(site, '/'),
    version: site.asOf,
    created: `${site.asOf}T00:00:00Z`,
    sources: [{ title: site.organisation, path: absoluteUrl(site, '/') }],
    resources: tables.map(resource),
  }
}

/** Lower case, digits, `-` and `.` only, as the standard asks. */
function resourceName({ path }: Table): string {
  return path.slice(1).replaceAll('/', '.')
}

function resource(table: Table) {
  return {
    profile: 'tabular-data-resource',
    name: resourceName(table),
    title: table.title,
    path: `${resourceName(table)}.csv`,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: { fields: table.columns, missingValues: [''] },
  }
}
