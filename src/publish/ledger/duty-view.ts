import type { Duty } from '../../measure/duty.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import type { DutyLedger } from '../../measure/ledger.ts'
import type { Span } from '../../measure/span.ts'
import { DONE, STATES } from '../../measure/state.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import type { Edition } from '../edition.ts'
import { recordTitle } from '../record-title.ts'
import { labels } from '../terms.ts'
import type { Link } from '../views/link.ts'
import { askedWords, type CellView, cellView, dutyUrl, itemFigure } from './cells.ts'
import type { LedgerContext } from './context.ts'
import { countFigure, type Figure, hiddenFigure, type ListPlace, NO_FIGURE, shareWords } from './figure.ts'
import { shortSpanWords, spanWords } from './span-words.ts'
import { type ShownState, type StateWords, stateWords } from './state-words.ts'

/** A duty with how the units stand with it, span by span: one of the small multiples, and a page of its own. */
export interface DutyView {
  id: string
  url: string
  title: string
  summary: string
  part: { id: string; title: string; group: string }
  lead: Link
  /** kinds of units, in words */
  who: string
  /** the public sees no states of it */
  isWithheld: boolean
  spans: DutySpanView[]
}

/** A duty in one span. */
export interface DutySpanView {
  span: string
  spanTitle: string
  /** without its year and number: “3—4月” */
  shortTitle: string
  hasBegun: boolean
  /** the requirement in force then */
  summary: string
  asked: string
  due: string
  /** units by state, in the order of the legend; states of no unit are left out */
  states: { state: StateWords; figure: Figure }[]
  /** units that are asked: joined and not exempt */
  obliged: Figure
  /** units that did it, in time or late, or declared that there is nothing to report */
  done: Figure
  /** empty while there is time left */
  doneShare: string
  /** units that had done it of those asked, as the closed period's bulletin told, where that is another figure */
  frozen?: Link
  /** what was counted over all units, and its base */
  count: Figure
  of?: Figure
  share: string
  cells: CellView[]
}

/** A duty for a page. */
export function dutyView(context: LedgerContext, { duty, spans, summaries, cells }: DutyLedger): DutyView {
  const { edition, ledger } = context
  const part = ledger.programme.data.parts.find(({ id }) => id === duty.part)
  return {
    id: duty.id,
    url: dutyUrl(duty.id),
    title: edition.titleOf(duty),
    summary: summaries.get(spans.findLast(({ start }) => start <= ledger.asOf)?.id ?? '') ?? duty.summary,
    part: {
      id: duty.part,
      title: part ? edition.titleOf(part) : duty.part,
      group: part ? edition.pick(part.group, part.group_en) : '',
    },
    lead: { text: recordTitle(edition, 'unit', duty.lead), url: recordUrl(edition, 'unit', duty.lead) ?? '/' },
    who: labels(edition, 'unit-kind', duty.who),
    isWithheld: context.isHiddenDuty(duty.id),
    spans: spans.map((span) => {
      const ofSpan = cells.filter((cell) => cell.span.id === span.id)
      return dutySpan(context, duty, span, summaries.get(span.id) ?? duty.summary, ofSpan)
    }),
  }
}

function dutySpan(
  context: LedgerContext,
  duty: Duty,
  span: Span,
  summary: string,
  cells: readonly Cell[],
): DutySpanView {
  const { locale } = context.edition
  const words = locale.words.figure
  const [first] = cells
  const inState = (states: readonly ShownState[]) => cells.filter((cell) => states.includes(context.shownState(cell)))
  const figure = (id: string, words: string, of: readonly Cell[]) =>
    unitsFigure(context, place(context.edition, duty, span, id, words), of)
  const free = inState(['not-joined', 'exempt'])
  const obliged = cells.filter((cell) => !free.includes(cell))
  const isHidden = obliged.some((cell) => context.shownState(cell) === 'withheld')
  // where no unit has joined yet, nobody was asked: that is no zero
  const isWaiting = cells.every((cell) => context.shownState(cell) === 'not-joined')
  const asked = isWaiting ? NO_FIGURE : figure('obliged', words.obliged, obliged)
  const { count, of } = totals(context, span, cells)
  const doneOf = () => (isHidden ? hiddenFigure(locale) : figure('done', words.done, inState(DONE)))
  const done = obliged.length === 0 ? NO_FIGURE : doneOf()
  return {
    span: span.id,
    spanTitle: spanWords(locale, span),
    shortTitle: shortSpanWords(locale, span),
    hasBegun: span.start <= context.ledger.asOf,
    summary,
    asked: first ? askedWords(locale, first) : '',
    due: first ? locale.date(first.due) : '',
    states: [...STATES, 'withheld' as const].flatMap((state) => {
      const ofState = inState([state])
      const shown = stateWords(locale, state)
      return ofState.length > 0 ? [{ state: shown, figure: figure(`state-${state}`, shown.label, ofState) }] : []
    }),
    obliged: asked,
    done,
    // a share of units that still have time would read as if the others failed
    doneShare: first && first.due < context.ledger.asOf ? shareWords(done.value, asked.value) : '',
    count,
    ...(of ? { of } : {}),
    share: of ? shareWords(count.value, of.value) : '',
    cells: cells.map((cell) => cellView(context, cell)),
  }
}

/** Everything that a duty counts in a span. An item of a joint activity stands under several units and is counted once. */
function totals(context: LedgerContext, span: Span, cells: readonly Cell[]): { count: Figure; of?: Figure } {
  const { locale } = context.edition
  const [first] = cells
  const joined = cells.filter((cell) => context.shownState(cell) !== 'not-joined')
  if (!first || joined.length === 0) return { count: NO_FIGURE, ...(first?.of ? { of: NO_FIGURE } : {}) }
  const hidden = hiddenFigure(locale)
  if (context.isHiddenDuty(first.duty.id)) return { count: hidden, ...(first.of ? { of: hidden } : {}) }
  const count = new Set(joined.flatMap((cell) => cell.count))
  const { everywhere: title, base } = locale.words.figure
  const at = (anchor: string, words: string) => place(context.edition, first.duty, span, anchor, words)
  const figure = itemFigure(context, first.counted, [...count], at('total', title))
  if (!first.base) return { count: figure }
  const of = new Set(joined.flatMap((cell) => cell.of ?? []))
  return {
    count: figure,
    of: itemFigure(context, first.base, [...of], at('total-of', fill(base, { title }))),
  }
}

function place({ locale, titleOf }: Edition, duty: Duty, span: Span, anchor: string, title: string): ListPlace {
  const pageTitle = fill(locale.words.figure.page, {
    title: titleOf(duty),
    span: spanWords(locale, span),
  })
  return { path: `/duties/${duty.id}/${span.id}`, pageTitle, anchor, title }
}

/** How many units, with their list. */
function unitsFigure(context: LedgerContext, at: ListPlace, cells: readonly Cell[]): Figure {
  const { edition } = context
  return countFigure(context, at, cells, ({ unit }) => ({
    text: recordTitle(edition, 'unit', unit),
    url: recordUrl(edition, 'unit', unit) ?? '/',
  }))
}
