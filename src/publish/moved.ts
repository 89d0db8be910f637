import type { RecordEntry, Records } from '../check/records.ts'
import type { Kind } from '../types.generated.ts'
import { kindUrl, recordUrl } from './address.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import type { SiteView } from './views.ts'

/** The former addresses of records: those of aliases, and those of records that another one replaces. */
export function movedAddresses(records: Records): SiteView['moved'] {
  return [...aliasAddresses(records), ...replacedAddresses(records)]
}

/** One for each tombstone that names a successor. */
function replacedAddresses(records: Records): SiteView['moved'] {
  const entries = records.all('tombstones').flatMap(({ data }) => data.entries)
  return entries.flatMap(({ kind, id, replaced_by: successor }) => {
    const to = successor === undefined ? undefined : recordUrl(records, kind as Kind, successor)
    return to === undefined ? [] : [{ from: `${kindUrl(records, kind as Kind)}/${id}`, to }]
  })
}

/** One for each alias of a record that has a page. */
function aliasAddresses(records: Records): SiteView['moved'] {
  const entries = PUBLIC_KINDS.flatMap((kind) => [...records.all(kind)] as RecordEntry[])
  return entries.flatMap(({ kind, id, data }) => {
    const { aliases = [] } = data as { aliases?: string[] }
    const to = recordUrl(records, kind, id) ?? '/'
    return aliases.map((alias) => ({ from: `${kindUrl(records, kind)}/${alias}`, to }))
  })
}
