import { isCalendarDate } from '../../calendar/loose-date.ts'
import { WORKING_CALENDARS, workingCalendar } from '../../calendar/working-days.ts'
import { isObject } from '../../read/mapping.ts'
import type { Content } from '../content.ts'
import { isInDoubt } from '../deadline-doubt.ts'
import { programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/**
 * A time limit in working days ends in a year whose public holidays are known. Those of a year are announced in its last weeks
 * before: until something depends on them, who waits for them goes on publishing.
 */
export const calendarUnknownYear: Rule = {
  id: 'calendar/unknown-year',
  meaning: '时限按工作日算，要知道那一年的放假和调休安排；不知道就不猜。',
  bad: [
    { 'content/disputes/a.yaml': 'received: 2099-03-01\nlimit_days: 15\n' },
    { 'content/programmes/2021.yaml': 'calendar: mars\n' },
  ],
  good: [
    { 'content/disputes/a.yaml': 'received: 2020-03-02\nlimit_days: 15\n' },
    { 'content/disputes/a.yaml': 'received: 2020-03-02\nlimit_days: 100000\n' },
  ],
  *check(content) {
    for (const { document, data } of programmes(content)) {
      if (typeof data['calendar'] !== 'string' || WORKING_CALENDARS.includes(data['calendar'])) continue
      yield {
        file: document.file,
        ...document.locate(['calendar']),
        rule: 'calendar/unknown-year',
        severity: 'error',
        message: `没有名为“${data['calendar']}”的工作日历。`,
        hint: `只能写：${WORKING_CALENDARS.join('、')}。`,
      }
    }
    const calendar = workingCalendar(WORKING_CALENDARS[0] ?? '')
    for (const document of content.documents) {
      const {
        received,
        limit_days: limit,
        closed,
      } = document.kind === 'dispute' && isObject(document.data) ? document.data : {}
      if (typeof received !== 'string' || !isCalendarDate(received) || !isLimit(content, limit)) continue
      const deadline = calendar?.add(received, Number(limit))
      if (deadline?.isKnown) continue
      const done = typeof closed === 'string' ? closed : undefined
      const isWaiting = deadline !== undefined && !isInDoubt(deadline, done, content.asOf)
      const message = `从 ${received} 起的 ${limit} 个工作日，算到的年份还没有放假安排`
      yield {
        file: document.file,
        ...document.locate(['received']),
        rule: 'calendar/unknown-year',
        ...(isWaiting
          ? {
              severity: 'warning',
              message: `${message}；到 ${deadline.day} 为止不影响。`,
              hint: '请维护人员在那天以前更新工作日历（chinese-days）。',
            }
          : {
              severity: 'error',
              message: `${message}。`,
              hint: '核对受理日期；日期没有错就请维护人员更新工作日历（chinese-days）。',
            }),
      }
    }
  },
}

/** Whether a limit is one that the schema takes: what it refuses ends in no year at all. */
function isLimit({ schemas }: Pick<Content, 'schemas'>, limit: unknown): boolean {
  const { minimum, maximum } = schemas.kinds.get('dispute')?.properties?.['limit_days'] ?? {}
  return Number.isInteger(limit) && Number(limit) >= Number(minimum) && Number(limit) <= Number(maximum)
}
