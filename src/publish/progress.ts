import type { RecordEntry } from '../check/records.ts'
import { compareText } from '../diagnostic.ts'
import type { Locale } from '../locale.ts'
import { isSensitiveCode } from '../measure/sensitive.ts'
import type { ProjectRecord } from '../types.generated.ts'
import type { Audience } from './audience.ts'
import type { Edition } from './edition.ts'
import { numberWords } from './ledger/figure.ts'
import { label as labelOf } from './terms.ts'
import type { Bar } from './views/chart.ts'
import type { ProgressView } from './views/progress.ts'

const INDICATORS = 'project-indicator'

/** What came of a project: who was trained, and its indicators over time. None where it says nothing of either. */
export function projectProgress(edition: Edition, entry: RecordEntry, audience: Audience): ProgressView | undefined {
  if (entry.kind !== 'project') return undefined
  const { skills = [], indicators = [] } = entry.data as ProjectRecord
  const all = [...Map.groupBy(indicators, ({ indicator }) => indicator)]
  const isHidden = (code: string) => audience === 'public' && isSensitiveCode(edition, INDICATORS, code)
  const view: ProgressView = {
    skills: skills.map(({ skill, trainees }) => bar(edition.locale, labelOf(edition, 'skill', skill), trainees)),
    series: all
      .filter(([code]) => !isHidden(code))
      .map(([code, values]) => ({ title: labelOf(edition, INDICATORS, code), bars: inTime(edition.locale, values) })),
    withheld: all.filter(([code]) => isHidden(code)).map(([code]) => labelOf(edition, INDICATORS, code)),
  }
  return view.skills.length + view.series.length + view.withheld.length > 0 ? view : undefined
}

function inTime(locale: Locale, values: NonNullable<ProjectRecord['indicators']>): Bar[] {
  return values
    .toSorted((a, b) => compareText(a.date, b.date))
    .map(({ date, value }) => bar(locale, locale.date(date), value))
}

function bar(locale: Locale, label: string, value: number): Bar {
  return { label, value, text: numberWords(locale, value) }
}
