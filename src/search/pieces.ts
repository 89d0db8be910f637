import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { textsOf } from './page-document.ts'
import { fits, type Size, sizeOfAll } from './size.ts'
import { textHash } from './text-hash.ts'

/** A record and its size, which is found out once. */
export interface SizedRecord {
  record: SearchRecord
  size: Size
}

/** Some records that stay together. */
export interface Piece {
  name: string
  records: readonly SizedRecord[]
  size: Size
}

/** What tells the time of a record, as finely as it cuts. */
export type TimeOf = (record: SearchRecord) => string

/** A small change rarely makes a text longer by one of these, so that parts are rarely cut anew for it. */
const STEP = 100

/** A record with its size, which is told by that record alone. */
export function sized(record: SearchRecord): SizedRecord {
  let characters = 0
  for (const text of textsOf(record)) characters += text.length
  return { record, size: { records: 1, text: Math.ceil(characters / STEP) } }
}

/** Records as a piece. */
export function pieceOf(name: string, records: readonly SizedRecord[]): Piece {
  return { name, records, size: sizeOfAll(records.map(({ size }) => size)) }
}

/**
 * A piece in smaller ones: by time, and what is still too large evenly, each record where its address says.
 * @param times from the coarse to the fine
 * @param most what a piece may have, which a single record may exceed
 */
export function fittingPieces(piece: Piece, [timeOf, ...finer]: readonly TimeOf[], most: Size): Piece[] {
  if (fits(piece.size, most)) return [piece]
  if (timeOf === undefined) return evenPieces(piece, most)
  const year = piece.name.replace(/-q\d$/, '')
  const times = [...Map.groupBy(piece.records, ({ record }) => timeOf(record))].map(([time, own]) => ({
    time,
    ...pieceOf(`${year}-${time}`, own),
  }))
  return joined(times, most).flatMap((each) => fittingPieces(each, finer, most))
}

/**
 * Neighbouring times together where they are small, named by the last. The last of all stays alone: it is the one that
 * grows, and what has been before does not change with it.
 */
export function joined(times: readonly (Piece & { time: string })[], most: Size): Piece[] {
  const inOrder = times.toSorted((a, b) => compareText(a.time, b.time))
  const pieces: Piece[] = []
  for (const [at, { name, records, size }] of inOrder.entries()) {
    const before = pieces.at(-1)
    const together = before && sizeOfAll([before.size, size])
    if (before && together && fits(together, most) && at < inOrder.length - 1) {
      pieces[pieces.length - 1] = { name, records: [...before.records, ...records], size: together }
    } else pieces.push({ name, records, size })
  }
  return pieces
}

/** Pieces come out a little larger and smaller than each other. */
const UNEVEN = 1.1

function evenPieces({ name, records, size }: Piece, most: Size): Piece[] {
  const pieces = Math.ceil(Math.max(size.records / most.records, size.text / most.text) * UNEVEN)
  return [...Map.groupBy(records, ({ record }) => textHash(record.url) % pieces)].map(([piece, own]) =>
    pieceOf(`${name}-${piece + 1}of${pieces}`, own),
  )
}
