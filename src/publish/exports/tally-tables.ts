import { absoluteUrl } from '../absolute-url.ts'
import { allProgrammes } from '../ledger/all-years.ts'
import { number, text } from '../table-columns.ts'
import type { Bar } from '../views/chart.ts'
import type { Dimension } from '../views/dimension.ts'
import type { ProgrammeView } from '../views/programme.ts'
import type { SiteView } from '../views/site.ts'
import type { StatisticsView } from '../views/statistics.ts'
import type { Cell, Table } from '../views/table.ts'

/** The counts on browse pages and on the statistics page, and the tables of the programme. */
export function* tallyTables(site: SiteView): Generator<Table> {
  for (const dimension of site.dimensions) yield dimensionTable(site, dimension)
  for (const { id, title, bars } of site.statistics.tallies)
    yield { path: `/statistics/${id}`, title, columns: TALLY, rows: bars.map((bar) => barRow(site, bar)) }
  yield matrixTable(site.statistics)
  for (const programme of allProgrammes(site)) yield* programmeTables(programme)
}

function dimensionTable(site: SiteView, { title, url, entries }: Dimension): Table {
  const rows = entries.map((entry): Cell[] => [entry.title, entry.count, absoluteUrl(site, entry.url)])
  return { path: url, title, columns: [text(title, GROUP), COUNT, LIST], rows }
}

/** What the rows of a tally are. */
const GROUP = '记录按这一项来分，一行是其中一类。'

/** How many records there are of something, and where they are listed. */
const COUNT = number('条数', '有多少条记录。')
const LIST = text('网址', '列出这些记录的页面。')

const TALLY = [text('项目', GROUP), number('数值', COUNT.description), text('网址', '数的是哪些记录。')]

function barRow(site: SiteView, { label, value, url }: Bar): Cell[] {
  return [label, value, url === undefined ? null : absoluteUrl(site, url)]
}

function matrixTable({ matrix }: StatisticsView): Table {
  const rows = matrix.rows.map(({ label, cells, total }): Cell[] => {
    return [label, ...cells.map(({ text: count }) => Number(count)), Number(total)]
  })
  const columns = [
    text('种类', '记录的种类。'),
    ...matrix.columns.map((year) => number(year, `年份是“${year}”的记录有多少条。`)),
    number('合计', COUNT.description),
  ]
  return { path: '/statistics/kind-by-year', title: '各种记录在各年份有多少', columns, rows }
}

function* programmeTables({ url, title, periods, duties, milestones }: ProgrammeView): Generator<Table> {
  const table = (name: string, words: string, columns: string[], rows: Cell[][]): Table => {
    return { path: `${url}/${name}`, title: `${title}：${words}`, columns: columns.map((column) => text(column)), rows }
  }
  const periodRows = periods.map((period) => [period.title, period.range, period.workWeek, period.returnDue])
  yield table('periods', '期次', ['期次', '起止', '工作周', '报表截止'], periodRows)
  const dutyRows = duties.map((duty) => [duty.title, duty.summary, duty.part, duty.who, duty.due, duty.lead.text])
  yield table('duties', '义务', ['义务', '说明', '所属部分', '适用单位', '时限', '牵头部门'], dutyRows)
  const milestoneRows = milestones.map((milestone) => [milestone.title, milestone.due, milestone.done, milestone.note])
  yield table('milestones', '重要节点', ['节点', '时限', '完成日期', '说明'], milestoneRows)
}
