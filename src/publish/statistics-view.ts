import type { Locale } from '../locale.ts'
import { hasJoined } from '../measure/context.ts'
import type { Statistics } from '../measure/statistics.ts'
import { fill } from '../words.ts'
import { kindUrl, recordUrl, termUrl, yearUrl } from './address.ts'
import { yearTitle } from './browse/dimensions.ts'
import type { Edition } from './edition.ts'
import { vocabularyTitle } from './terms.ts'
import type { Bar } from './views/chart.ts'
import type { StatisticsView, Tally } from './views/statistics.ts'
import type { Tile } from './views/tile.ts'

/** The statistics page: records by kind, year, unit and tag, each number with the list it counts. */
export function statisticsView(edition: Edition, statistics: Statistics, asOf: string): StatisticsView {
  return {
    total: statistics.total.length,
    tallies: [
      kindTally(edition, statistics),
      yearTally(edition.locale, statistics),
      unitTally(edition, statistics),
      ...tagTallies(edition, statistics),
    ],
    matrix: kindByYear(edition, statistics),
    tiles: tiles(edition, statistics, asOf),
  }
}

function bar(locale: Locale, label: string, count: number, url: string | undefined): Bar {
  const text = fill(locale.words.value.records, { count: locale.number(count) })
  return { label, value: count, text, ...(url === undefined ? {} : { url }) }
}

const MOST_NAMED = 3

/** What a chart says, in a sentence: of bars of one length none is called the longest. */
export function chartMessage({ words }: Locale, subject: string, bars: readonly Bar[]): string {
  const { statistics, mark } = words
  const longest = Math.max(...bars.map(({ value }) => value))
  const tops = bars.filter(({ value }) => value === longest)
  const [top] = tops
  if (!top) return fill(statistics.none, { subject })
  const found = { subject, label: top.label, count: top.text }
  if (bars.length === 1) return fill(statistics.only, found)
  if (tops.length === 1) return fill(statistics.most, found)
  if (tops.length > MOST_NAMED) return fill(statistics.manyTied, { ...found, number: tops.length })
  const labels = tops.map(({ label }) => fill(statistics.tiedLabel, { label })).join(mark.list)
  return fill(statistics.tied, { ...found, labels })
}

function tally(locale: Locale, id: string, { subject, note }: { subject: string; note: string }, bars: Bar[]): Tally {
  return { id, title: chartMessage(locale, subject, bars), note, bars }
}

function kindTally(edition: Edition, { byKind }: Statistics): Tally {
  const { locale } = edition
  const bars = byKind
    .filter(({ records: found }) => found.length > 0)
    .map(({ code, records: found }) =>
      bar(locale, kindTitle(edition, code), found.length, kindUrl(edition, code as 'model')),
    )
  return tally(locale, 'kind', locale.words.statistics.byKind, bars)
}

function kindTitle({ schemas }: Edition, kind: string): string {
  return schemas.kinds.get(kind as 'model')?.title ?? kind
}

function yearTally(locale: Locale, { byYear }: Statistics): Tally {
  const bars = byYear.map(({ code, records: found }) =>
    bar(locale, yearTitle(locale, code), found.length, yearUrl(code)),
  )
  return tally(locale, 'year', locale.words.statistics.byYear, bars)
}

function unitTally(edition: Edition, { byUnit }: Statistics): Tally {
  const { locale } = edition
  const bars = edition
    .all('unit')
    .map(({ id, data }) => bar(locale, data.short_title, byUnit.get(id)?.length ?? 0, recordUrl(edition, 'unit', id)))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  return tally(locale, 'unit', locale.words.statistics.byUnit, bars)
}

function tagTallies(edition: Edition, { byTerm, total }: Statistics): Tally[] {
  const { locale } = edition
  const { subject, note } = locale.words.statistics.byTerm
  return [...byTerm].map(([vocabulary, counts]) => {
    const bars = (edition.find('vocabulary', vocabulary)?.data.entries ?? [])
      .map((term) => ({ term, count: counts.get(term.code)?.length ?? 0 }))
      .filter(({ count }) => count > 0)
      .map(({ term, count }) => bar(locale, edition.nameOf(term), count, termUrl(vocabulary, term.code)))
    const title = vocabularyTitle(edition, vocabulary)
    const tagged = new Set([...counts.values()].flat()).size
    const scope = fill(note, { total: locale.number(total.length), tagged: locale.number(tagged) })
    return tally(locale, vocabulary, { subject: fill(subject, { title }), note: scope }, bars)
  })
}

function kindByYear(edition: Edition, { byYear, byKind }: Statistics): StatisticsView['matrix'] {
  const ofYears = new Set(byYear.flatMap(({ records: found }) => found.map(({ kind }) => kind as string)))
  const kinds = byKind.filter(({ code }) => ofYears.has(code))
  const count = new Map<string, number>()
  for (const { code, records: found } of byYear) {
    for (const { kind } of found) count.set(`${kind}/${code}`, (count.get(`${kind}/${code}`) ?? 0) + 1)
  }
  return {
    columns: byYear.map(({ code }) => (code === 'unknown' ? edition.locale.words.value.unknown : code)),
    rows: kinds.map(({ code: kind, records: found }) => ({
      label: kindTitle(edition, kind),
      url: kindUrl(edition, kind as 'model'),
      total: String(found.length),
      cells: byYear.map(({ code }) => cell(count.get(`${kind}/${code}`), `${yearUrl(code)}#${kind}`)),
    })),
  }
}

function cell(count: number | undefined, url: string): { text: string; url: string | null } {
  return count === undefined ? { text: '', url: null } : { text: String(count), url }
}

function tiles(edition: Edition, { byUnit }: Statistics, asOf: string): Tile[] {
  return edition.all('unit').flatMap(({ id, data }) => {
    const url = recordUrl(edition, 'unit', id)
    if (!data.tile || url === undefined) return []
    return [
      { title: data.short_title, url, ...data.tile, count: byUnit.get(id)?.length ?? 0, joined: hasJoined(data, asOf) },
    ]
  })
}
