import type { RecordEntry } from '../../check/records.ts'
import { isWithin, timeReader } from '../../measure/record-time.ts'
import { periodSpans } from '../../measure/span.ts'
import { fill } from '../../words.ts'
import type { BrowseEntry, Dimension } from '../views/dimension.ts'
import type { Browsing } from './browsing.ts'
import { groupByKind } from './card-groups.ts'

/** The periods of the programmes: what was done in each. What merely existed then, such as a place, is left out. */
export function periodDimension({ edition, shared, card }: Browsing): Dimension {
  const { locale } = edition
  const { period, periodNote, periodOfYear } = locale.words.browse
  const found = recordsOfPeriods(shared)
  const entries = programmesOf(shared)
    .flatMap(({ data }) => data.periods)
    .map((each): BrowseEntry => {
      const ofPeriod = found.get(each.id) ?? []
      return {
        code: each.id,
        title: fill(periodOfYear, { year: each.start.slice(0, 4), period: locale.period(each) }),
        url: `/browse/period/${each.id}`,
        groups: groupByKind(edition, ofPeriod, card),
        count: ofPeriod.length,
      }
    })
  return { code: 'period', title: period, description: periodNote, url: '/browse/period', entries }
}

/** In the order of their years. */
function programmesOf({ programme, otherLedgers }: Browsing['shared']): RecordEntry<'programme'>[] {
  const all = [programme, ...otherLedgers.map(({ ledger }) => ledger.programme)]
  return all.toSorted((a, b) => a.data.year - b.data.year)
}

function recordsOfPeriods(shared: Browsing['shared']): Map<string, RecordEntry[]> {
  const { chinese, statistics, facts } = shared
  const timeOf = timeReader(chinese)
  const spans = programmesOf(shared).flatMap(({ data }) => periodSpans(data))
  const found = new Map<string, RecordEntry[]>(spans.map(({ id }) => [id, []]))
  for (const entry of statistics.total) {
    const time = timeOf(entry)
    if (!time || time.as === 'standing') continue
    for (const span of spans) if (isWithin(time, span, facts.asOf)) found.get(span.id)?.push(entry)
  }
  return found
}
