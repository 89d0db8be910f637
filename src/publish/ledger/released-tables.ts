import type { Records } from '../../check/records.ts'
import { countedKey } from '../../check/told-counts.ts'
import type { SensitiveCell, SensitiveTables, Sum } from '../../measure/disclosure/tables.ts'
import type { Indicator } from '../../measure/duty.ts'
import type { Ledger } from '../../measure/ledger.ts'
import { isSensitive } from '../../measure/sensitive.ts'
import type { ClosingRecord, Kind } from '../../types.generated.ts'
import { splitVocabulary } from './codes.ts'
import { amount, type FrozenTable, isSame, partOf, releasedKey, rowsOf } from './frozen-table.ts'
import { type Part, partsOf } from './parts.ts'

/** What has been published of the sensitive indicators, closing by closing, and all that readers know of how it adds up. */
export class ReleasedTables implements SensitiveTables {
  readonly cells = new Map<string, SensitiveCell>()
  readonly sums: Sum[] = []
  readonly parts: { part: string; whole: string }[] = []
  private readonly earlier = new Map<string, FrozenTable[]>()
  private readonly records: Records
  private readonly ledger: Ledger
  private readonly indicators: readonly Indicator[]

  constructor(records: Records, ledger: Ledger) {
    this.records = records
    this.ledger = ledger
    this.indicators = ledger.indicators
      .map(({ indicator }) => indicator)
      .filter((indicator) => isSensitive(records, indicator))
  }

  /** Adds what was frozen of a period itself. */
  add(closing: ClosingRecord): void {
    this.addOf(closing, ({ every }) => every === 'period')
  }

  /** Adds what was frozen with a period of the year or longer, after all periods: what they add up to is known by then. */
  addRunning(closing: ClosingRecord): void {
    this.addOf(closing, ({ every }) => every !== 'period')
  }

  private addOf(closing: ClosingRecord, isOf: (indicator: Indicator) => boolean): void {
    for (const indicator of this.indicators.filter(isOf)) {
      const all = closing.totals.filter((row) => row.indicator === indicator.id)
      for (const [span = closing.period, rows] of Map.groupBy(all, (row) => row.span)) {
        const frozen = { closing, indicator, rows, release: { span, release: closing.period } }
        // bases first: what is counted can hide only where its base does
        if (indicator.of) this.addTable({ ...frozen, base: true })
        this.addTable({ ...frozen, base: false })
      }
    }
  }

  private addTable(frozen: FrozenTable): void {
    const parts = partsOf(this.records, this.ledger, { indicator: frozen.indicator })
    for (const part of parts) this.addCell(frozen, part)
    this.split(frozen, 'units')
    if (frozen.indicator.by !== undefined) this.split(frozen, 'codes')
    for (const part of parts) this.joinPeriods(frozen, part)
    for (const other of this.earlierOf(frozen).filter(({ release }) => isSame(release, frozen.release)))
      this.sums.push(...this.codesIn(frozen, other), ...this.codesIn(other, frozen))
    this.earlier.set(countedKey(frozen.indicator, frozen.base), [...this.earlierOf(frozen), frozen])
  }

  private earlierOf({ indicator, base }: FrozenTable): readonly FrozenTable[] {
    return this.earlier.get(countedKey(indicator, base)) ?? []
  }

  private addCell(frozen: FrozenTable, part: Part): void {
    const { indicator, release, base } = frozen
    const key = releasedKey(indicator, release, part, base)
    const rows = rowsOf(frozen, part)
    const value = rows.reduce((sum, row) => sum + amount(frozen, row), 0)
    const isEmpty = this.isEmpty(frozen, part)
    this.cells.set(key, { name: this.nameOf(frozen, part), value, isEmpty })
    const whole = releasedKey(indicator, release, part, true)
    // who is counted is among those of the base
    if (!base && indicator.of && value <= (this.cells.get(whole)?.value ?? 0)) this.parts.push({ part: key, whole })
  }

  /** A unit that had not joined has no figures; that there is nothing shows where the records themselves are public. */
  private isEmpty(frozen: FrozenTable, part: Part): boolean {
    const { closing, indicator } = frozen
    const hasAny = part.part === 'total' ? frozen.rows.some(({ units }) => units) : rowsOf(frozen, part).length > 0
    const joined = closing.cells.filter(({ state }) => state !== 'not-joined').map(({ unit }) => unit)
    const takesPart = part.part === 'unit' ? joined.includes(part.unit) : joined.length > 0
    const isSecret = this.records.schemas.kinds.get(indicator.count.kind as Kind)?.['x-sensitive'] === true
    return !takesPart || (!isSecret && !hasAny)
  }

  /** The total is the sum of its frozen rows. Where a row belongs to several units, each has a share of it that is not published. */
  private split(frozen: FrozenTable, by: 'units' | 'codes'): void {
    const total = this.key(frozen, { part: 'total' })
    // one table may stand on several pages: disputes by category and by mode are split into the same units
    if (by === 'units' && this.earlierOf(frozen).some(({ release }) => isSame(release, frozen.release))) return
    const rows = frozen.rows.flatMap((row) => (row[by] ? [{ row, names: row[by] }] : []))
    const shares = rows.map(({ row, names }) => {
      const [only = ''] = names
      const own = this.key(frozen, partOf(by, only))
      const isAlone = names.length === 1 && rows.filter(({ names: others }) => others.includes(only)).length === 1
      return isAlone && this.cells.has(own) ? own : this.free(`${total} ${names}`, amount(frozen, row))
    })
    const others = this.publishedParts(frozen, by).filter((key) => !shares.includes(key))
    const without = others.filter((key) => this.cells.get(key)?.value === 0)
    const rest = this.value(total) - shares.reduce((sum, key) => sum + this.value(key), 0)
    this.sums.push({ total, parts: [...shares, ...without, ...(rest > 0 ? [this.free(`${total} ${by}`, rest)] : [])] })
    for (const key of others.filter((each) => !without.includes(each))) {
      const own = rows.flatMap(({ names }, index) =>
        names.some((name) => this.key(frozen, partOf(by, name)) === key) ? [shares[index] ?? ''] : [],
      )
      this.sums.push({ total: key, parts: own })
    }
  }

  /** What is of the year holds what is of its periods. It is told once: there is no earlier one to hold it against. */
  private joinPeriods(frozen: FrozenTable, part: Part): void {
    if (frozen.indicator.every === 'period') return
    const total = this.key(frozen, part)
    const ofPeriods = this.earlierOf(frozen).filter(({ indicator }) => indicator.every === 'period')
    const keys = [...new Set(ofPeriods.map((each) => this.key(each, part)))].filter((key) => this.cells.has(key))
    const rest = this.value(total) - keys.reduce((sum, key) => sum + this.value(key), 0)
    if (keys.length === 0 || rest < 0) return
    this.sums.push({ total, parts: [...keys, ...(rest > 0 ? [this.free(`${total} beside periods`, rest)] : [])] })
  }

  /** What codes of one table tell of those of another: hard disputes are those with a plan and those without. */
  private codesIn(fine: FrozenTable, coarse: FrozenTable): Sum[] {
    const { count, by = '' } = fine.indicator
    const derived = this.records.schemas.kinds.get(count.kind as Kind)?.['x-derived']?.[by]
    const told = Object.entries(derived?.['x-parts-of']?.[coarse.indicator.by ?? ''] ?? {})
    const sums = told.map(([code, codes]) => ({
      total: this.key(coarse, partOf('codes', code)),
      parts: codes.map((each) => this.key(fine, partOf('codes', each))),
    }))
    // what an indicator rules out has no cell, and there is nothing that its parts add up to
    const there = sums.filter(({ total }) => this.cells.has(total))
    return there.filter(
      ({ total, parts }) => this.value(total) === parts.reduce((sum, key) => sum + this.value(key), 0),
    )
  }

  private publishedParts(frozen: FrozenTable, by: 'units' | 'codes'): string[] {
    const parts = partsOf(this.records, this.ledger, { indicator: frozen.indicator })
    const kind = by === 'units' ? 'unit' : 'code'
    return parts.filter(({ part }) => part === kind).map((part) => this.key(frozen, part))
  }

  private key({ indicator, release, base }: FrozenTable, part: Part): string {
    return releasedKey(indicator, release, part, base)
  }

  private value(key: string): number {
    return this.cells.get(key)?.value ?? 0
  }

  private free(key: string, value: number): string {
    this.cells.set(key, { name: key, value, isFree: true })
    return key
  }

  private nameOf({ indicator, release, closing }: FrozenTable, part: Part): string {
    const of =
      part.part === 'unit'
        ? (this.records.find('unit', part.unit)?.data.title ?? part.unit)
        : part.part === 'code'
          ? (this.records.term(splitVocabulary(this.records, indicator) ?? '', part.code)?.zh ?? part.code)
          : '合计'
    return `${indicator.title} ${release.span}（${closing.closed} 结算）${of}`
  }
}
