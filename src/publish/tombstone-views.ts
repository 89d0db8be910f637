import type { Kind } from '../types.generated.ts'
import { kindUrl, recordUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { isPublic } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import type { TombstoneView } from './views/tombstone.ts'

/** The pages that stand at the addresses of records that were taken down. */
export function tombstoneViews(edition: Edition): TombstoneView[] {
  const entries = edition.all('tombstones').flatMap(({ data }) => data.entries)
  return entries.flatMap(({ kind: name, id, removed, reason, replaced_by: successor }) => {
    const kind = name as Kind
    if (!isPublic(kind)) return []
    const to = successor === undefined ? undefined : recordUrl(edition, kind, successor)
    return [
      {
        kind,
        kindTitle: edition.schemas.kinds.get(kind)?.title ?? kind,
        id,
        url: `${kindUrl(edition, kind)}/${id}`,
        removed,
        removedWords: edition.locale.date(removed),
        reason,
        ...(successor === undefined || to === undefined
          ? {}
          : { replacement: { text: recordTitle(edition, kind, successor), url: to } }),
      },
    ]
  })
}
