import type { Records } from '../check/records.ts'
import type { Statistics } from '../measure/statistics.ts'
import { kindUrl, recordUrl, termUrl, yearUrl } from './address.ts'
import { yearTitle } from './browse.ts'
import type { Bar, StatisticsView, Tally, Tile } from './views.ts'

/** The statistics page: records by kind, year, unit and tag, each number with the list it counts. */
export function statisticsView(records: Records, statistics: Statistics): StatisticsView {
  return {
    total: statistics.total.length,
    tallies: [
      kindTally(records, statistics),
      yearTally(statistics),
      unitTally(records, statistics),
      ...tagTallies(records, statistics),
    ],
    matrix: kindByYear(records, statistics),
    tiles: tiles(records, statistics),
  }
}

function bar(label: string, count: number, url: string | undefined): Bar {
  return { label, value: count, text: `${count.toLocaleString('zh-CN')}条`, ...(url === undefined ? {} : { url }) }
}

function largest(bars: readonly Bar[]): Bar | undefined {
  return [...bars].sort((a, b) => b.value - a.value)[0]
}

function tally(id: string, subject: string, note: string, bars: Bar[]): Tally {
  const top = largest(bars)
  return { id, title: top ? `${subject}：“${top.label}”最多，${top.text}` : `${subject}：还没有记录`, note, bars }
}

function kindTally(records: Records, { byKind }: Statistics): Tally {
  const bars = byKind
    .filter(({ records: found }) => found.length > 0)
    .map(({ code, records: found }) => bar(kindTitle(records, code), found.length, kindUrl(records, code as 'model')))
  return tally('kind', '各种记录', '门户收录的全部公开记录，按种类数。', bars)
}

function kindTitle(records: Records, kind: string): string {
  return records.schemas.kinds.get(kind as 'model')?.title ?? kind
}

function yearTally({ byYear }: Statistics): Tally {
  const bars = byYear.map(({ code, records: found }) => bar(yearTitle(code), found.length, yearUrl(code)))
  return tally('year', '各年记录', '按做法、文件形成的年份数；来源没写年份的列在最后。', bars)
}

function unitTally(records: Records, { byUnit }: Statistics): Tally {
  const bars = records
    .all('unit')
    .map(({ id, data }) => bar(data.short_title, byUnit.get(id)?.length ?? 0, recordUrl(records, 'unit', id)))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.value - a.value)
  const note = '本单位的记录和发生在本辖区的记录，取自公开资料；没有列出的单位只是资料里还没有收到。'
  return tally('unit', '各单位的公开资料', note, bars)
}

function tagTallies(records: Records, { byTerm }: Statistics): Tally[] {
  return [...byTerm].map(([vocabulary, counts]) => {
    const data = records.find('vocabulary', vocabulary)?.data
    const bars = (data?.entries ?? [])
      .map(({ code, zh }) => bar(zh, counts.get(code)?.length ?? 0, termUrl(vocabulary, code)))
      .filter(({ value }) => value > 0)
    return tally(vocabulary, `按${data?.title.zh ?? vocabulary}`, '一条记录可以属于几类，所以各类之和大于总数。', bars)
  })
}

function kindByYear(records: Records, { byYear, byKind }: Statistics): StatisticsView['matrix'] {
  const kinds = byKind.filter(({ records: found }) => found.length > 0)
  const count = new Map<string, number>()
  for (const { code, records: found } of byYear) {
    for (const { kind } of found) count.set(`${kind}/${code}`, (count.get(`${kind}/${code}`) ?? 0) + 1)
  }
  return {
    columns: byYear.map(({ code }) => (code === 'unknown' ? '不详' : code)),
    rows: kinds.map(({ code: kind, records: found }) => ({
      label: kindTitle(records, kind),
      total: String(found.length),
      cells: byYear.map(({ code }) => cell(count.get(`${kind}/${code}`), `${yearUrl(code)}#${kind}`)),
    })),
  }
}

function cell(count: number | undefined, url: string): { text: string; url: string | null } {
  return count === undefined ? { text: '', url: null } : { text: String(count), url }
}

function tiles(records: Records, { byUnit }: Statistics): Tile[] {
  return records.all('unit').flatMap(({ id, data }) => {
    const url = recordUrl(records, 'unit', id)
    if (!data.tile || url === undefined) return []
    return [
      { title: data.short_title, url, ...data.tile, count: byUnit.get(id)?.length ?? 0, joined: data.joined !== null },
    ]
  })
}
