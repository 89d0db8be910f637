import type { RecordEntry } from '../check/records.ts'
import type { Locale } from '../locale.ts'
import type { Duty } from '../measure/duty.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { fill } from '../words.ts'
import { recordUrl } from './address.ts'
import type { Edition } from './edition.ts'
import { dutyUrl, periodUrl } from './ledger/cells.ts'
import { recordTitle } from './record-title.ts'
import { labels } from './terms.ts'
import type { ProgrammeView } from './views/programme.ts'

/** The page of a programme: its parts with their duties, periods, milestones. */
export function programmeView(edition: Edition, { id, data }: RecordEntry<'programme'>, asOf: string): ProgrammeView {
  const { locale } = edition
  const url = recordUrl(edition, 'programme', id) ?? '/'
  return {
    id,
    url,
    title: data.title,
    summary: data.summary,
    policy: {
      text: recordTitle(edition, 'policy', data.policy),
      url: recordUrl(edition, 'policy', data.policy) ?? '/',
    },
    groups: partGroups(edition, data),
    periods: data.periods.map((period) => ({
      title: locale.period(period),
      url: periodUrl(period.id),
      range: locale.range(period.start, period.end),
      workWeek: locale.range(period.work_week.start, period.work_week.end),
      returnDue: locale.date(period.return_due),
    })),
    duties: data.duties.map((duty) => dutyRow(edition, data, duty)),
    milestones: data.milestones.map(({ title, due, done, note = '' }) => {
      // a day that is still to come is a plan, of which the check warns
      const isDone = done !== undefined && done <= asOf
      return { title, due: locale.date(due), done: isDone ? locale.date(done) : '', note }
    }),
    ...(data.note ? { note: data.note } : {}),
  }
}

function partGroups(edition: Edition, { parts, duties }: ProgrammeRecord): ProgrammeView['groups'] {
  return [...Map.groupBy(parts, ({ group, group_en }) => edition.pick(group, group_en))].map(([title, members]) => ({
    title,
    parts: members.map((part) => ({
      title: edition.titleOf(part),
      summary: part.summary,
      duties: duties.filter((duty) => duty.part === part.id).map(edition.titleOf),
    })),
  }))
}

function dutyRow(edition: Edition, { parts }: ProgrammeRecord, duty: Duty): ProgrammeView['duties'][number] {
  return {
    title: edition.titleOf(duty),
    url: dutyUrl(duty.id),
    summary: duty.summary,
    part: edition.titleOf(parts.find(({ id }) => id === duty.part) ?? { title: duty.part }),
    lead: { text: recordTitle(edition, 'unit', duty.lead), url: recordUrl(edition, 'unit', duty.lead) ?? '/' },
    who: labels(edition, 'unit-kind', duty.who),
    due: dueWords(edition.locale, duty),
  }
}

function dueWords({ words, date, day }: Locale, { every, due }: Duty): string {
  const phrases = words.programme.due
  if (due.on !== undefined) return fill(phrases.on, { date: date(due.on) })
  if (due.month_day !== undefined) return fill(phrases.yearly, { date: day(due.month_day) })
  if (due.at === 'work-week') return phrases.workWeek
  if (due.at === 'return-due') return phrases.returnDue
  const isEach = every === 'period'
  if (!due.after_period_days) return isEach ? phrases.withinPeriod : phrases.within
  return fill(isEach ? phrases.afterPeriod : phrases.after, { days: due.after_period_days })
}
