import type { AnyFields, Records } from '../check/records.ts'
import { kindUrl, recordUrl } from './address.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import type { SiteView } from './views/site.ts'

/** The former addresses of records: one for each alias of a record that has a page. */
export function movedAddresses(records: Records): SiteView['moved'] {
  const entries = [...PUBLIC_KINDS, 'programme' as const].flatMap((kind) => records.all(kind))
  return entries.flatMap(({ kind, id, data }) => {
    const { aliases = [] }: AnyFields = data
    const to = recordUrl(records, kind, id) ?? '/'
    return aliases.map((alias) => ({ from: `${kindUrl(records, kind)}/${alias}`, to }))
  })
}
