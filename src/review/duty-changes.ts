import { acceptRecords, type Records } from '../check/records.ts'
import { hasErrors } from '../diagnostic.ts'
import { CHINESE } from '../language.ts'
import { localeOf } from '../locale.ts'
import { dutyVersions } from '../measure/duty.ts'
import type { Cell } from '../measure/duty-cells.ts'
import { measureLedger } from '../measure/ledger.ts'
import { otherProgrammes, programmeInForce } from '../measure/programmes.ts'
import { isSensitive } from '../measure/sensitive.ts'
import { isClosed } from '../measure/span.ts'
import type { State } from '../measure/state.ts'
import { recordUrl } from '../publish/address.ts'
import { spanWords } from '../publish/ledger/span-words.ts'
import { stateWords } from '../publish/ledger/state-words.ts'
import type { Branch } from './branch.ts'
import { type ClosedChange, closedCell, closedTotals, type Measured } from './closed-changes.ts'

/** How the branch changes what units have done. */
export type DutyChanges =
  | { known: true; changes: DutyChange[]; hasWithheld: boolean; closed: ClosedChange[] }
  /** one side has errors, and nothing is counted then */
  | { known: false; faulty: 'before' | 'after' }

/** A duty of a unit in a span whose state is not the same; the states in the words of the ledger. */
export interface DutyChange {
  unit: string
  unitTitle: string
  url: string
  duty: string
  dutyTitle: string
  span: string
  spanTitle: string
  /** absent where the duty, the unit or the span is new */
  from?: { state: State; label: string }
  /** absent where it is gone */
  to?: { state: State; label: string }
  /** the figures of its period are frozen: the change will stand there as an amendment */
  isClosed: boolean
}

/** Measures both sides on the same day and compares every cell of the ledger. */
export function dutyChanges({ before, after, asOf }: Branch): DutyChanges {
  // first the side that the branch cannot mend: while it is faulty nothing is counted, whatever the branch does
  if (hasErrors(before.diagnostics)) return { known: false, faulty: 'before' }
  if (hasErrors(after.diagnostics)) return { known: false, faulty: 'after' }
  const [was, is] = [acceptRecords(before.content), acceptRecords(after.content)]
  const idOf = idsOfToday(was, is)
  const [old, current] = [cellsOf(was, asOf, idOf), cellsOf(is, asOf, idOf)]
  const keys = [...new Set([...current.cells.keys(), ...old.cells.keys()])]
  const changed = keys.filter((key) => isOther(old.cells.get(key)?.state, current.cells.get(key)?.state))
  // a comment can be public: it does not tell how units stand with duties on people in sensitive tables
  const dutyOf = (key: string) => (current.cells.get(key) ?? old.cells.get(key))?.duty.id ?? ''
  const isOpen = (key: string) => !(old.sensitive.has(dutyOf(key)) || current.sensitive.has(dutyOf(key)))
  const open = changed.filter(isOpen)
  const changes = open.map((key) => changeOf([is, was], old.cells.get(key), current.cells.get(key), asOf))
  const closedCells = keys.filter(isOpen).flatMap((key) => {
    const change = closedCell(old.cells.get(key), current.cells.get(key), asOf)
    return change ? [{ ...change, unit: unitTitle([is, was], current.cells.get(key)?.unit ?? '') }] : []
  })
  const closed = current.measured.flatMap((measured) => {
    const { id } = measured.ledger.programme
    const before = old.measured.find(({ ledger }) => idOf('programme', ledger.programme.id) === id)
    return before ? closedTotals(before, measured) : []
  })
  return { known: true, changes, hasWithheld: open.length < changed.length, closed: [...closed, ...closedCells] }
}

/** What is new and asks nothing of a unit yet is no news: a unit that has not joined, the periods of a new programme. */
function isOther(was: State | undefined, is: State | undefined): boolean {
  return was !== is && !(was === undefined && (is === 'not-joined' || is === 'due'))
}

function cellsOf(
  records: Records,
  asOf: string,
  idOf: IdOf,
): { cells: ReadonlyMap<string, Cell>; sensitive: ReadonlySet<string>; measured: Measured[] } {
  const programmes = [programmeInForce(records) ?? [], ...otherProgrammes(records, asOf)].flat()
  const versions = programmes.flatMap(({ data }) => data.duties.flatMap((duty) => dutyVersions(data, duty)))
  const sensitive = versions.filter((version) => isSensitive(records, version)).map(({ duty }) => duty.id)
  const measured = programmes.map((programme) => ({ records, ledger: measureLedger(records, programme, asOf) }))
  const cells = measured.flatMap(({ ledger: { programme, duties } }) =>
    duties.flatMap((duty) => duty.cells.map((cell) => [keyOf(programme.id, cell, idOf), cell] as const)),
  )
  return { cells: new Map(cells), sensitive: new Set(sensitive), measured }
}

/** The id of today of a unit or a programme. */
type IdOf = (kind: 'unit' | 'programme', id: string) => string

/** A unit or a programme that got another id is the same one; of several that become one only that whose id stays. */
function idsOfToday(was: Records, is: Records): IdOf {
  return (kind, id) => {
    const today = is.find(kind, id)?.id ?? id
    return today !== id && was.find(kind, today)?.id === today ? id : today
  }
}

/** Programmes of two years may both ask for one thing once: only the programme tells their cells apart. */
function keyOf(programme: string, { duty, span, unit }: Cell, idOf: IdOf): string {
  return `${idOf('programme', programme)}/${duty.id}/${span.id}/${idOf('unit', unit)}`
}

/** After and before the branch: what is gone is named as it was. */
type Sides = readonly [is: Records, was: Records]

function unitTitle(sides: Sides, unit: string): string {
  const found = sides.flatMap((side) => side.find('unit', unit) ?? [])
  // a unit that became part of another one had a name of its own
  return (found.find(({ id }) => id === unit) ?? found[0])?.data.short_title ?? unit
}

function changeOf(sides: Sides, old: Cell | undefined, current: Cell | undefined, asOf: string): DutyChange {
  const cell = (current ?? old) as Cell
  const { duty, span, unit } = cell
  const locale = localeOf(CHINESE)
  const words = ({ state }: Cell) => ({ state, label: stateWords(locale, state).label })
  return {
    unit,
    unitTitle: unitTitle(sides, unit),
    url: recordUrl(sides[0], 'unit', unit) ?? '/ledger',
    duty: duty.id,
    dutyTitle: duty.title,
    span: span.id,
    spanTitle: spanWords(locale, span),
    ...(old ? { from: words(old) } : {}),
    ...(current ? { to: words(current) } : {}),
    isClosed: isClosed(span, asOf),
  }
}
