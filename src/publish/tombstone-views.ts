import type { Records } from '../check/records.ts'
import { looseDateWords } from '../loose-date.ts'
import type { Kind } from '../types.generated.ts'
import { kindUrl, recordUrl } from './address.ts'
import { isPublic } from './public-fields.ts'
import { recordTitle } from './record-title.ts'
import type { TombstoneView } from './views.ts'

/** The pages that stand at the addresses of records that were taken down. */
export function tombstoneViews(records: Records): TombstoneView[] {
  const entries = records.all('tombstones').flatMap(({ data }) => data.entries)
  return entries.flatMap(({ kind: name, id, removed, reason, replaced_by: successor }) => {
    const kind = name as Kind
    if (!isPublic(kind)) return []
    const to = successor === undefined ? undefined : recordUrl(records, kind, successor)
    return [
      {
        kind,
        kindTitle: records.schemas.kinds.get(kind)?.title ?? kind,
        id,
        url: `${kindUrl(records, kind)}/${id}`,
        removed,
        removedWords: looseDateWords(removed),
        reason,
        ...(successor === undefined || to === undefined
          ? {}
          : { replacement: { text: recordTitle(records, kind, successor), url: to } }),
      },
    ]
  })
}
