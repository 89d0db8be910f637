import { countableFields } from '../../check/expressions.ts'
import type { RecordEntry, Records } from '../../check/records.ts'
import { looseDateWords } from '../../loose-date.ts'
import type { Item } from '../../measure/item.ts'
import type { Selection } from '../../types.generated.ts'
import { recordUrl } from '../address.ts'
import type { Audience } from '../audience.ts'
import { isPublic, PUBLIC_FIELDS } from '../public-fields.ts'
import { recordTitle } from '../record-title.ts'
import { type ListEntry, numberWords } from './figure.ts'

/** What a figure counts, as the entries of its list. */
export function itemEntries(
  records: Records,
  audience: Audience,
  selection: Selection,
  items: readonly Item[],
): ListEntry[] {
  const showsAmount = selection.sum !== undefined && (audience === 'internal' || isPublicField(selection))
  const title = countableFields(records.schemas, selection.kind)?.get(selection.items ?? '')?.title
  return items.map((item) => {
    const url = recordUrl(records, item.entry.kind, item.entry.id)
    const text =
      entryWords(records, item.entry) + (item.index === undefined ? '' : ` · ${title ?? ''}第 ${item.index + 1} 项`)
    const note = [item.on === '' ? '' : looseDateWords(item.on), showsAmount ? numberWords(item.amount) : ''].filter(
      Boolean,
    )
    return { text, ...(url === undefined ? {} : { url }), ...(note.length > 0 ? { note: note.join('，') } : {}) }
  })
}

function isPublicField({ kind, items, sum }: Selection): boolean {
  if (!isPublic(kind as 'project')) return false
  const fields: readonly string[] = PUBLIC_FIELDS[kind as 'project']
  return fields.includes(items ?? sum ?? '')
}

/** A record in words, also one of a kind that has no titles: “甲区妇联 2025-1 期双月报表”. */
export function entryWords(records: Records, { kind, id, data }: RecordEntry): string {
  const title = recordTitle(records, kind, id)
  const { unit, period } = data as { unit?: string; period?: string }
  if (title !== id || unit === undefined) return title
  const kindTitle = records.schemas.kinds.get(kind)?.title ?? kind
  return `${recordTitle(records, 'unit', unit)}${period === undefined ? ` ${kindTitle} ${id}` : ` ${period} 期${kindTitle}`}`
}
