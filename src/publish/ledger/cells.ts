import type { Records } from '../../check/records.ts'
import { looseDateWords } from '../../loose-date.ts'
import { amountOf, type Item } from '../../measure/item.ts'
import type { Cell } from '../../measure/ledger.ts'
import type { Selection } from '../../types.generated.ts'
import { recordUrl } from '../address.ts'
import { recordTitle } from '../record-title.ts'
import type { Link } from '../views.ts'
import { type LedgerContext, spanWords } from './context.ts'
import { itemEntries } from './entries.ts'
import { type Figure, HIDDEN_FIGURE, type ListPlace, NO_FIGURE, numberWords } from './figure.ts'
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
  /** what is asked: “至少 1”, “全部” */
  asked: string
  /** in words */
  due: string
  reason?: string
  /** the lists of exactly what the figures count; absent where they may not be opened */
  url?: string
}

/** A cell for a page. Its figures lead to the records they count, at `/ledger/<span>/<unit>#duty-<duty>`. */
export function cellView(context: LedgerContext, cell: Cell): CellView {
  const { records } = context
  const { duty, unit, span, due, reason } = cell
  const isWithheld = context.isWithheld(cell)
  const figures = cellFigures(context, cell)
  return {
    unit: unitLink(records, unit),
    duty: { text: duty.title, url: dutyUrl(duty.id) },
    span: span.id,
    spanTitle: spanWords(span),
    state: stateWords(isWithheld ? 'withheld' : cell.state),
    ...figures,
    asked: askedWords(cell),
    due: looseDateWords(due),
    ...(reason === undefined ? {} : { reason }),
    ...(figures.count.url === undefined ? {} : { url: figures.count.url }),
  }
}

/** A unit under its short name. */
export function unitLink(records: Records, id: string): Link {
  return { text: records.find('unit', id)?.data.short_title ?? id, url: recordUrl(records, 'unit', id) ?? '/' }
}

function cellFigures(context: LedgerContext, cell: Cell): Pick<CellView, 'count' | 'of'> {
  if (cell.state === 'not-joined') return { count: NO_FIGURE, ...(cell.of ? { of: NO_FIGURE } : {}) }
  if (context.isHiddenDuty(cell.duty.id)) return { count: HIDDEN_FIGURE, ...(cell.of ? { of: HIDDEN_FIGURE } : {}) }
  const { duty, unit, span } = cell
  const unitTitle = recordTitle(context.records, 'unit', unit)
  const place = (suffix: string, words: string): ListPlace => ({
    path: `/ledger/${span.id}/${unit}`,
    pageTitle: `${unitTitle} ${spanWords(span)}台账`,
    anchor: `duty-${duty.id}${suffix}`,
    title: `${duty.title}${words}`,
  })
  const count = itemFigure(context, cell.counted, cell.count, place('', ''))
  const base = cell.of && cell.base ? itemFigure(context, cell.base, cell.of, place('-of', '：全部')) : undefined
  return { count, ...(base ? { of: base } : {}) }
}

/** A figure with the list of exactly the items it counts. */
export function itemFigure(
  context: LedgerContext,
  selection: Selection,
  items: readonly Item[],
  place: ListPlace,
): Figure {
  const value = amountOf(items)
  const text = numberWords(value)
  const list = {
    figure: text,
    isSum: selection.sum !== undefined,
    size: items.length,
    entries: () => itemEntries(context.records, context.audience, selection, items),
  }
  return { text, value, url: context.book.add(place, list) }
}

/** What is asked, in words. */
export function askedWords({ atLeast, of, duty }: Pick<Cell, 'atLeast' | 'of' | 'duty'>): string {
  if (of) return atLeast === 1 ? '全部' : `至少 ${numberWords(atLeast * 100)}%`
  return duty.at_most === undefined
    ? `至少 ${numberWords(atLeast)}`
    : `${numberWords(atLeast)} 至 ${numberWords(duty.at_most)}`
}

/** The address of a duty's page. */
export function dutyUrl(id: string): string {
  return `/duties/${id}`
}

/** The address of a period's page. */
export function periodUrl(id: string): string {
  return `/periods/${id}`
}
