import type { Locale } from '../../locale.ts'
import type { Cell } from '../../measure/duty-cells.ts'
import { amountOf, type Item } from '../../measure/item.ts'
import type { Span } from '../../measure/span.ts'
import type { Selection } from '../../types.generated.ts'
import { fill } from '../../words.ts'
import { recordUrl } from '../address.ts'
import type { Edition } from '../edition.ts'
import { recordTitle } from '../record-title.ts'
import type { Link } from '../views/link.ts'
import type { LedgerContext } from './context.ts'
import { itemEntries } from './entries.ts'
import { type Figure, hiddenFigure, type ListPlace, NO_FIGURE, numberWords } from './figure.ts'
import { spanWords } from './span-words.ts'
import { type StateWords, stateWords } from './state-words.ts'

/** A duty of a unit in a span, as a cell of any table. */
export interface CellView {
  unit: Link
  duty: Link
  span: string
  spanTitle: string
  state: StateWords
  count: Figure
  /** the base of a share */
  of?: Figure
  /** what is asked: “至少1”, “全部” */
  asked: string
  /** in words */
  due: string
  /** only inside the federation */
  reason?: string
  /** the lists of exactly what the figures count; absent where they may not be opened */
  url?: string
}

/** A cell for a page. Its figures lead to the records they count, at `/ledger/<span>/<unit>#duty-<duty>`. */
export function cellView(context: LedgerContext, cell: Cell): CellView {
  const { edition } = context
  const { locale } = edition
  const { duty, unit, span, due, reason } = cell
  // why there was nothing to report, or nothing to do, stands in fields that are not public
  const isReasonShown = reason !== undefined && context.audience === 'internal'
  const figures = cellFigures(context, cell)
  return {
    unit: unitLink(edition, unit),
    duty: { text: edition.titleOf(duty), url: dutyUrl(duty.id) },
    span: span.id,
    spanTitle: spanWords(locale, span),
    state: stateWords(locale, context.shownState(cell)),
    ...figures,
    asked: askedWords(locale, cell),
    due: locale.date(due),
    ...(isReasonShown ? { reason } : {}),
    ...(figures.count.url === undefined ? {} : { url: figures.count.url }),
  }
}

/** A unit under its short name. */
export function unitLink(edition: Edition, id: string): Link {
  return { text: edition.find('unit', id)?.data.short_title ?? id, url: recordUrl(edition, 'unit', id) ?? '/' }
}

function cellFigures(context: LedgerContext, cell: Cell): Pick<CellView, 'count' | 'of'> {
  if (context.shownState(cell) === 'not-joined') return withBase(NO_FIGURE, cell)
  if (context.isHiddenDuty(cell.duty.id)) return withBase(hiddenFigure(context.edition.locale), cell)
  const { duty, unit, span } = cell
  const place = (suffix: string, title: string): ListPlace => ({
    path: `/ledger/${span.id}/${unit}`,
    pageTitle: unitPageTitle(context.edition, unit, span),
    anchor: `duty-${duty.id}${suffix}`,
    title,
  })
  const dutyTitle = context.edition.titleOf(duty)
  const baseTitle = fill(context.edition.locale.words.figure.base, { title: dutyTitle })
  const count = itemFigure(context, cell.counted, cell.count, place('', dutyTitle))
  // of nothing there is no share: the unit has not reported
  const base =
    cell.of && cell.of.length > 0 && cell.base
      ? itemFigure(context, cell.base, cell.of, place('-of', baseTitle))
      : undefined
  return { count, ...(base ? { of: base } : {}) }
}

/** The same figure for what was counted and, where there is one, for its base. */
function withBase(figure: Figure, { of }: Cell): Pick<CellView, 'count' | 'of'> {
  return { count: figure, ...(of ? { of: figure } : {}) }
}

/** The title of the page of everything that is counted of a unit in a span. */
export function unitPageTitle(edition: Edition, unit: string, span: Span): string {
  const { locale } = edition
  return fill(locale.words.figure.unitPage, { unit: recordTitle(edition, 'unit', unit), span: spanWords(locale, span) })
}

/** A figure with the list of exactly the items it counts. */
export function itemFigure(
  context: LedgerContext,
  selection: Selection,
  items: readonly Item[],
  place: ListPlace,
): Figure {
  const value = amountOf(items)
  const text = numberWords(context.edition.locale, value)
  const list = {
    figure: text,
    isSum: selection.sum !== undefined,
    size: items.length,
    entries: () => itemEntries(context.edition, context.audience, selection, items),
  }
  return { text, value, url: context.book.add(place, list) }
}

/** What is asked, in words. */
export function askedWords(locale: Locale, { atLeast, atMost, of }: Pick<Cell, 'atLeast' | 'atMost' | 'of'>): string {
  const words = locale.words.figure
  const least = numberWords(locale, atLeast)
  if (of) return atLeast === 1 ? words.all : fill(words.atLeast, { count: `${numberWords(locale, atLeast * 100)}%` })
  return atMost === undefined
    ? fill(words.atLeast, { count: least })
    : fill(words.between, { least, most: numberWords(locale, atMost) })
}

/** The address of a duty's page. */
export function dutyUrl(id: string): string {
  return `/duties/${id}`
}

/** The address of a period's page. */
export function periodUrl(id: string): string {
  return `/periods/${id}`
}
