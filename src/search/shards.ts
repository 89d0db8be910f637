import { compareText } from '../diagnostic.ts'
import type { SearchRecord, SearchView } from '../publish/views/search.ts'
import { fittingPieces, joined, type Piece, pieceOf, type SizedRecord, sized, type TimeOf } from './pieces.ts'
import { fits, type Size, sizeOfAll } from './size.ts'

/** A part of the index. It is made of its own records alone, so that those of other times do not change it. */
export interface Shard {
  /** its folder: `2016` or `rest`; of a large portal `first-2016`, `work-2025-q3`, `work-2025-07-1of2`, `work-rest-2009` */
  name: string
  records: SearchRecord[]
  size: Size
}

/** How the index is cut. */
export interface Cut {
  /** a portal of so many records is searched as a whole; of a larger one parts are opened when a search needs them */
  whole: number
  /** a year of fewer records has no part of its own: each part adds to what a first search loads */
  ownIndex: number
  /** how many records a part of a large portal has at most */
  part: number
  /** neither a portal that is searched as a whole nor a part has more text, however few its records are; see `Size` */
  text: number
}

/** So much text have 10,000 records of which a tenth have a page of prose, or fewer than 4,000 that all have one. */
export const CUT: Cut = { whole: 10_000, ownIndex: 2000, part: 4000, text: 36_000 }

/** What is in no year's part: small years, and records whose source gives none. */
const REST = 'rest'

/**
 * The parts of the index, in the order in which they are opened. Those of a large portal begin with the kinds that readers
 * look up; each group has its newest first. A part changes only when a record of its time does.
 */
export function shardsOf({ records, firstKinds }: Pick<SearchView, 'records' | 'firstKinds'>, cut: Cut = CUT): Shard[] {
  const own = records.map(sized)
  const pieces = isWhole(own, cut) ? byYear(own, cut) : groups(own, firstKinds, cut)
  return pieces.map(({ name, records, size }) => ({
    name,
    records: records.map(({ record }) => record).sort((a, b) => compareText(a.url, b.url)),
    size,
  }))
}

/** Whether a portal is searched as a whole. */
export function isWhole(all: readonly { size: Size }[], { whole, text }: Cut): boolean {
  return fits(sizeOfAll(all.map(({ size }) => size)), { records: whole, text })
}

function groups(records: readonly SizedRecord[], firstKinds: readonly string[], cut: Cut): Piece[] {
  const { first = [], work = [] } = Object.groupBy(records, ({ record }) =>
    firstKinds.includes(record.kind) ? 'first' : 'work',
  )
  const most = { records: cut.part, text: cut.text }
  return Object.entries({ first, work }).flatMap(([group, own]) => {
    const fitting = byYear(own, cut).flatMap((piece) =>
      piece.name === REST ? inRanges(piece.records, most) : fittingPieces(piece, TIMES, most),
    )
    return fitting
      .map((piece) => ({ ...piece, name: `${group}-${piece.name}`, last: lastDate(piece.records) }))
      .sort((a, b) => compareText(b.last, a.last) || compareText(a.name, b.name))
  })
}

function lastDate(records: readonly SizedRecord[]): string {
  return newest({ records: records.map(({ record }) => record) })
}

/** The last date in a part. */
export function newest({ records }: Pick<Shard, 'records'>): string {
  let last = ''
  for (const { sortDate } of records) if (sortDate > last) last = sortDate
  return last
}

/** A part for each large year, the newest first, and one for all else. */
function byYear(records: readonly SizedRecord[], { ownIndex, text }: Cut): Piece[] {
  const years = [...Map.groupBy(records, yearOf)].map(([year, own]) => pieceOf(year, own))
  const isLarge = ({ name, size }: Piece) => name !== REST && (size.records >= ownIndex || size.text > text)
  const small = years.filter((year) => !isLarge(year)).flatMap(({ records }) => records)
  const large = years.filter(isLarge).sort((a, b) => compareText(b.name, a.name))
  return small.length === 0 ? large : [...large, pieceOf(REST, small)]
}

function yearOf({ record }: SizedRecord): string {
  return /^\d{4}/.exec(record.sortDate)?.[0] ?? REST
}

/** Small years together, each part named by its last year. */
function inRanges(records: readonly SizedRecord[], most: Size): Piece[] {
  const years = [...Map.groupBy(records, yearOf)].map(([year, own]) => ({
    time: year === REST ? '' : year,
    ...pieceOf(year === REST ? REST : `${REST}-${year}`, own),
  }))
  return joined(years, most).flatMap((range) => fittingPieces(range, [], most))
}

/** Times of a year that is too large, from the coarse to the fine. */
const TIMES: readonly TimeOf[] = [
  ({ sortDate }) => `q${Math.ceil(monthOf(sortDate) / 3)}`,
  ({ sortDate }) => String(monthOf(sortDate)).padStart(2, '0'),
]

/** 0 where a date has none. */
function monthOf(date: string): number {
  return Number(/^\d{4}-(\d\d)/.exec(date)?.[1] ?? 0)
}
