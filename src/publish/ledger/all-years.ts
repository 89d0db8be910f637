import type { ProgrammeView } from '../views/programme.ts'
import type { SiteView } from '../views/site.ts'
import type { DutyView } from './duty-view.ts'
import type { FigurePage } from './figure.ts'
import type { IndicatorView } from './indicator-view.ts'
import type { LedgerView } from './ledger-view.ts'
import type { PeriodView } from './period-view.ts'

// What was published for a programme stays when the next year's comes into force. Where both have something at one address,
// it is that of the programme in force.

type Years = Pick<SiteView, 'programme' | 'ledger' | 'otherYears'>

/** All programmes with a page, the one in force first. */
export function allProgrammes({ programme, otherYears }: Years): ProgrammeView[] {
  return [programme, ...otherYears.map((other) => other.programme)]
}

/** The programme to which a period or a duty belongs, by the address of its page. */
export function programmeAt(site: Years, url: string): ProgrammeView {
  const hasPage = ({ periods, duties }: ProgrammeView) => [...periods, ...duties].some((each) => each.url === url)
  return allProgrammes(site).find(hasPage) ?? site.programme
}

/** The ledgers of all programmes, of the one in force first. */
function allLedgers({ ledger, otherYears }: Years): LedgerView[] {
  return [ledger, ...otherYears.map((other) => other.ledger)]
}

/** The periods of all programmes, each with its page. */
export function allPeriods(site: Years): PeriodView[] {
  return firstOfEach(
    site,
    ({ periods }) => periods,
    ({ url }) => url,
  )
}

/** Every duty that has a page: those of the programme in force, and those that only another one had. */
export function allDuties(site: Years): DutyView[] {
  return firstOfEach(
    site,
    ({ duties }) => duties,
    ({ url }) => url,
  )
}

/** Every indicator that has a page. */
export function allIndicators(site: Years): IndicatorView[] {
  return firstOfEach(
    site,
    ({ indicators }) => indicators,
    ({ url }) => url,
  )
}

/** The lists behind the figures of all programmes. */
export function allFigurePages(site: Years): FigurePage[] {
  return firstOfEach(
    site,
    ({ pages }) => pages,
    ({ path }) => path,
  )
}

/** The ledger to which a span belongs, a period or a year by its id; for what has no such span that of the programme in force. */
export function ledgerOfSpan(site: Years, span: string): LedgerView {
  const hasSpan = ({ duties, indicators }: LedgerView) =>
    [...duties, ...indicators].some(({ spans }) => spans.some((each) => each.span === span))
  return allLedgers(site).find(hasSpan) ?? site.ledger
}

function firstOfEach<Value>(
  site: Years,
  valuesOf: (ledger: LedgerView) => readonly Value[],
  addressOf: (value: Value) => string,
): Value[] {
  const first = new Map<string, Value>()
  for (const value of allLedgers(site).flatMap(valuesOf))
    if (!first.has(addressOf(value))) first.set(addressOf(value), value)
  return [...first.values()]
}
