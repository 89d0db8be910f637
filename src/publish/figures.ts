import type { Locale } from '../locale.ts'
import type { Figure, Source } from '../types.generated.ts'
import { fill } from '../words.ts'
import type { Edition } from './edition.ts'
import { measured } from './measured.ts'
import { label } from './terms.ts'
import type { Bar, Chart } from './views/chart.ts'
import type { FigureRow } from './views/figure.ts'
import type { SourceView } from './views/source.ts'

/** The figures of a record as table rows. */
export function figureRows(locale: Locale, figures: readonly Figure[], sources: readonly Source[]): FigureRow[] {
  return figures.map((figure) => ({
    label: figure.label,
    value: valueWords(figure),
    amount: figure.value,
    unit: figure.unit,
    asOf: locale.date(figure.as_of),
    source: Math.max(1, sources.findIndex(({ id }) => id === figure.source) + 1),
  }))
}

const NUMBER = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 4 })

/** A figure's number as its source words it, else grouped in thousands; “—” where there is none. */
export function valueWords({ value, text }: Figure): string {
  return text ?? (value === null ? '—' : NUMBER.format(value))
}

/** Whether the words of a figure say more than its number: 200余. */
export function saysMore({ value, amount }: Pick<FigureRow, 'value' | 'amount'>): boolean {
  return amount === null || (value !== NUMBER.format(amount) && Number(value.replaceAll(',', '')) !== amount)
}

/**
 * A chart of a record's figures that share a unit.
 * @param labels picks and orders the figures; without it all of that unit
 */
export function figureChart(
  figures: readonly Figure[],
  sources: readonly Source[],
  unit: string,
  title: string,
  labels?: readonly string[],
): Chart {
  const ofUnit = figures.filter((figure) => figure.unit === unit && figure.value !== null)
  const chosen = labels?.flatMap((name) => ofUnit.filter((figure) => figure.label === name)) ?? ofUnit
  const bars: Bar[] = chosen.map((figure) => ({
    label: figure.label,
    value: figure.value ?? 0,
    text: measured(valueWords(figure), figure.unit),
  }))
  const cited = sources.find(({ id }) => id === chosen[0]?.source) ?? sources[0]
  return { title, unit, bars, ...(cited ? { source: { publisher: cited.publisher, date: cited.date } } : {}) }
}

const COMPARABLE = 3

/** How a figure is called that is contained in the one before it: beside it, a bar of it would count twice. */
const PART = '其中'

/** The chart that a record's page draws by itself: the unit shared by most figures, when at least three share it. */
export function defaultChart(
  { words, date }: Locale,
  figures: readonly Figure[],
  sources: readonly Source[],
): Chart | undefined {
  const exact = figures.filter(({ value, unit, label }) => value !== null && unit !== '—' && !label.startsWith(PART))
  const [most] = [...Map.groupBy(exact, (figure) => `${figure.unit}\n${figure.as_of}`).values()].sort(
    (a, b) => b.length - a.length,
  )
  if (!most || most.length < COMPARABLE || !most[0]) return undefined
  const { unit, as_of } = most[0]
  return figureChart(most, sources, unit, fill(words.record.compared, { date: date(as_of) }))
}

/** The sources of a record, numbered by their order. */
export function sourceViews(edition: Edition, sources: readonly Source[]): SourceView[] {
  return sources.map((source) => ({
    anchor: `source-${source.id}`,
    title: source.title,
    publisher: source.publisher,
    url: source.url,
    date: edition.locale.date(source.date),
    kind: label(edition, 'source-kind', source.kind),
    ...(source.note ? { note: source.note } : {}),
  }))
}
