import type { RecordEntry, Records } from '../check/records.ts'
import { looseDateWords } from '../loose-date.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { recordUrl } from './address.ts'
import { recordTitle } from './record-title.ts'
import { label } from './terms.ts'
import type { ProgrammeView } from './views.ts'

type Duty = ProgrammeRecord['duties'][number]

/** The page of a programme: its parts with their duties, periods, milestones. */
export function programmeView(records: Records, { id, data }: RecordEntry<'programme'>): ProgrammeView {
  const url = recordUrl(records, 'programme', id) ?? '/'
  return {
    id,
    url,
    title: data.title,
    summary: data.summary,
    policy: {
      text: recordTitle(records, 'policy', data.policy),
      url: recordUrl(records, 'policy', data.policy) ?? '/',
    },
    groups: partGroups(data),
    periods: data.periods.map(({ title, start, end, work_week, return_due }) => ({
      title,
      range: range(start, end),
      workWeek: range(work_week.start, work_week.end),
      returnDue: looseDateWords(return_due),
    })),
    duties: data.duties.map((duty) => dutyRow(records, data, duty)),
    milestones: data.milestones.map(({ title, due, note = '' }) => ({ title, due: looseDateWords(due), note })),
    ...(data.note ? { note: data.note } : {}),
  }
}

function partGroups({ parts, duties }: ProgrammeRecord): ProgrammeView['groups'] {
  return [...Map.groupBy(parts, ({ group }) => group)].map(([title, members]) => ({
    title,
    parts: members.map((part) => ({
      title: part.title,
      summary: part.summary,
      duties: duties.filter((duty) => duty.part === part.id).map((duty) => duty.title),
    })),
  }))
}

function dutyRow(records: Records, { parts }: ProgrammeRecord, duty: Duty): ProgrammeView['duties'][number] {
  return {
    title: duty.title,
    summary: duty.summary,
    part: parts.find(({ id }) => id === duty.part)?.title ?? duty.part,
    lead: { text: recordTitle(records, 'unit', duty.lead), url: recordUrl(records, 'unit', duty.lead) ?? '/' },
    who: duty.who.map((kind) => label(records, 'unit-kind', kind)).join('、'),
    due: dueWords(duty),
  }
}

function dueWords({ every, due }: Duty): string {
  if (due.on !== undefined) return `${looseDateWords(due.on)}前`
  if (due.month_day !== undefined)
    return `每年${Number(due.month_day.slice(0, 2))}月${Number(due.month_day.slice(3))}日前`
  if (due.at === 'work-week') return '每期工作周内'
  if (due.at === 'return-due') return '每期报表期限前'
  const each = every === 'period' ? '每期' : ''
  return due.after_period_days ? `${each}结束后${due.after_period_days}天内` : `${each}期内`
}

function range(start: string, end: string): string {
  return `${looseDateWords(start)}至${looseDateWords(end)}`
}
