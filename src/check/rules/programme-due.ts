import { isCalendarDate, looseDateWords } from '../../calendar/loose-date.ts'
import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** The ways to say when a duty is due, by how often it is asked. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  period: ['at', 'after_period_days'],
  year: ['on', 'month_day'],
  once: ['on'],
}
const WORDS: Readonly<Record<string, string>> = { period: '每期', year: '每年', once: '只一次' }

/** A duty's due date fits how often it is asked, is a day of the calendar, and neither before the year nor before the duty. */
export const programmeDue: Rule = {
  id: 'programme/due',
  meaning:
    '期限的写法要和“多久一次”相配，是日历上有的一天，不早于方案的年度和义务的生效日期，节点也不早于年度，否则算不出到期日，或一开始就全部逾期。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, due: { on: 2021-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: once, due: { at: return-due } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: year, due: { on: 2020-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: year, due: { month_day: 02-29 } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: year, due: { month_day: 13-01 } }\n' },
    {
      'content/programmes/2021.yaml':
        'year: 2021\nduties:\n  - { every: year, from: 2021-04-01, due: { month_day: 03-31 } }\n',
    },
    {
      'content/programmes/2021.yaml': 'duties:\n  - { every: once, from: 2021-10-01, due: { on: 2021-09-30 } }\n',
    },
    {
      'content/programmes/2021.yaml':
        'duties:\n  - { every: period, due: { at: work-week }, revisions: [{ from: 2021-05-01, due: { on: 2021-09-30 } }] }\n',
    },
    { 'content/programmes/2021.yaml': 'year: 2021\nmilestones:\n  - { title: 报告交齐, due: 2020-09-30 }\n' },
  ],
  good: [
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: year, due: { on: 2021-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: once, due: { on: 2022-01-15 } }\n' },
    { 'content/programmes/2020.yaml': 'year: 2020\nduties:\n  - { every: year, due: { month_day: 02-29 } }\n' },
    {
      'content/programmes/2021.yaml': 'duties:\n  - { every: once, from: 2021-09-30, due: { on: 2021-09-30 } }\n',
    },
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, due: { at: return-due } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nmilestones:\n  - { title: 三年目标, due: 2023-12-31 }\n' },
    {
      'content/programmes/2021.yaml':
        'year: 2021\nduties:\n  - { every: year, due: { on: 2021-01-01 } }\nmilestones:\n  - { title: 开始, due: 2021-01-01 }\n',
    },
  ],
  *check(content) {
    for (const programme of programmes(content)) {
      yield* checkMilestones(programme)
      for (const duty of listed(programme, 'duties')) {
        const { every, from } = duty.data
        for (const asked of [duty, ...listed(duty, 'revisions')]) {
          yield* checkForm(asked, String(every))
          yield* checkDay(asked, programme.data['year'], from)
        }
      }
    }
  },
}

/** A programme copied from the year before still has its milestones. */
function* checkMilestones(programme: Located): Generator<Diagnostic> {
  const { year } = programme.data
  for (const { document, path, data } of listed(programme, 'milestones')) {
    const { due } = data
    if (typeof year !== 'number' || typeof due !== 'string' || due >= `${year}-01-01`) continue
    const at = { file: document.file, ...document.locate([...path, 'due']) }
    const message = `节点的期限 ${due} 早于 ${year} 年。`
    yield { ...at, rule: 'programme/due', severity: 'error', message, hint: '改成今年或以后的日期。' }
  }
}

function* checkForm({ document, path, data }: Located, every: string): Generator<Diagnostic> {
  const allowed = ALLOWED[every]
  for (const form of isObject(data['due']) ? Object.keys(data['due']) : []) {
    if (!allowed || allowed.includes(form)) continue
    const at = { file: document.file, ...document.locate([...path, 'due', form], 'key') }
    const message = `“${WORDS[every]}”的义务不能用 ${form} 写期限。`
    yield { ...at, rule: 'programme/due', severity: 'error', message, hint: `改用 ${allowed.join(' 或 ')}。` }
  }
}

/** A day that the calendar has, and, unlike in a programme copied from the year before, one of this year or later; then its start. */
function* checkDay(asked: Located, year: unknown, from: unknown): Generator<Diagnostic> {
  const { on, month_day: monthDay } = isObject(asked.data['due']) ? asked.data['due'] : {}
  if (typeof on === 'string' && isCalendarDate(on)) {
    if (typeof year === 'number' && on < `${year}-01-01`)
      yield fault(asked, 'on', `期限 ${on} 早于方案的年度 ${year} 年。`, '核对年份，改成这一年或以后的日期。')
    else yield* checkStart(asked, 'on', on, from)
  }
  if (typeof monthDay === 'string' && typeof year === 'number') {
    const day = `${year}-${monthDay}`
    if (!isCalendarDate(day))
      yield fault(
        asked,
        'month_day',
        `期限“${monthDay}”在 ${year} 年里没有这一天。`,
        '改成这一年有的日期，例如 12-31。',
      )
    else yield* checkStart(asked, 'month_day', day, from)
  }
}

/** A duty that begins after its own due day could never be met in time. */
function* checkStart(asked: Located, form: string, day: string, from: unknown): Generator<Diagnostic> {
  if (typeof from !== 'string' || !isCalendarDate(from) || day >= from) return
  const message = `期限 ${looseDateWords(day)}早于义务的生效日期 ${looseDateWords(from)}，谁也不能按时做到。`
  yield fault(asked, form, message, '把期限改到生效日期（from）当天或以后。')
}

function fault({ document, path }: Located, form: string, message: string, hint: string): Diagnostic {
  const at = { file: document.file, ...document.locate([...path, 'due', form]) }
  return { ...at, rule: 'programme/due', severity: 'error', message, hint }
}
