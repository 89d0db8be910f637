import type { Root, RootContent } from 'mdast'
import { absoluteUrl } from '../../absolute-url.ts'
import type { AdoptionRow } from '../../kit/adoption-rows.ts'
import type { GlanceRow } from '../../kit/glance.ts'
import type { ModelKit } from '../../kit/model-kit.ts'
import { link, paragraph, strong, table, text } from '../../kit/plain-prose.ts'
import { measured } from '../../measured.ts'
import type { RecordView } from '../../views/record.ts'
import type { SiteView } from '../../views/site.ts'
import { heading, marks, sourceList } from './parts.ts'

/** A model to take away: everything that its page says, with its sources and where it is from. */
export function modelDocument(site: SiteView, record: RecordView, kit: ModelKit): Root {
  const { title, summary, figures, sources, note } = record
  const parts: RootContent[] = [
    heading(1, title),
    ...marks(site),
    paragraph([text(summary)]),
    table([['项目', '内容'], ...kit.glance.map(glanceCells), ['版本', kit.version], ['形成时间', record.date]]),
    ...kit.prose().children,
    ...(figures.length === 0
      ? []
      : [
          heading(2, '主要数据'),
          table([
            ['项目', '数值', '截至', '来源'],
            ...figures.map(({ label, value, unit, asOf, source }) => {
              return [label, measured(value, unit), asOf, `［${source}］`]
            }),
          ]),
        ]),
    heading(2, '推广应用'),
    ...spread(kit),
    ...(note ? [heading(2, '编辑说明'), paragraph([text(note)])] : []),
    heading(2, '资料来源'),
    sourceList(sources),
    heading(2, '出处'),
    origin(site, record),
  ]
  return { type: 'root', children: parts }
}

/** A line of the panel in two cells; who says it stands with it. */
function glanceCells({ label, values, said, note }: GlanceRow): string[] {
  const words = values.map((value) => (typeof value === 'string' ? value : value.text)).join('、')
  if (said === 'nobody') return [label, '公开资料未说明']
  if (said === 'unsorted') return [label, '未归类']
  return [label, said === 'editor' ? `${words}（编者按${note ? `：${note}` : ''}）` : words]
}

function spread({ spread, maturity, version }: ModelKit): RootContent[] {
  const level = maturity ? [paragraph([strong(`成熟程度：${maturity.label}。`), text(` ${maturity.note}`)])] : []
  if (spread.adoptions.length === 0) return [...level, paragraph([text('还没有收到推广应用记录。')])]
  const head = ['单位', '时间', '版本', '进展', '改了什么', '结果或停止原因']
  return [...level, table([head, ...spread.adoptions.map((adoption) => adoptionCells(adoption, version))])]
}

function adoptionCells(adoption: AdoptionRow, newest: string): string[] {
  const { unit, dates, version, isOldVersion, status, changes = '', stopReason, result } = adoption
  return [
    typeof unit === 'string' ? unit : unit.text,
    dates.ended ? `${dates.started}至${dates.ended}` : `${dates.started}起`,
    isOldVersion ? `${version}（现为${newest}）` : version,
    status.label,
    changes,
    [stopReason, result].filter(Boolean).join('：'),
  ]
}

function origin(site: SiteView, { url, title, grade }: RecordView) {
  const address = absoluteUrl(site, url)
  const reliability = grade ? `可靠程度：${grade.mark}，${grade.label}。${grade.note}` : ''
  return paragraph([
    text(`《${title}》，${site.title}，`),
    link(address, address),
    text(`，数据截至${site.asOfWords}。${reliability}`),
  ])
}
