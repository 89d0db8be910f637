import { later } from '../calendar/days.ts'
import { WORKING_CALENDARS, workingCalendar } from '../calendar/working-days.ts'
import { UsageError } from '../usage-error.ts'
import { type Conduct, shareConduct } from './conduct.ts'
import { type Mix, shareOut } from './mix.ts'
import { CLOSINGS, type Period, periodsOf } from './periods.ts'
import { Random } from './random.ts'
import { areaCount, makeUnits, type Unit } from './units.ts'

/** A unit in a period in which it has joined, and how it does its duties then. */
export interface Cell {
  unit: Unit
  period: Period
  conduct: Conduct
}

/** What all generated records share. */
export interface City {
  seed: number
  year: number
  periods: readonly Period[]
  units: readonly Unit[]
  /** units that have joined and have duties */
  reporting: readonly Unit[]
  /** districts and counties that have made a plan of their own; every fourth has not */
  planning: readonly Unit[]
  cells: readonly Cell[]
  mix: Mix
  isBilingual: boolean
}

/** What decides a demonstration city, byte for byte. */
export interface CityOptions {
  /** all records, of whatever kind */
  records: number
  seed: number
  year: number
  /** share of records with Markdown bodies */
  bodies: number
  /** whether its portal has English pages; twice as many pages are twice as much work */
  isBilingual?: boolean
}

export const AWARDS = 3
const BULLETINS = 1
export const POLICIES = 4

/**
 * Plans a city: its units, who reports in which period, and how many records of each kind.
 * @param given the number of records that are copied from the project: vocabularies, settings, the programme
 */
export function planCity(options: CityOptions, given: number): City {
  checkOptions(options)
  const { records, seed, year, bodies, isBilingual = false } = options
  const periods = periodsOf(year)
  const units = makeUnits(seed, year, areaCount(records))
  const reporting = units.filter(({ kind, joined }) => joined !== null && kind !== 'city')
  const cells = shareConduct(
    reporting.flatMap((unit) =>
      periods.filter(({ start }) => (unit.joined ?? '') <= start).map((period) => ({ unit, period })),
    ),
    new Random(`${seed}/conduct`),
  )
  const planning = reporting.filter(({ kind }, index) => kind !== 'department' && index % 4 !== 3)
  const returns = cells.filter(({ conduct }) => conduct !== 'missing').length
  const policies = POLICIES + planning.length
  const free = records - given - units.length - returns - AWARDS - policies - BULLETINS - CLOSINGS
  const mix = shareOut(free, Math.round(records * bodies), reporting.length, returns)
  return { seed, year, periods, units, reporting, planning, cells, mix, isBilingual }
}

function checkOptions({ records, seed, year, bodies }: CityOptions): void {
  if (!Number.isInteger(records)) throw new UsageError('--records 要写整数，例如 --records 1000。')
  if (!Number.isInteger(seed)) throw new UsageError('--seed 要写整数，例如 --seed 1。')
  if (!/^\d{4}$/.test(String(year))) throw new UsageError('--year 要写四位年份，例如 --year 2025。')
  if (!hasDeadlines(year))
    throw new UsageError('--year 写的年份和它的下一年，要都有放假安排：时限按工作日算。例如 --year 2025。')
  if (!(bodies >= 0 && bodies <= 1)) throw new UsageError('--bodies 要写 0 到 1 的小数，例如 --bodies 0.1。')
}

/** Whether every dispute of a year has a last day: those of December have theirs in the year after. */
function hasDeadlines(year: number): boolean {
  return WORKING_CALENDARS.every((name) => [year, year + 1].every((each) => workingCalendar(name)?.knows(each)))
}

/** The unit whose turn it is: records of a kind go round the units that report. */
export function unitAt({ reporting }: City, index: number): Unit {
  const unit = reporting[index % reporting.length]
  if (!unit) throw new Error('a city without reporting units')
  return unit
}

/** How often the turn has come round to the unit of a record. */
export function roundAt({ reporting }: City, index: number): number {
  return Math.floor(index / reporting.length)
}

/** The id of a record by its kind and number; other records refer to it by this. */
export function recordId(city: City, kind: keyof Mix, index: number): string {
  return `${unitAt(city, index).id}-${kind}-${String(roundAt(city, index) + 1).padStart(3, '0')}`
}

/** The first day of the year on which a unit reports. */
export function firstDay({ year }: City, unit: Unit): string {
  return later(`${year}-01-01`, unit.joined ?? '')
}

/** The random numbers of one record: they do not change with the number of the others. */
export function randomOf({ seed }: City, kind: string, index: number): Random {
  return new Random(`${seed}/${kind}/${index}`)
}
