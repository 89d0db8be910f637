import type { Figure } from '../ledger/figure.ts'
import type { IndicatorView } from '../ledger/indicator-view.ts'
import type { LedgerView } from '../ledger/ledger-view.ts'
import { number, text } from '../table-columns.ts'
import type { SiteView } from '../views/site.ts'
import type { Cell, Column, Table } from '../views/table.ts'

/** What is counted for the programme: coverage, every duty of every unit, every indicator. Numbers are those that the pages show. */
export function ledgerTables({ ledger, otherYears }: Pick<SiteView, 'ledger' | 'otherYears'>): Table[] {
  const others = otherYears.flatMap(({ programme: { id }, ledger: other }) =>
    tablesOf(other).map((table) => ({
      ...table,
      path: table.path.replace('/open-data', yearFolder(id)),
      title: `${table.title}（${id}）`,
    })),
  )
  return [...tablesOf(ledger), ...others]
}

/** Where the tables of another programme than that in force stand. */
export function yearFolder(programme: string): string {
  return `/open-data/${programme}`
}

function tablesOf(ledger: LedgerView): Table[] {
  return [coverageTable(ledger), dutyTable(ledger), indicatorTable(ledger)]
}

function coverageTable({ matrix, periods }: LedgerView): Table {
  // with its year, as in the other tables: the tables of several years are put together
  const rows = matrix.rows.flatMap(({ unit, cells }) =>
    cells.map(({ how, done, asked }, at): Cell[] => {
      return [unit.text, periods[at]?.title ?? null, COVERAGE[how], done.value, asked.value]
    }),
  )
  const columns = [
    ...words('单位', '期次', '情况'),
    number('做到', '做到的义务项数。'),
    number('应做', '已到期的义务项数。'),
  ]
  return { path: '/open-data/coverage', title: '各单位各期做到的义务', columns, rows }
}

const COVERAGE = { 'not-joined': '尚未接入', exempt: '免报', ahead: '未到期', asked: '已到期' } as const

/** A figure in two cells: a number that can be summed, and what makes it none or not exact: 约, 不公开. */
function figureCells({ value, text: words }: Figure): [number: Cell, mark: Cell] {
  if (value === null) return [null, words]
  // as exact as the page
  return [Math.round(value * 100) / 100, words.replace(/[\d,.]+/, '').trim() || null]
}

function figureColumns(name: string): Column[] {
  return [number(name), text(`${name}标注`, '约数、不公开的数写在这里。')]
}

function dutyTable({ units, audience }: LedgerView): Table {
  const isInside = audience === 'internal'
  const cells = [...units.values()].flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const rows = cells.map(({ unit, duty, spanTitle, state, count, of, asked, due, reason }): Cell[] => {
    const figures = [...figureCells(count), ...baseCells(of)]
    const row = [unit.text, duty.text, spanTitle, state.label, ...figures, asked, due]
    return isInside ? [...row, reason ?? null] : row
  })
  const columns = [
    ...words('单位', '义务', '期次', '状态'),
    ...figureColumns('完成'),
    ...figureColumns('基数'),
    ...words('要求', '期限', ...(isInside ? ['说明'] : [])),
  ]
  return { path: '/open-data/duties', title: '各单位各项义务的情况', columns, rows }
}

function baseCells(of: Figure | undefined): Cell[] {
  return of ? figureCells(of) : [null, null]
}

function indicatorTable({ indicators }: LedgerView): Table {
  const columns = [
    ...words('指标', '期次', '范围'),
    ...figureColumns('数值'),
    ...figureColumns('基数'),
    ...words('比例', '计量单位'),
  ]
  return { path: '/open-data/indicators', title: '各项指标', columns, rows: indicators.flatMap(indicatorRows) }
}

function indicatorRows({ title, unit, spans }: IndicatorView): Cell[][] {
  return spans.flatMap(({ spanTitle, total, of, share, byUnit, byCode }) => {
    const row = (scope: string, figure: Figure, base: Figure | undefined, part: string): Cell[] => {
      return [title, spanTitle, scope, ...figureCells(figure), ...baseCells(base), part || null, unit]
    }
    return [
      row('合计', total, of, share),
      ...byUnit.map((each) => row(each.unit.text, each.figure, each.of, each.share)),
      ...byCode.map((each) => row(each.label, each.figure, undefined, '')),
    ]
  })
}

function words(...names: string[]): Column[] {
  return names.map((name) => text(name))
}
