import type { RecordEntry, Records } from '../check/records.ts'
import { type Statistics, TAG_FIELDS } from '../measure/statistics.ts'
import { termUrl, yearUrl } from './address.ts'
import { newestFirst } from './order.ts'
import { PUBLIC_KINDS } from './public-fields.ts'
import type { BrowseEntry, Card, CardGroup, Dimension } from './views.ts'

/** More cards than a reader looks through, and the weight of a page that ten thousand records can bear. */
const SHOWN_IN_FULL = 30

type MakeCard = (entry: RecordEntry) => Card

/** Records as lists under the titles of their kinds, in reading order, newest first. */
export function groupByKind(records: Records, entries: readonly RecordEntry[], card: MakeCard): CardGroup[] {
  const byKind = Map.groupBy(entries, ({ kind }) => kind)
  return PUBLIC_KINDS.flatMap((kind) => {
    const ofKind = byKind.get(kind)
    if (!ofKind) return []
    const cards = [...ofKind].sort(newestFirst).map(card)
    return [
      {
        id: kind,
        title: records.schemas.kinds.get(kind)?.title ?? kind,
        cards: cards.slice(0, SHOWN_IN_FULL),
        rest: cards.slice(SHOWN_IN_FULL).map(({ title, url }) => ({ text: title, url })),
        count: cards.length,
      },
    ]
  })
}

/** Every way to browse: by the tag vocabularies and by year. */
export function dimensions(records: Records, statistics: Statistics, card: MakeCard): Dimension[] {
  const byTag = Object.values(TAG_FIELDS).map((vocabulary) => tagDimension(records, statistics, vocabulary, card))
  return [...byTag, yearDimension(records, statistics, card)]
}

function tagDimension(records: Records, statistics: Statistics, vocabulary: string, card: MakeCard): Dimension {
  const data = records.find('vocabulary', vocabulary)?.data
  const entries = (data?.entries ?? []).map(({ code, zh, note }): BrowseEntry => {
    const found = statistics.byTerm.get(vocabulary)?.get(code) ?? []
    const groups = groupByKind(records, found, card)
    return {
      code,
      title: zh,
      ...(note ? { note } : {}),
      url: termUrl(vocabulary, code) ?? '/',
      groups,
      count: found.length,
    }
  })
  const title = data?.title.zh ?? vocabulary
  return { code: vocabulary, title, description: data?.description ?? '', url: `/browse/${vocabulary}`, entries }
}

function yearDimension(records: Records, { byYear }: Statistics, card: MakeCard): Dimension {
  const entries = byYear.toReversed().map(({ code, records: found }): BrowseEntry => {
    const groups = groupByKind(records, found, card)
    return { code, title: yearTitle(code), url: yearUrl(code), groups, count: found.length }
  })
  const known = [
    ...entries.filter(({ code }) => code !== 'unknown'),
    ...entries.filter(({ code }) => code === 'unknown'),
  ]
  return {
    code: 'year',
    title: '年份',
    description: '按做法或文件形成的年份查看。',
    url: '/browse/year',
    entries: known,
  }
}

/** The words for a year; `unknown` is a year that the source does not give. */
export function yearTitle(year: string): string {
  return year === 'unknown' ? '年份不详' : `${year}年`
}
