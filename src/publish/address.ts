import type { Records } from '../check/records.ts'
import { TAG_FIELDS } from '../measure/statistics.ts'
import { formOf } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { hasPage } from './public-fields.ts'

/** The address of a kind's list: `/models`. */
export function kindUrl(records: Records, kind: Kind): string {
  return `/${formOf(records.schemas, kind).folder}`
}

/** The address of a record's page; undefined where its kind has none. */
export function recordUrl(records: Records, kind: Kind, id: string): string | undefined {
  const entry = hasPage(kind) ? records.find(kind, id) : undefined
  return entry && `${kindUrl(records, kind)}/${entry.id}`
}

const BROWSABLE: ReadonlySet<string> = new Set(Object.values(TAG_FIELDS))

/** The address of the list of everything under a code; undefined where a vocabulary is no way to browse. */
export function termUrl(vocabulary: string, code: string): string | undefined {
  return BROWSABLE.has(vocabulary) ? `/browse/${vocabulary}/${code}` : undefined
}

/** The address of everything of a year; `unknown` for records whose source gives none. */
export function yearUrl(year: string): string {
  return `/browse/year/${year}`
}

/** The public address of a picture: `/media/models/pairing/visit.jpg`. */
export function mediaUrl(file: string): string {
  return file.replace(/^content\//, '/media/')
}
