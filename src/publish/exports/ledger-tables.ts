import type { Figure } from '../ledger/figure.ts'
import type { IndicatorView } from '../ledger/indicator-view.ts'
import type { LedgerView } from '../ledger/ledger-view.ts'
import type { MatrixCell } from '../ledger/matrix-view.ts'
import type { SiteView } from '../views/site.ts'
import type { Cell, Table } from '../views/table.ts'
import { text } from './table-columns.ts'

/** What is counted for the programme: coverage, every duty of every unit, every indicator. Figures are in words: one may be rounded or withheld. */
export function ledgerTables({ ledger }: SiteView): Table[] {
  return [coverageTable(ledger), dutyTable(ledger), indicatorTable(ledger)]
}

function coverageTable({ matrix }: LedgerView): Table {
  const rows = matrix.rows.map(({ unit, cells }) => [unit.text, ...cells.map(coverageWords)])
  return {
    path: '/open-data/coverage',
    title: '各单位各期做到的义务',
    columns: [
      text('单位'),
      ...matrix.periods.map(({ title }) => text(title, '做到的义务项数，括号里是已到期的项数。')),
    ],
    rows,
  }
}

const NOT_ASKED = { 'not-joined': '尚未接入', exempt: '免报', ahead: '未到期' } as const

function coverageWords({ how, done, asked }: MatrixCell): string {
  return how === 'asked' ? `${done.text}（应做${asked.text}）` : NOT_ASKED[how]
}

function dutyTable({ units, audience }: LedgerView): Table {
  const isInside = audience === 'internal'
  const cells = [...units.values()].flatMap(({ rows }) => rows.flatMap((row) => row.cells))
  const rows = cells.map(({ unit, duty, spanTitle, state, count, of, asked, due, reason }): Cell[] => {
    const row = [unit.text, duty.text, spanTitle, state.label, count.text, of?.text ?? null, asked, due]
    return isInside ? [...row, reason ?? null] : row
  })
  const names = ['单位', '义务', '期次', '状态', '完成', '基数', '要求', '期限', ...(isInside ? ['说明'] : [])]
  const columns = names.map((name) => text(name))
  return { path: '/open-data/duties', title: '各单位各项义务的情况', columns, rows }
}

function indicatorTable({ indicators }: LedgerView): Table {
  const columns = ['指标', '期次', '范围', '数值', '基数', '比例', '计量单位'].map((name) => text(name))
  return { path: '/open-data/indicators', title: '各项指标', columns, rows: indicators.flatMap(indicatorRows) }
}

function indicatorRows({ title, unit, spans }: IndicatorView): Cell[][] {
  return spans.flatMap(({ spanTitle, total, of, share, byUnit, byCode }) => {
    const row = (scope: string, figure: Figure, base: Figure | undefined, part: string): Cell[] => {
      return [title, spanTitle, scope, figure.text, base?.text ?? null, part || null, unit]
    }
    return [
      row('合计', total, of, share),
      ...byUnit.map((each) => row(each.unit.text, each.figure, each.of, each.share)),
      ...byCode.map((each) => row(each.label, each.figure, undefined, '')),
    ]
  })
}
