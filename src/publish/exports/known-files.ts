import type { KnownPortal } from '../known-portal.ts'
import { PUBLIC_KINDS } from '../public-fields.ts'
import type { SiteView } from '../views.ts'
import { jsonFile, type PublicFile } from './public-file.ts'

/** Where what is known of a portal stands, for the forms. */
export const KNOWN = '/submit/known'

/** What the forms check a new record by: one file of what every check needs, and one for each kind of record. */
export function* knownFiles({ known }: SiteView): Generator<PublicFile> {
  const isList = (kind: string) => (PUBLIC_KINDS as readonly string[]).includes(kind)
  const records = Object.entries(known.records)
  const always = Object.fromEntries(records.filter(([kind]) => !isList(kind)))
  yield jsonFile(`${KNOWN}/portal.json`, { ...known, records: always } satisfies KnownPortal)
  for (const [kind, list] of records.filter(([name]) => isList(name))) yield jsonFile(`${KNOWN}/${kind}.json`, list)
}
