import type { RecordEntry } from '../check/records.ts'
import type { Locale } from '../locale.ts'
import { type Statistics, TAG_FIELDS } from '../measure/statistics.ts'
import { fill } from '../words.ts'
import { termUrl, yearUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { newestFirst } from './order.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import { vocabularyTitle } from './terms.ts'
import type { BrowseEntry, Card, CardGroup, Dimension } from './views.ts'

/** More cards than a reader looks through, and the weight of a page that ten thousand records can bear. */
const SHOWN_IN_FULL = 30

type MakeCard = (entry: RecordEntry) => Card

/** Records as lists under the titles of their kinds, in reading order, newest first. */
export function groupByKind(edition: Edition, entries: readonly RecordEntry[], card: MakeCard): CardGroup[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return PUBLIC_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind)
    if (!ofKind) return []
    const cards = [...ofKind].sort(newestFirst).map(card)
    return [
      {
        id: kind,
        title: edition.schemas.kinds.get(kind)?.title ?? kind,
        cards: cards.slice(0, SHOWN_IN_FULL),
        rest: cards.slice(SHOWN_IN_FULL).map(({ title, url }) => ({ text: title, url })),
        count: cards.length,
      },
    ]
  })
}

/** Every way to browse: by the tag vocabularies and by year. */
export function dimensions(edition: Edition, statistics: Statistics, card: MakeCard): Dimension[] {
  const byTag = Object.values(TAG_FIELDS).map((vocabulary) => tagDimension(edition, statistics, vocabulary, card))
  return [...byTag, yearDimension(edition, statistics, card)]
}

function tagDimension(edition: Edition, statistics: Statistics, vocabulary: string, card: MakeCard): Dimension {
  const data = edition.find('vocabulary', vocabulary)?.data
  const entries = (data?.entries ?? []).map((term): BrowseEntry => {
    const { code } = term
    const note = edition.pick(term.note, term.note_en)
    const found = statistics.byTerm.get(vocabulary)?.get(code) ?? []
    const groups = groupByKind(edition, found, card)
    return {
      code,
      title: edition.nameOf(term),
      ...(note ? { note } : {}),
      url: termUrl(vocabulary, code) ?? '/',
      groups,
      count: found.length,
    }
  })
  return {
    code: vocabulary,
    title: vocabularyTitle(edition, vocabulary),
    description: edition.pick(data?.description, data?.description_en) ?? '',
    url: `/browse/${vocabulary}`,
    entries,
  }
}

function yearDimension(edition: Edition, { byYear }: Statistics, card: MakeCard): Dimension {
  const entries = byYear.toReversed().map(({ code, records: found }): BrowseEntry => {
    const groups = groupByKind(edition, found, card)
    return { code, title: yearTitle(edition.locale, code), url: yearUrl(code), groups, count: found.length }
  })
  const known = [
    ...entries.filter(({ code }) => code !== 'unknown'),
    ...entries.filter(({ code }) => code === 'unknown'),
  ]
  return {
    code: 'year',
    title: edition.locale.words.browse.year,
    description: edition.locale.words.browse.yearNote,
    url: '/browse/year',
    entries: known,
  }
}

/** The words for a year; `unknown` is a year that the source does not give. */
export function yearTitle({ words: { value } }: Locale, year: string): string {
  return year === 'unknown' ? value.yearUnknown : fill(value.year, { year })
}
