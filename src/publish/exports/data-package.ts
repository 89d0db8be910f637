import { absoluteUrl } from '../absolute-url.ts'
import { fileUrl, markedColumns, markedDocument, markedTitle } from '../marks.ts'
import { jsonFile, type PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import type { Table } from '../views/table.ts'

const FOLDER = '/data-package'

/**
 * The description of the Frictionless Data Package of all public data.
 * @param tables those in it
 */
export function dataPackage(site: SiteView, tables: readonly Table[]): PublicFile {
  return jsonFile(`${FOLDER}/datapackage.json`, markedDocument(site, descriptor(site, tables)))
}

/** Where a table stands in the package. */
export function packagedPath(site: SiteView, table: Table): string {
  return `${FOLDER}/${fileName(site, table)}`
}

function descriptor(site: SiteView, tables: readonly Table[]) {
  return {
    profile: 'tabular-data-package',
    name: 'last-mile',
    title: markedTitle(site, site.title),
    description: `${site.description}以“'”开头的格子，原文以等号、加号等开头；加“'”是为了不被表格软件当作公式。`,
    homepage: absoluteUrl(site, '/'),
    version: site.asOf,
    created: `${site.asOf}T00:00:00Z`,
    sources: [{ title: site.organisation, path: absoluteUrl(site, '/') }],
    resources: tables.map((table) => resource(site, table)),
  }
}

/** Lower case, digits, `-` and `.` only, as the standard asks. */
function resourceName({ path }: Table): string {
  return path.slice(1).replaceAll('/', '.')
}

function fileName({ ledger }: SiteView, table: Table): string {
  return fileUrl(ledger.audience, resourceName(table), 'csv')
}

function resource(site: SiteView, table: Table) {
  return {
    profile: 'tabular-data-resource',
    name: resourceName(table),
    title: table.title,
    path: fileName(site, table),
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', header: true },
    schema: { fields: markedColumns(site, table.columns), missingValues: [''] },
  }
}
