import type { RecordEntry } from '../check/records.ts'
import type { Selection } from '../types.generated.ts'
import type { Context } from './context.ts'
import { hasJoined } from './context.ts'
import { type Declaration, declarationIn } from './declarations.ts'
import { type Duty, type DutyVersion, versionDue } from './duty.ts'
import type { Item } from './item.ts'
import type { Answers } from './question.ts'
import type { Span } from './span.ts'
import { metOn, type Standing, type State, stateOf } from './state.ts'

/** A duty of a unit in a span: its state and exactly the items that its figures count. */
export interface Cell {
  duty: Duty
  unit: string
  span: Span
  state: State
  /** the state that the unit's file and the calendar alone would give it, whatever was counted */
  anyway?: State
  due: string
  /** what is asked in this span: quotas change with the version in force */
  atLeast: number
  atMost?: number
  count: readonly Item[]
  /** what was counted: it changes with the version in force */
  counted: Selection
  /** the base of a share */
  of?: readonly Item[]
  base?: Selection
  /** why a unit is exempt, or has nothing to report */
  reason?: string
}

/** What the cells of a duty are made of: one version of it, and what was counted. */
export interface DutyParts {
  version: DutyVersion
  units: readonly RecordEntry<'unit'>[]
  context: Context
  declared: ReadonlyMap<string, Declaration[]>
  /** what was counted, in the order in which it speaks: the first that is enough, or else the last */
  figures: readonly Figures[]
}

/** What was counted of a duty, and the base of a share. */
export interface Figures {
  count: Answers | undefined
  of: Answers | undefined
}

/** The cells of a version of a duty, span by span, for each unit that it obliges. */
export function dutyCells(parts: DutyParts): Cell[] {
  const { version, units } = parts
  const obliged = units.filter(({ data }) => version.duty.who.includes(data.kind))
  return version.spans.flatMap((span) => obliged.map((unit) => dutyCell(parts, unit, span)))
}

/** The items of a unit in a span that speak for it, and those of the base. */
function figuresThatSpeak({ version, figures }: DutyParts, unit: string, span: Span): Pick<Standing, 'count' | 'of'> {
  const own = (answers: Answers | undefined) => answers?.get(span.id)?.byUnit.get(unit) ?? []
  const all = figures.map(({ count, of }) => ({ count: own(count), of: version.of && own(of) }))
  const isEnough = (each: Pick<Standing, 'count' | 'of'>) => metOn({ ...each, atLeast: version.atLeast }) !== undefined
  return all.slice(0, -1).find(isEnough) ?? all.at(-1) ?? { count: [], of: undefined }
}

/** What frees a unit of a duty at the end of a span: one without a duty frees it of all, one without an end for good. */
function exemptionIn({ data }: RecordEntry<'unit'>, { id }: Duty, { end }: Span): Exemption | undefined {
  return data.exemptions?.find(
    ({ duty, from, until }) => (duty ?? id) === id && from <= end && (until === undefined || end <= until),
  )
}

type Exemption = NonNullable<RecordEntry<'unit'>['data']['exemptions']>[number]

function dutyCell(parts: DutyParts, unit: RecordEntry<'unit'>, span: Span): Cell {
  const { version, context, declared } = parts
  const { duty, atLeast, atMost } = version
  const isJoined = context.isJoined(unit.id, span)
  const { count: counted, of: base } = figuresThatSpeak(parts, unit.id, span)
  const exemption = exemptionIn(unit, duty, span)
  const declaration = declarationIn(declared, { unit: unit.id, duty: duty.id, span, asOf: context.asOf })
  const [isExempt, isDeclaredEmpty] = [exemption !== undefined, declaration !== undefined]
  const measured = { due: versionDue(version, span), atLeast, count: counted }
  const joinedInTime = hasJoined(unit.data, measured.due)
  const state = stateOf({
    ...measured,
    of: base,
    isJoined,
    joinedInTime,
    asOf: context.asOf,
    isExempt,
    isDeclaredEmpty,
    noneIsMet: duty.none_is_met ?? false,
  })
  const isAsked = state !== 'not-joined'
  const anyway = !isJoined || !joinedInTime ? 'not-joined' : isExempt ? 'exempt' : undefined
  const reasons: Partial<Record<State, string | undefined>> = {
    exempt: exemption?.reason,
    'nothing-to-report': declaration?.reason,
  }
  const reason = reasons[state]
  return {
    ...{ duty, unit: unit.id, span, state, ...measured, count: isAsked ? counted : [] },
    ...(anyway ? { anyway } : {}),
    ...(atMost === undefined ? {} : { atMost }),
    counted: version.count,
    ...(base && version.of ? { of: isAsked ? base : [], base: version.of } : {}),
    ...(reason ? { reason } : {}),
  }
}
