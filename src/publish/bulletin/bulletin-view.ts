import type { PeriodPart, PeriodView } from '../ledger/period-view.ts'
import type { Block, SiteView } from '../views.ts'
import { bind, type Span } from './template.ts'

/** The bulletin of a period: the page, its print and its Word file all show exactly this. */
export interface BulletinView {
  title: string
  /** the title, broken where its meaning allows it */
  titleLines: string[]
  issuer: string
  date: string
  /** where a note must stand on every copy: 演示数据, 内部 */
  marks: string[]
  /** what the editor wrote, as finished HTML and as plain paragraphs */
  intro: Introduction
  sections: { title: string; paragraphs: Span[][] }[]
}

/** An editor's words before the figures. */
export interface Introduction {
  blocks: Block[]
  paragraphs: string[]
}

const TEMPLATES = {
  opening: '现将{title}（{range}）双月下基层工作情况通报如下。工作周为{workWeek}。数据截至{asOf}。',
  duty: '{title}：应做的单位{obliged}个，做到的{done}个{share}。各单位状态：',
  indicator: '{title}{total}{unit}{share}。',
  code: '{label}{figure}',
  withheld: '{title}涉及敏感人数，不公开。',
  nothing: '这一期还没有可以通报的数字。',
} as const

/** The bulletin of a period, for the audience of the site. */
export function bulletinView(site: SiteView, period: PeriodView): BulletinView {
  const opening = bind(TEMPLATES.opening, { ...period, asOf: site.asOfWords } as unknown as Record<string, string>)
  const parts = period.parts.flatMap(partSection)
  const titleLines = [period.title, '双月下基层工作情况通报']
  return {
    title: titleLines.join(''),
    titleLines,
    issuer: site.organisation,
    date: site.asOfWords,
    marks: [...(site.demonstration ? ['演示数据'] : []), ...(site.ledger.audience === 'internal' ? ['内部'] : [])],
    intro: site.introductions.get(period.id) ?? { blocks: [], paragraphs: [] },
    sections: [
      { title: '总体情况', paragraphs: [opening, ...(parts.length === 0 ? [[TEMPLATES.nothing]] : [])] },
      ...parts,
    ],
  }
}

function partSection({ title, duties, indicators }: PeriodPart): BulletinView['sections'] {
  const paragraphs = [
    ...duties.filter(({ isWithheld }) => !isWithheld).flatMap(dutyParagraph),
    ...indicators.flatMap(indicatorParagraph),
  ]
  return paragraphs.length > 0 ? [{ title, paragraphs }] : []
}

/** None where no unit was asked: a unit that has not joined is not a zero. */
function dutyParagraph({ title, figures }: PeriodPart['duties'][number]): Span[][] {
  const { obliged, done, doneShare, hasBegun, states } = figures
  if (!hasBegun || !obliged.value) return []
  const ofStates = states.flatMap(({ state, figure }, index) => [index > 0 ? '，' : '', state.label, figure, '个'])
  return [
    [...bind(TEMPLATES.duty, { title, obliged, done, share: doneShare && `，占${doneShare}` }), ...ofStates, '。'],
  ]
}

function indicatorParagraph({ title, unit, figures }: PeriodPart['indicators'][number]): Span[][] {
  const { total, share, byCode } = figures
  if (total.text === '—') return []
  if ([total, ...byCode.map(({ figure }) => figure)].every(({ value }) => value === null)) {
    return [bind(TEMPLATES.withheld, { title })]
  }
  const codes = byCode
    .filter(({ figure }) => figure.value !== 0)
    .flatMap(({ label, figure }, index) => [index > 0 ? '、' : '', ...bind(TEMPLATES.code, { label, figure })])
  const sentence = bind(TEMPLATES.indicator, {
    title,
    total,
    unit: total.value === null ? '' : unit,
    share: share && `，占${share}`,
  })
  return [codes.length > 0 ? [...sentence.slice(0, -1), '，其中', ...codes, '。'] : sentence]
}
