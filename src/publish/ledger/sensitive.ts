import { countableFields } from '../../check/expressions.ts'
import type { Records } from '../../check/records.ts'
import { protectTables } from '../../measure/disclosure/protect.ts'
import type { Published, SensitiveCell, SensitiveTables, Sum } from '../../measure/disclosure/tables.ts'
import type { Expression } from '../../measure/duty.ts'
import type { IndicatorFigures, Ledger } from '../../measure/ledger.ts'
import { type Answer, type Answers, amountOf, NO_ANSWER } from '../../measure/tally.ts'
import type { SchemaSet } from '../../schema-set.ts'
import type { Kind, Link, Selection } from '../../types.generated.ts'
import { recordTitle } from '../record-title.ts'
import { codesOf, label } from './codes.ts'

/** Whether an expression counts people in a sensitive table: by its kind, by what it sums, or by what it is filtered by. */
export function isSensitive(schemas: SchemaSet, { count, of, has = [], lacks = [] }: Expression): boolean {
  return [count, ...(of ? [of] : []), ...has, ...lacks].some((each) => isSensitiveSelection(schemas, each))
}

function isSensitiveSelection(schemas: SchemaSet, selection: Selection | Link): boolean {
  if (schemas.kinds.get(selection.kind as Kind)?.['x-sensitive']) return true
  const { items, sum } = selection as Selection
  const fields = countableFields(schemas, selection.kind, items)
  const used = [sum, ...(selection.where ?? []).map(({ field }) => field)]
  return used.some((name) => name !== undefined && fields?.get(name)?.['x-sensitive'] === true)
}

/** One published count of a sensitive indicator. */
export type Part = { part: 'total' } | { part: 'unit'; unit: string } | { part: 'code'; code: string }

/** What may be published of the sensitive indicators: null where a count is hidden. */
export type ProtectedCounts = (figures: IndicatorFigures, span: string, part: Part, base?: boolean) => Published

/** Protects all sensitive indicators of a site together: readers see all of them. */
export function protectIndicators(records: Records, ledger: Ledger): ProtectedCounts {
  const sensitive = ledger.indicators.filter(({ indicator }) => isSensitive(records.schemas, indicator))
  const groups = Map.groupBy(
    sensitive.flatMap((figures) => figures.spans.map((span) => ({ figures, span: span.id }))),
    ({ span }) => span,
  )
  const published = new Map(
    [...groups.values()].flatMap((group) => [...protectTables(tablesOf(records, ledger, group))]),
  )
  return (figures, span, part, base = false) => published.get(cellKey(figures, span, part, base)) ?? null
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
  group: readonly { figures: IndicatorFigures; span: string }[],
): SensitiveTables {
  const tables = new TableBuilder()
  for (const { figures, span } of group) {
    addTable(records, ledger, tables, figures, span, false)
    if (figures.of) addTable(records, ledger, tables, figures, span, true)
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
  span: string,
  base: boolean,
): void {
  const answers: Answers | undefined = base ? figures.of : figures.count
  const answer = answers?.get(span) ?? NO_ANSWER
  const cells = partsOf(records, ledger, figures).map((part) => {
    const key = cellKey(figures, span, part, base)
    tables.cells.set(key, { name: cellName(records, figures, span, part), value: partAmount(answer, part) })
    if (base) linkBase(tables, cellKey(figures, span, part, false), key)
    return { part, key }
  })
  const keysOf = (kind: Part['part']) => cells.filter(({ part }) => part.part === kind).map(({ key }) => key)
  const [total = ''] = keysOf('total')
  tables.split(total, keysOf('unit'))
  if (figures.indicator.by !== undefined) tables.split(total, keysOf('code'))
}

/** Who is counted is among those of the base. */
function linkBase(tables: TableBuilder, part: string, whole: string): void {
  const [counted, base] = [tables.cells.get(part)?.value ?? 0, tables.cells.get(whole)?.value ?? 0]
  if (counted <= base) tables.parts.push({ part, whole })
}

/** Every count that is published, also those of nothing: a line that is left out would tell that it is zero. */
export function partsOf(records: Records, { units }: Ledger, { indicator }: IndicatorFigures): Part[] {
  return [
    { part: 'total' },
    ...units.map(({ id }): Part => ({ part: 'unit', unit: id })),
    ...codesOf(records, indicator).map((code): Part => ({ part: 'code', code })),
  ]
}

/** The amount of one part of an answer. */
export function partAmount({ total, byUnit }: Answer, part: Part): number {
  if (part.part === 'unit') return amountOf(byUnit.get(part.unit) ?? [])
  return amountOf(part.part === 'total' ? total : total.filter(({ codes }) => codes.includes(part.code)))
}

function cellName(records: Records, { indicator }: IndicatorFigures, span: string, part: Part): string {
  const of =
    part.part === 'unit'
      ? recordTitle(records, 'unit', part.unit)
      : part.part === 'code'
        ? label(records, indicator, part.code)
        : '合计'
  return `${indicator.title} ${span} ${of}`
}
