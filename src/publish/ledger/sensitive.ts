import type { Records } from '../../check/records.ts'
import { protectTables } from '../../measure/disclosure/protect.ts'
import type { Published, SensitiveCell, SensitiveTables, Sum } from '../../measure/disclosure/tables.ts'
import { amountOf } from '../../measure/item.ts'
import type { IndicatorFigures, Ledger } from '../../measure/ledger.ts'
import { isSensitive } from '../../measure/sensitive.ts'
import type { Span } from '../../measure/span.ts'
import { type Answers, NO_ANSWER } from '../../measure/tally.ts'
import type { Kind } from '../../types.generated.ts'
import { recordTitle } from '../record-title.ts'
import { vocabularyOf } from './codes.ts'
import { type Part, partItems, partsOf, takesPart } from './parts.ts'

/** What may be published of the sensitive indicators: null where a count is hidden, undefined where nothing was reported. */
export type ProtectedCounts = (
  figures: IndicatorFigures,
  span: string,
  part: Part,
  base: boolean,
) => Published | undefined

/** Protects all sensitive indicators of a site together: readers see all of them. */
export function protectIndicators(records: Records, ledger: Ledger): ProtectedCounts {
  const sensitive = ledger.indicators.filter(({ indicator }) => isSensitive(records.schemas, indicator))
  const groups = Map.groupBy(
    sensitive.flatMap((figures) => figures.spans.map((span) => ({ figures, span }))),
    ({ span }) => span.id,
  )
  const published = new Map(
    [...groups.values()].flatMap((group) => [...protectTables(tablesOf(records, ledger, group))]),
  )
  return (figures, span, part, base) => published.get(cellKey(figures, span, part, base))
}

/** The same count has the same key in whatever table it stands: disputes by category and by mode share their total. */
function cellKey({ indicator }: IndicatorFigures, span: string, part: Part, base: boolean): string {
  const { count, of, has, lacks, by } = indicator
  const counted = base ? [of] : [count, has, lacks]
  return JSON.stringify([counted, span, part, part.part === 'code' ? by : undefined])
}

function tablesOf(
  records: Records,
  ledger: Ledger,
  group: readonly { figures: IndicatorFigures; span: Span }[],
): SensitiveTables {
  const tables = new TableBuilder()
  for (const { figures, span } of group) {
    // bases first: what is counted can hide only where its base does
    if (figures.of) addTable(records, ledger, tables, figures, span, true)
    addTable(records, ledger, tables, figures, span, false)
  }
  return tables
}

class TableBuilder implements SensitiveTables {
  readonly cells = new Map<string, SensitiveCell>()
  readonly sums: Sum[] = []
  readonly parts: { part: string; whole: string }[] = []

  /** The parts of a total. Where they overlap, all that readers know is that none is larger than the total. */
  split(total: string, parts: readonly string[]): void {
    const amount = (key: string) => this.cells.get(key)?.value ?? 0
    const sum = parts.reduce((added, key) => added + amount(key), 0)
    if (sum === amount(total)) this.sums.push({ total, parts })
    else this.parts.push(...parts.map((part) => ({ part, whole: total })))
  }
}

function addTable(
  records: Records,
  ledger: Ledger,
  tables: TableBuilder,
  figures: IndicatorFigures,
  span: Span,
  base: boolean,
): void {
  const { indicator } = figures
  const answers: Answers | undefined = base ? figures.of : figures.count
  const answer = answers?.get(span.id) ?? NO_ANSWER
  const isSecretKind = records.schemas.kinds.get(indicator.count.kind as Kind)?.['x-sensitive'] === true
  const cells = partsOf(records, ledger, figures).map((part) => {
    const key = cellKey(figures, span.id, part, base)
    const items = partItems(answer, part)
    // that there is nothing shows where the records themselves are public
    const isEmpty = !takesPart(ledger, span, part) || (!isSecretKind && items.length === 0)
    tables.cells.set(key, { name: cellName(records, figures, span.id, part), value: amountOf(items), isEmpty })
    if (!base && figures.of) linkBase(tables, key, cellKey(figures, span.id, part, true))
    return { part, key }
  })
  const keysOf = (kind: Part['part']) => cells.filter(({ part }) => part.part === kind).map(({ key }) => key)
  const [total = ''] = keysOf('total')
  tables.split(total, keysOf('unit'))
  if (indicator.by !== undefined) tables.split(total, keysOf('code'))
}

/** Who is counted is among those of the base. */
function linkBase(tables: TableBuilder, part: string, whole: string): void {
  const [counted, base] = [tables.cells.get(part)?.value ?? 0, tables.cells.get(whole)?.value ?? 0]
  if (counted <= base) tables.parts.push({ part, whole })
}

function cellName(records: Records, { indicator }: IndicatorFigures, span: string, part: Part): string {
  const of =
    part.part === 'unit'
      ? recordTitle(records, 'unit', part.unit)
      : part.part === 'code'
        ? (records.term(vocabularyOf(records, indicator) ?? '', part.code)?.zh ?? part.code)
        : '合计'
  return `${indicator.title} ${span} ${of}`
}
