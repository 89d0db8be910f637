import type { Locale } from '../../locale.ts'

/** A number as a page shows it. */
export interface Figure {
  /** “12”, “1,200”, “约 15”, “不公开”, or “—” where there is nothing to count yet */
  text: string
  /** null where it is hidden, or where no unit has joined: missing data is never zero */
  value: number | null
  /** why there is no number */
  why?: 'hidden' | 'unreleased'
  /** where the list of exactly what it counts stands; absent where it may not be opened */
  url?: string
}

/** The list behind a figure. */
export interface FigureList {
  anchor: string
  title: string
  /** the figure itself: as many as there are entries, or their sum */
  figure: string
  isSum: boolean
  size: number
  entries(): ListEntry[]
}

/** One thing that a figure counts. */
export interface ListEntry {
  text: string
  url?: string
  /** date and amount, where they may be shown */
  note?: string
}

/** A page of lists, at an address that says what they are filtered by. */
export interface FigurePage {
  path: string
  title: string
  lists: FigureList[]
}

/** Where the list of a figure stands. */
export interface ListPlace {
  path: string
  pageTitle: string
  anchor: string
  title: string
}

/** Gathers the lists behind the figures of a site. */
export class FigureBook {
  private readonly byPath = new Map<string, FigurePage>()

  /** Adds a list and gives its address. The same list may be asked for again: it is added once. */
  add(
    { path, pageTitle, anchor, title }: ListPlace,
    list: Pick<FigureList, 'figure' | 'isSum' | 'size' | 'entries'>,
  ): string {
    const page = this.byPath.get(path) ?? { path, title: pageTitle, lists: [] }
    this.byPath.set(path, page)
    if (!page.lists.some((each) => each.anchor === anchor)) page.lists.push({ anchor, title, ...list })
    return `${path}#${anchor}`
  }

  /** All pages in the order of their addresses' making. */
  pages(): FigurePage[] {
    return [...this.byPath.values()]
  }
}

/** How many things, with the list of them. */
export function countFigure<Thing>(
  { edition: { locale }, book }: { edition: { locale: Locale }; book: FigureBook },
  at: ListPlace,
  things: readonly Thing[],
  entryOf: (thing: Thing) => ListEntry,
): Figure {
  const [text, size] = [numberWords(locale, things.length), things.length]
  const url = book.add(at, { figure: text, isSum: false, size, entries: () => things.map(entryOf) })
  return { text, value: size, url }
}

/** A number in words: grouped in thousands, two decimals at most. */
export function numberWords({ number }: Locale, value: number): string {
  return number(value, 2)
}

/** A share in whole percent; empty where it cannot be told. Only nothing is 0%, and only all of it 100%. */
export function shareWords(part: number | null, whole: number | null): string {
  return part === null || whole === null || whole <= 0 ? '' : `${percentOf(part / whole)}%`
}

/** Between 0 and 1, or 99 and 100, one decimal tells that there is something, or that something lacks. */
function percentOf(share: number): number {
  const [rounded, exact] = [Math.round(share * 100), Math.round(share * 1000) / 10]
  if (rounded === 0 && share > 0) return Math.max(exact, 0.1)
  return rounded === 100 && share < 1 ? Math.min(exact, 99.9) : rounded
}

/** A number without a list: it was counted then, not now. */
export function plainFigure(locale: Locale, value: number): Figure {
  return { text: numberWords(locale, value), value }
}

/** Nothing to count yet. */
export const NO_FIGURE: Figure = { text: '—', value: null }

/** A count that may not be told. */
export function hiddenFigure({ words }: Locale): Figure {
  return { text: words.figure.hidden, value: null, why: 'hidden' }
}

/** A count that is told once, when its period is closed. */
export function unreleasedFigure({ words }: Locale): Figure {
  return { text: words.figure.unreleased, value: null, why: 'unreleased' }
}
