import { countableFields } from '../../check/expressions.ts'
import type { AnyFields, RecordEntry } from '../../check/records.ts'
import type { Item } from '../../measure/item.ts'
import type { Kind, Selection } from '../../types.generated.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import type { Audience } from '../audience.ts'
import type { Edition } from '../edition.ts'
import { isPublic, isPublicField } from '../public-fields.ts'
import { recordTitle } from '../record-title.ts'
import { type ListEntry, numberWords } from './figure.ts'
import { periodWords } from './span-words.ts'

/** What a figure counts, as the entries of its list. */
export function itemEntries(
  edition: Edition,
  audience: Audience,
  selection: Selection,
  items: readonly Item[],
): ListEntry[] {
  const { items: list, sum } = selection
  const kind = selection.kind as Kind
  const isTold = isPublic(kind) && isPublicField(kind, list ?? sum ?? '')
  const showsAmount = sum !== undefined && (audience === 'internal' || isTold)
  const title = list === undefined ? '' : (countableFields(edition.schemas, kind)?.get(list)?.title ?? '')
  const { date, words } = edition.locale
  return items.map((item) => {
    const url = recordUrl(edition, item.entry.kind, item.entry.id) ?? insideUrl(edition, audience, item.entry)
    const record = entryWords(edition, item.entry)
    const text =
      item.index === undefined ? record : fill(words.figure.item, { record, list: title, number: item.index + 1 })
    const amount = showsAmount ? numberWords(edition.locale, item.amount) : ''
    const note = [item.on === '' ? '' : date(item.on), amount].filter(Boolean).join(words.mark.comma)
    return { text, ...(url === undefined ? {} : { url }), ...(note === '' ? {} : { note }) }
  })
}

/** Where a return can be read inside the federation: on the page of its unit and period. */
function insideUrl(edition: Edition, audience: Audience, { kind, data }: RecordEntry): string | undefined {
  const { unit = '', period }: AnyFields = data
  const id = edition.find('unit', unit)?.id
  return audience === 'internal' && kind === 'return' && id !== undefined ? `/ledger/${period}/${id}` : undefined
}

/** A record in words, also one of a kind that has no titles: “甲区妇联2025年第1期报表”. */
export function entryWords(edition: Edition, { kind, id, data }: RecordEntry): string {
  const title = recordTitle(edition, kind, id)
  const { unit, period }: AnyFields = data
  if (title !== id || unit === undefined) return title
  const of = {
    unit: recordTitle(edition, 'unit', unit),
    kind: edition.schemas.kinds.get(kind)?.title ?? kind,
  }
  const { untitled, return: ofPeriod } = edition.locale.words.figure
  return period === undefined
    ? fill(untitled, { ...of, id })
    : fill(ofPeriod, { ...of, period: periodWords(edition.locale, period) })
}

/** A record as an entry of a list, with the unit that answers for it. */
export function recordEntry(edition: Edition, entry: RecordEntry): ListEntry {
  const { unit }: AnyFields = entry.data
  const url = recordUrl(edition, entry.kind, entry.id)
  return {
    text: entryWords(edition, entry),
    ...(url === undefined ? {} : { url }),
    ...(unit === undefined ? {} : { note: recordTitle(edition, 'unit', unit) }),
  }
}
