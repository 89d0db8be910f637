import { firstDay, lastDay } from '../../calendar/loose-date.ts'
import type { SchemaSet } from '../../schema/schema-set.ts'
import type { Kind } from '../../types.generated.ts'
import { type Content, dataOf } from '../content.ts'
import { listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

interface Dated {
  field: string
  until: 'end' | 'return_due' | undefined
}

/** The date by which a record of a period happened, and until when it may have: in the period, or up to its due date. */
const DATES: Readonly<Record<string, Dated>> = {
  suggestion: { field: 'submitted', until: 'return_due' },
  return: { field: 'submitted', until: undefined },
  bulletin: { field: 'date', until: undefined },
}

/** A record of a period names one that a programme has, and its date fits: otherwise it is counted nowhere, or in two. */
export const recordPeriod: Rule = {
  id: 'record/period',
  meaning: '期次要是方案里有的，日期要落在这一期里，否则不知道算在哪一期。通报前言的文件名就是期次。',
  bad: [
    { 'content/returns/jia-2020-6.yaml': 'unit: jia\nperiod: 2020-6\n' },
    { 'content/activities/a.yaml': 'period: 2020-2\ndate: 2020-05-01\n' },
    { 'content/activities/a.yaml': 'period: 2020-2\ndate: 2020-02-29\n' },
    { 'content/returns/jia-2020-2.yaml': 'period: 2020-2\nsubmitted: 2020-02-10\n' },
    { 'content/bulletins/2020-1.mdx': '---\nperiod: 2020-2\n---\n\n这一期走访多。\n' },
    { 'content/bulletins/2020-6.mdx': '---\nperiod: 2020-6\n---\n\n这一期走访多。\n' },
  ],
  good: [
    { 'content/activities/a.yaml': 'period: 2020-2\ndate: 2020-04-30\n' },
    { 'content/activities/a.yaml': 'period: 2020-2\ndate: 2020-03-01\n' },
    { 'content/activities/a.yaml': 'period: 2020-2\ndate: "2020"\n' },
    { 'content/returns/jia-2020-2.yaml': 'period: 2020-2\nsubmitted: 2020-07-01\n' },
    { 'content/bulletins/2020-2.mdx': '---\nperiod: 2020-2\n---\n\n这一期走访多。\n' },
  ],
  *check(content) {
    const periods = periodsOf(content)
    for (const document of content.documents) {
      const { field, until } = datedBy(content.schemas, document.kind) ?? {}
      const data = dataOf(document)
      if (field === undefined || typeof data['period'] !== 'string') continue
      const at = { file: document.file, rule: 'record/period', severity: 'error' } as const
      const period = periods.get(data['period'])
      const date = data[field]
      if (document.kind === 'bulletin' && document.id !== data['period']) {
        const message = `文件名是“${document.id}”，期次却是 ${data['period']}。`
        yield {
          ...at,
          ...document.locate(['period']),
          message,
          hint: `把文件名改成 ${data['period']}.mdx，或改正期次。`,
        }
      }
      if (!period && periods.size > 0) {
        const message = `方案里没有 ${data['period']} 这一期。`
        yield { ...at, ...document.locate(['period']), message, hint: `只能写：${[...periods.keys()].join('、')}。` }
      } else if (
        period &&
        typeof date === 'string' &&
        !date.includes('~') &&
        isOutside(date, period['start'], until && period[until])
      ) {
        const range = until === undefined ? `从 ${period['start']} 起` : `${period['start']} 至 ${period[until]}`
        const message = `日期是 ${date}，不在 ${data['period']} 期里（${range}）。`
        yield { ...at, ...document.locate([field]), message, hint: '核对日期和期次，把写错的改正。' }
      }
    }
  },
}

/** What happens on a day happens in its period, unless the kind is one of those above. */
function datedBy({ kinds }: SchemaSet, kind: Kind): Dated | undefined {
  const time = kinds.get(kind)?.['x-time']
  return DATES[kind] ?? (time?.as === 'event' ? { field: time.on, until: 'end' } : undefined)
}

function periodsOf(content: Content): Map<string, Readonly<Record<string, unknown>>> {
  const all = [...programmes(content)].flatMap((programme) => [...listed(programme, 'periods')])
  return new Map(all.map(({ data }) => [String(data['id']), data]))
}

function isOutside(date: string, start: unknown, end: unknown): boolean {
  const [first, last] = [firstDay(date), lastDay(date)]
  if (first === undefined || last === undefined) return false
  return (typeof start === 'string' && last < start) || (typeof end === 'string' && first > end)
}
