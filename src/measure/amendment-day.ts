import type { Records } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import { once } from '../once.ts'
import { formOf } from '../schema/schema-set.ts'
import type { Kind, Selection } from '../types.generated.ts'
import type { Item } from './item.ts'
import type { Ledger } from './ledger.ts'

/** When each file of the content was last changed, YYYY-MM-DD, as far as it was since a day; also files that are gone. */
export type ChangeDates = ReadonlyMap<string, string>

/** A figure: what it counts now, what it selects, and the units that it is of. */
export interface Figured {
  items: readonly Item[]
  selections: readonly (Selection | undefined)[]
  units: readonly string[]
  /** whether it has become less, or one of the figures that it is a share of has */
  isLess: boolean
}

/**
 * Tells when a figure changed since it was frozen: by the newest change of the files that it counts, and of those that it counts
 * no more where it is less; else by the newest day on which anything was done since; else by the files of its units and of the
 * programme.
 */
export function amendmentDays(
  records: Records,
  ledger: Ledger,
  changed: ChangeDates,
  closed: string,
): (figure: Figured) => string {
  const isSince = (day: string) => day > closed && day <= ledger.asOf
  const newest = (days: readonly string[]) => days.filter(isSince).toSorted(compareText).at(-1)
  const dayOf = (files: readonly string[]) => newest(files.flatMap((file) => changed.get(file) ?? []))
  const since = [...changed].filter(([, day]) => isSince(day)).map(([file]) => file)
  const kinds = [...records.schemas.kinds.keys()]
  const byKind = once(() => new Map(kinds.map((kind) => [kind, touched(records, since, kind)])))
  return (figure) => {
    const counted = figure.items.map(({ entry }) => entry.file)
    const unitFiles = figure.units.flatMap((unit) => records.find('unit', unit)?.file ?? [])
    return (
      dayOf([...counted, ...(figure.isLess ? lostFiles(byKind(), figure) : [])]) ??
      newest(figure.items.map(({ on }) => on)) ??
      dayOf(lostFiles(byKind(), figure)) ??
      dayOf([...unitFiles, ledger.programme.file]) ??
      ledger.asOf
    )
  }
}

interface Touched {
  file: string
  name: string
  isGone: boolean
}

/** The files of a kind among those that were changed. */
function touched(records: Records, files: readonly string[], kind: Kind): Touched[] {
  const folder = `content/${formOf(records.schemas, kind).folder}/`
  const there = new Set(records.all(kind).map(({ file }) => file))
  return files
    .filter((file) => file.startsWith(folder))
    .map((file) => ({ file, name: file.slice(folder.length), isGone: !there.has(file) }))
}

/** Files of the selected kinds that are not counted: those named after a unit of the figure, else those that are gone, else any. */
function lostFiles(byKind: ReadonlyMap<Kind, readonly Touched[]>, { items, selections, units }: Figured): string[] {
  const counted = new Set(items.map(({ entry }) => entry.file))
  const kinds = new Set(selections.flatMap((selection) => (selection ? [selection.kind as Kind] : [])))
  const lost = [...kinds].flatMap((kind) => (byKind.get(kind) ?? []).filter(({ file }) => !counted.has(file)))
  const own = lost.filter(({ name }) => units.some((unit) => name.startsWith(`${unit}-`)))
  const gone = lost.filter(({ isGone }) => isGone)
  return ([own, gone].find(({ length }) => length > 0) ?? lost).map(({ file }) => file)
}
