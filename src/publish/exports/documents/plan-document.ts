import type { Paragraph, PhrasingContent, Root, RootContent } from 'mdast'
import { absoluteUrl } from '../../absolute-url.ts'
import type { ModelKit } from '../../kit/model-kit.ts'
import { link, paragraph, table, text } from '../../kit/plain-prose.ts'
import { footnotesOf, pointsOf, sectionBlocks } from '../../kit/sections.ts'
import { measured } from '../../measured.ts'
import type { RecordView } from '../../views/record.ts'
import type { SiteView } from '../../views/site.ts'
import { BLANK, checklist, heading, marks, sourceList } from './parts.ts'

/** The sections of a model that a plan begins from; a test holds them against the schema. */
export const PLAN_SECTIONS = { conditions: '适用条件', resources: '所需资源', risks: '风险与注意' } as const

/** The skeleton of a local plan: what the model gives is filled in, what only the place can know is left blank. */
export function planDocument(site: SiteView, record: RecordView, kit: ModelKit): Root {
  const prose = kit.prose()
  const points = (section: keyof typeof PLAN_SECTIONS) => pointsOf(sectionBlocks(prose, PLAN_SECTIONS[section]))
  const parts: RootContent[] = [
    heading(1, `${record.title}：本地实施方案（草稿）`),
    ...marks(site),
    paragraph([text(`带“${BLANK}”的地方由本单位填写；已经写好的取自模式，含编者按，照本地情况改。`)]),
    heading(2, '一、基本情况'),
    basics(site, record, kit),
    heading(2, '二、为什么做'),
    paragraph([text(`本地的问题和底数：${BLANK}`)]),
    paragraph([text(`模式的做法：${record.summary}`)]),
    heading(2, '三、条件核对'),
    ...(kit.needs.length > 0 ? [needs(site, kit)] : []),
    checklist(points('conditions')),
    heading(2, '四、步骤和分工'),
    table([['步骤', '责任单位', '完成时限', '完成'], ...record.steps.map((step) => [step, BLANK, BLANK, '☐'])]),
    heading(2, '五、资源'),
    ...points('resources'),
    table([
      ['需要什么', '已有', '还缺', '由谁解决'],
      ...['人手', '场地', '经费', '培训'].map((name) => [name, BLANK, BLANK, BLANK]),
    ]),
    heading(2, '六、成效指标'),
    targets(record),
    heading(2, '七、风险和对策'),
    table([['模式提醒的风险', '本地的对策'], ...points('risks').map((point) => [words(point), [text(BLANK)]])]),
    heading(2, '八、报送'),
    paragraph([
      text(
        '决定照着做的时候，在这个模式的网页上点“推广应用记录”报送一条，状态写“计划中”；见效或停止后更新结果、数据和原因。',
      ),
    ]),
    heading(2, '九、模式的资料来源'),
    sourceList(record.sources),
    ...footnotesOf(prose, Object.values(PLAN_SECTIONS)),
  ]
  return { type: 'root', children: parts }
}

function basics(site: SiteView, { title, url }: RecordView, { version }: ModelKit) {
  return table([
    ['项目', '内容'],
    ['依据的模式', [link(`《${title}》`, absoluteUrl(site, url)), text(`，${version}版，数据截至${site.asOfWords}`)]],
    ...['实施单位', '地点（到乡镇、街道）', '牵头职务', '起止时间', '服务对象和人数'].map((name) => [name, BLANK]),
  ])
}

function needs(site: SiteView, { needs }: ModelKit): Paragraph {
  const links = needs.flatMap(({ title, url }, index) => {
    return [...(index > 0 ? [text('、')] : []), link(`《${title}》`, absoluteUrl(site, url))]
  })
  return paragraph([text('先要具备的模式：'), ...links, text('。')])
}

/** The figures of the model as targets: a place that measures the same can be compared. */
function targets({ figures }: RecordView) {
  const rows = figures.map(({ label, value, unit, asOf }) => {
    return [label, `${measured(value, unit)}（${asOf}）`, BLANK, BLANK, BLANK]
  })
  const own = Array.from({ length: 2 }, () => [BLANK, '—', BLANK, BLANK, BLANK])
  return table([['指标', '模式里的数', '本地起点', '本地目标', '截至'], ...rows, ...own])
}

function words(point: ReturnType<typeof pointsOf>[number]): PhrasingContent[] {
  return point.type === 'paragraph' ? point.children : []
}
