import { ledgerOfSpan } from '../ledger/all-years.ts'
import type { PeriodPart, PeriodView } from '../ledger/period-view.ts'
import { fileUrl } from '../marks.ts'
import type { Introduction } from '../views/introduction.ts'
import type { SiteView } from '../views/site.ts'
import { type BulletinAnnex, bulletinAnnex } from './annex.ts'
import { bind, type Span } from './template.ts'

/** The bulletin of a period: the page, its print and its Word file all show exactly this. */
export interface BulletinView {
  title: string
  /** the title, broken where its meaning allows it */
  titleLines: string[]
  issuer: string
  /** by whom and when it is signed, a line each; none while there is nobody to tell of */
  signature: string[]
  /** where a note must stand on every copy: 演示数据, 内部 */
  marks: string[]
  /** what the editor wrote, as finished HTML and as plain paragraphs */
  intro: Introduction
  sections: { title: string; paragraphs: Span[][] }[]
  /** what is behind its text, on a sheet of its own */
  annex?: BulletinAnnex
}

const TEMPLATES = {
  /** after what the programme calls it, else this */
  name: '下基层工作情况通报',
  opening: '现将{title}{name}如下。本期为{range}，工作周为{workWeek}。{asOf}。',
  live: '数据截至{asOf}',
  frozen: '本期数字已于{closed}结算',
  duty: '{title}：应做的单位{obliged}个，做到的{done}个{share}。各单位状态：',
  indicator: '{title}{total}{unit}',
  share: '，占{of}{unit}的{share}',
  amongIt: '其中',
  noTotal: '，合计不公开。',
  code: '{label}{figure}{unit}',
  withheld: '{title}涉及敏感人数，不公开。',
  unreleased: '{title}涉及敏感人数，结算后公布。',
  allHidden: '各类别数量少，不分列',
  restHidden: '其余类别数量少，不分列',
  waiting: '各单位都还没有接入报送，这一期没有可以通报的数字。',
  nothing: '这一期还没有可以通报的数字。',
} as const

/** The address of the Word file of a period's bulletin. */
export function bulletinUrl({ ledger }: SiteView, period: string): string {
  return fileUrl(ledger.audience, `/bulletins/${period}`, 'docx')
}

/** The bulletin of a period, for the audience of the site. */
export function bulletinView(site: SiteView, period: PeriodView): BulletinView {
  const { title, range, workWeek, closing } = period
  const asOf = closing
    ? bind(TEMPLATES.frozen, { closed: closing.closed })
    : bind(TEMPLATES.live, { asOf: site.asOfWords })
  const name = period.bulletinTitle ?? TEMPLATES.name
  const opening = bind(TEMPLATES.opening, { title, name, range, workWeek, asOf: asOf.join('') })
  // a programme that asks nothing of anybody waits for no unit
  const { joined, addressed } = ledgerOfSpan(site, period.id)
  const isWaiting = joined === 0 && addressed > 0
  const nothing = isWaiting ? TEMPLATES.waiting : TEMPLATES.nothing
  const parts = period.parts.flatMap(partSection)
  const annex = bulletinAnnex(site, period)
  const titleLines = [period.title, name]
  return {
    title: titleLines.join(''),
    titleLines,
    issuer: site.organisation,
    signature: isWaiting ? [] : [site.organisation, signed(site, period)],
    marks: site.marks,
    intro: site.introductions.get(period.id) ?? { blocks: [], paragraphs: [], written: '' },
    sections: [{ title: '总体情况', paragraphs: [opening, ...(parts.length === 0 ? [[nothing]] : [])] }, ...parts],
    ...(annex ? { annex } : {}),
  }
}

/** The bulletin of a closed period stays as it was on that day, or when what the editor wrote came to it. */
function signed({ introductions, asOfWords, locale }: SiteView, { id, closing }: PeriodView): string {
  if (!closing) return asOfWords
  const written = introductions.get(id)?.written ?? ''
  return written > closing.closedOn ? locale.date(written) : closing.closed
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
  const { total, of, share, byCode } = figures
  if (total.text === '—') return []
  if ([total, ...byCode.map(({ figure }) => figure)].every(({ value }) => value === null)) {
    return [bind(total.why === 'unreleased' ? TEMPLATES.unreleased : TEMPLATES.withheld, { title })]
  }
  const codes = codeSpans(byCode, unit)
  // what is withheld as a whole and told in part reads as one thing
  if (total.value === null && codes.length > 0)
    return [[title, '：', ...codes.filter((span) => span !== TEMPLATES.amongIt), TEMPLATES.noTotal]]
  const sentence = bind(TEMPLATES.indicator, {
    title,
    total,
    unit: total.value === null ? '' : unit,
  })
  const ofBase = share && of ? bind(TEMPLATES.share, { of, unit, share }) : []
  return [[...sentence, ...ofBase, ...(codes.length > 0 ? ['，', ...codes] : []), '。']]
}

/** The parts of a total; those that are hidden are not named one by one. */
function codeSpans(byCode: PeriodPart['indicators'][number]['figures']['byCode'], unit: string): Span[] {
  const shown = byCode.filter(({ figure }) => figure.value !== null && figure.value !== 0)
  const hasHidden = byCode.some(({ figure }) => figure.why === 'hidden')
  if (shown.length === 0) return hasHidden ? [TEMPLATES.allHidden] : []
  const spans = shown.flatMap(({ label, figure }, index) => [
    index > 0 ? '、' : '',
    ...bind(TEMPLATES.code, { label, figure, unit }),
  ])
  return [TEMPLATES.amongIt, ...spans, ...(hasHidden ? ['，', TEMPLATES.restHidden] : [])]
}
