import { recordDate } from '../../measure/statistics.ts'
import { absoluteUrl } from '../absolute-url.ts'
import { linksOf } from '../browse/card-groups.ts'
import { saysMore } from '../figures.ts'
import { number, text } from '../table-columns.ts'
import type { CardGroup } from '../views/card.ts'
import type { RecordView } from '../views/record.ts'
import type { SiteView } from '../views/site.ts'
import type { Cell, Table } from '../views/table.ts'

/** Records whose pages list others as a table does: what is a unit's, and what deals with a policy. */
const LISTING = ['unit', 'policy'] as const

/** The lists of records, each under the address of the page that shows it: on browse pages, on units' pages and on policies' pages. */
export function* listTables(site: SiteView): Generator<Table> {
  const byUrl = new Map([...site.records.values()].flat().map((record) => [record.url, record]))
  const known = new Map<string, [Cell[]]>()
  // a record stands in ten lists and more
  const rowOf = (url: string): [Cell[]] | [] => {
    const record = byUrl.get(url)
    const row = known.get(url) ?? (record && [listRow(site, record)])
    if (row) known.set(url, row)
    return row ?? []
  }
  const list = (path: string, title: string, groups: readonly CardGroup[]): Table => {
    const rows = groups.flatMap((group) => linksOf(group).flatMap(({ url }) => rowOf(url)))
    return { path, title, columns: LIST, rows }
  }
  for (const { title, url, entries } of site.dimensions)
    for (const entry of entries.filter((each) => each.url.startsWith(url)))
      yield list(entry.url, `${title}：${entry.title}`, entry.groups)
  for (const kind of LISTING)
    for (const { url, title, backlinks } of site.records.get(kind) ?? []) yield list(url, title, backlinks)
}

/** The figures and the sources of all records, and what came of projects. */
export function citedTables(site: SiteView): Table[] {
  const records = [...site.records.values()].flat()
  return [
    figureTable(site, records),
    sourceTable(site, records),
    progressTable(site, site.records.get('project') ?? []),
  ]
}

const LIST = [
  text('种类'),
  text('标题'),
  text('摘要'),
  text('时间', '写法按 ISO 8601-2（EDTF）。'),
  number('年份'),
  text('可靠程度'),
  text('网址'),
]

function listRow(site: SiteView, { kindTitle, title, summary, data, year, grade, url }: RecordView): Cell[] {
  return [kindTitle, title, summary, recordDate(data) ?? null, year, grade?.label ?? null, absoluteUrl(site, url)]
}

/** The record that a figure or a source stands in. */
const RECORD = [text('记录', '记录的名称。'), text('记录网址', '记录的页面。')]

/** What the schemas say of a field of figures or of sources. */
function fieldWords({ schemas }: SiteView, of: 'figure' | 'source', field: string): string | undefined {
  return schemas['common.schema.json']?.$defs?.[of]?.properties?.[field]?.description
}

function figureTable(site: SiteView, records: readonly RecordView[]): Table {
  const rows = records.flatMap(({ url, title, figures, sources }) =>
    figures.map(({ label, value, amount, unit, asOf, source }): Cell[] => {
      const cited = sources[source - 1]
      const words = saysMore({ value, amount }) ? value : null
      return [label, amount, words, unit, asOf, title, absoluteUrl(site, url), cited?.title ?? null, cited?.url ?? null]
    }),
  )
  const said = (field: string) => fieldWords(site, 'figure', field)
  const columns = [
    text('名称', said('label')),
    number('数值', said('value')),
    text('原文写法', '来源没有写成一个数的，例如“200余”。'),
    text('单位', said('unit')),
    text('截至', said('as_of')),
    ...RECORD,
    text('来源', fieldWords(site, 'source', 'title')),
    text('来源网址', fieldWords(site, 'source', 'url')),
  ]
  return { path: '/open-data/figures', title: '各条记录里的数据', columns, rows }
}

function sourceTable(site: SiteView, records: readonly RecordView[]): Table {
  const rows = records.flatMap(({ url, title, sources }) =>
    sources.map(({ title: name, publisher, date, kind, url: at }): Cell[] => {
      return [name, publisher, date, kind, at, title, absoluteUrl(site, url)]
    }),
  )
  const said = (field: string) => fieldWords(site, 'source', field)
  const columns = [
    text('来源标题', said('title')),
    text('发布者', said('publisher')),
    text('发布时间', said('date')),
    text('来源种类', said('kind')),
    text('来源网址', said('url')),
    ...RECORD,
  ]
  return { path: '/open-data/sources', title: '各条记录的来源', columns, rows }
}

/** Who was trained in projects, and their indicators over time; without those that are only told inside the federation. */
function progressTable(site: SiteView, projects: readonly RecordView[]): Table {
  const rows = projects.flatMap(({ url, title, progress }) => {
    const named = [
      ...(progress?.skills ?? []).map((bar) => ({ bar, of: '技能培训', at: bar.label, on: null })),
      ...(progress?.series ?? []).flatMap((each) =>
        each.bars.map((bar) => ({ bar, of: each.title, at: null, on: bar.label })),
      ),
    ]
    return named.map(({ bar, of, at, on }): Cell[] => [title, absoluteUrl(site, url), of, at, on, bar.value])
  })
  const columns = [text('项目'), text('项目网址'), text('内容'), text('技能'), text('日期'), number('数值')]
  return { path: '/open-data/progress', title: '项目的培训人数和逐期指标', columns, rows }
}
