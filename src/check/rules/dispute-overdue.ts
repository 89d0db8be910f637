import { workingCalendar } from '../../calendar/working-days.ts'
import { type Content, dataOf } from '../content.ts'
import { programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** A dispute has a limit in working days: an open one past it waits for someone. */
export const disputeOverdue: Rule = {
  id: 'dispute/overdue',
  meaning: '受理的纠纷要在规定的工作日内办结，过期的有人在等。',
  bad: [{ 'content/disputes/a.yaml': 'received: 2020-12-01\nlimit_days: 20\nstatus: open\n' }],
  good: [
    { 'content/disputes/a.yaml': 'received: 2020-12-01\nlimit_days: 22\nstatus: open\n' },
    { 'content/disputes/a.yaml': 'received: 2020-12-01\nlimit_days: 5\nstatus: closed\nclosed: 2020-12-30\n' },
    // the day is missing, which another rule says: it is closed all the same
    { 'content/disputes/a.yaml': 'received: 2020-12-01\nlimit_days: 5\nstatus: closed\n' },
    { 'content/disputes/a.yaml': 'received: 2020-12-01\nlimit_days: 5\nstatus: open\nclosed: 2020-12-30\n' },
    // no day, and no number of days
    { 'content/disputes/a.yaml': 'received: 2020-12\nlimit_days: 5\nstatus: open\n' },
    { 'content/disputes/a.yaml': 'received: 2020-12-01\nlimit_days: 1.5\nstatus: open\n' },
  ],
  *check(content) {
    const calendar = workingCalendar(calendarName(content))
    for (const document of content.documents) {
      const { received, limit_days: limit, status, closed } = document.kind === 'dispute' ? dataOf(document) : {}
      if (status === 'closed' || closed !== undefined || typeof received !== 'string' || typeof limit !== 'number')
        continue
      if (!/^\d{4}-\d{2}-\d{2}$/.test(received) || !Number.isInteger(limit)) continue
      const deadline = calendar?.add(received, limit)
      if (!deadline?.isKnown || deadline.day >= content.asOf) continue
      yield {
        file: document.file,
        ...document.locate(['limit_days']),
        rule: 'dispute/overdue',
        severity: 'warning',
        message: `${limit} 个工作日的时限到 ${deadline.day} 为止，到 ${content.asOf} 还没有办结。`,
        hint: '抓紧办理；已经办结的，“办理状态”改成“办结”（status: closed），填上“办结日期”（closed）。',
      }
    }
  },
}

/** The calendar of the newest programme. */
function calendarName(content: Content): string {
  return String([...programmes(content)].at(-1)?.data['calendar'] ?? '')
}
