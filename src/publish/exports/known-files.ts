import type { KnownPortal, KnownRecord } from '../known-portal.ts'
import { markedDocument } from '../marks.ts'
import { PUBLIC_KINDS } from '../public-fields.ts'
import { jsonFile, type PublicFile } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'

/** Where what is known of a portal stands, for the forms. */
const KNOWN = '/submit/known'

/** The file of a kind. */
export interface KnownList {
  records: readonly KnownRecord[]
}

/** What the forms check a new record by: one file of what every check needs, and one for each kind of record. */
export function* knownFiles(site: SiteView): Generator<PublicFile> {
  const { known } = site
  const isList = (kind: string) => (PUBLIC_KINDS as readonly string[]).includes(kind)
  const records = Object.entries(known.records)
  const always = Object.fromEntries(records.filter(([kind]) => !isList(kind)))
  const portal: KnownPortal = { ...known, records: always }
  yield jsonFile(`${KNOWN}/portal.json`, markedDocument(site, portal))
  for (const [kind, list] of records.filter(([name]) => isList(name)))
    yield jsonFile(`${KNOWN}/${kind}.json`, markedDocument(site, { records: list } satisfies KnownList))
}
