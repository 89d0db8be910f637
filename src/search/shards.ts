import { compareText } from '../diagnostic.ts'
import type { SearchRecord, SearchView } from '../publish/views/search.ts'
import { textHash } from './text-hash.ts'

/** A part of the index. It is made of its own records alone, so that those of other times do not change it. */
export interface Shard {
  /** its folder: `2016` or `rest`; of a large portal `first-2016`, `work-2025-q3`, `work-2025-07-1of2`, `work-rest-2009` */
  name: string
  records: SearchRecord[]
}

/** How the index is cut. */
export interface Cut {
  /** a portal of so many records is searched as a whole; of a larger one parts are opened when a search needs them */
  whole: number
  /** a year of fewer records has no part of its own: each part adds to what a first search loads */
  ownIndex: number
  /** how many records a part of a large portal has at most */
  part: number
}

export const CUT: Cut = { whole: 10_000, ownIndex: 2000, part: 4000 }

/** What is in no year's part: small years, and records whose source gives none. */
const REST = 'rest'

/**
 * The parts of the index, in the order in which they are opened. Those of a large portal begin with the kinds that readers
 * look up; each group has its newest first. A part changes only when a record of its time does.
 */
export function shardsOf({ records, firstKinds }: Pick<SearchView, 'records' | 'firstKinds'>, cut: Cut = CUT): Shard[] {
  const shards = isWhole(records, cut) ? byYear(records, cut) : groups(records, firstKinds, cut)
  return shards.map(({ name, records }) => ({ name, records: records.toSorted((a, b) => compareText(a.url, b.url)) }))
}

/** Whether a portal is searched as a whole. */
export function isWhole(records: readonly unknown[], { whole }: Cut): boolean {
  return records.length <= whole
}

function groups(records: readonly SearchRecord[], firstKinds: readonly string[], cut: Cut): Shard[] {
  const { first = [], work = [] } = Object.groupBy(records, ({ kind }) =>
    firstKinds.includes(kind) ? 'first' : 'work',
  )
  return Object.entries({ first, work }).flatMap(([group, own]) => {
    const fitting = byYear(own, cut).flatMap((shard) =>
      shard.name === REST ? inRanges(shard.records, cut) : fittingParts(shard, TIMES, cut),
    )
    return fitting
      .map((shard) => ({ name: `${group}-${shard.name}`, records: shard.records, last: newest(shard) }))
      .sort((a, b) => compareText(b.last, a.last) || compareText(a.name, b.name))
  })
}

/** The last date in a part. */
export function newest({ records }: Pick<Shard, 'records'>): string {
  let last = ''
  for (const { sortDate } of records) if (sortDate > last) last = sortDate
  return last
}

/** A part for each large year, the newest first, and one for all else. */
function byYear(records: readonly SearchRecord[], { ownIndex }: Cut): Shard[] {
  const years = Map.groupBy(records, yearOf)
  const isLarge = (year: string) => year !== REST && (years.get(year)?.length ?? 0) >= ownIndex
  const parts = Map.groupBy(records, (record) => (isLarge(yearOf(record)) ? yearOf(record) : REST))
  return [...parts]
    .map(([name, own]) => ({ name, records: own }))
    .sort((a, b) => compareText(b.name === REST ? '' : b.name, a.name === REST ? '' : a.name))
}

function yearOf({ sortDate }: SearchRecord): string {
  return /^\d{4}/.exec(sortDate)?.[0] ?? REST
}

/** Small years together, each part named by its last year. */
function inRanges(records: readonly SearchRecord[], cut: Cut): Shard[] {
  const years = [...Map.groupBy(records, yearOf)].map(([year, own]) => ({
    time: year === REST ? '' : year,
    name: year === REST ? REST : `${REST}-${year}`,
    records: own,
  }))
  return joined(years, cut).flatMap((range) => fittingParts(range, [], cut))
}

/** Times of a year that is too large, from the coarse to the fine. */
const TIMES: readonly ((record: SearchRecord) => string)[] = [
  ({ sortDate }) => `q${Math.ceil(monthOf(sortDate) / 3)}`,
  ({ sortDate }) => String(monthOf(sortDate)).padStart(2, '0'),
]

/** 0 where a date has none. */
function monthOf(date: string): number {
  return Number(/^\d{4}-(\d\d)/.exec(date)?.[1] ?? 0)
}

/** A part in pieces that are small enough: by time, and what is still too large evenly, each record where its address says. */
function fittingParts({ name, records }: Shard, [timeOf, ...finer]: typeof TIMES, cut: Cut): Shard[] {
  if (records.length <= cut.part) return [{ name, records }]
  if (timeOf === undefined) return evenParts({ name, records }, cut)
  const year = name.replace(/-q\d$/, '')
  const times = [...Map.groupBy(records, timeOf)].map(([time, own]) => ({
    time,
    name: `${year}-${time}`,
    records: own,
  }))
  return joined(times, cut).flatMap((piece) => fittingParts(piece, finer, cut))
}

/**
 * Neighbouring times together where they are small, named by the last. The last of all stays alone: it is the one that
 * grows, and what has been before does not change with it.
 */
function joined(times: readonly (Shard & { time: string })[], { part }: Cut): Shard[] {
  const inOrder = times.toSorted((a, b) => compareText(a.time, b.time))
  const pieces: Shard[] = []
  for (const [at, { name, records }] of inOrder.entries()) {
    const before = pieces.at(-1)
    const fits = before && before.records.length + records.length <= part && at < inOrder.length - 1
    if (fits) pieces[pieces.length - 1] = { name, records: [...before.records, ...records] }
    else pieces.push({ name, records })
  }
  return pieces
}

/** Pieces come out a little larger and smaller than each other. */
const UNEVEN = 1.1

function evenParts({ name, records }: Shard, { part }: Cut): Shard[] {
  const pieces = Math.ceil((records.length * UNEVEN) / part)
  return [...Map.groupBy(records, ({ url }) => textHash(url) % pieces)].map(([piece, own]) => ({
    name: `${name}-${piece + 1}of${pieces}`,
    records: own,
  }))
}
