import { isObject } from '../../read/mapping.ts'
import { type Content, currentId, dataOf } from '../content.ts'
import { isReturnCount, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const PROGRAMME =
  'periods:\n  - { id: 2020-2, start: 2020-03-01, end: 2020-04-30, closed: 2020-05-20 }\n' +
  'duties:\n  - { id: period-return, count: { kind: return } }\n  - { id: visits, count: { kind: activity } }\n' +
  '  - { id: plans, count: { kind: return, where: [{ field: plans, present: true }] } }\n'

function portal(submitted: string, state: string, duty = 'period-return'): Record<string, string> {
  return {
    'content/programmes/2020.yaml': PROGRAMME,
    'content/closed/2020-2.yaml': `period: 2020-2\nclosed: 2020-05-20\ncells:\n  - { duty: ${duty}, unit: jia, state: ${state} }\n`,
    'content/returns/jia-2020-2.yaml': `unit: jia\nperiod: 2020-2\nsubmitted: ${submitted}\n`,
  }
}

/** What came in late is late: a day before the closing, at which it was not there, would make it punctual afterwards. */
export const closingBackdated: Rule = {
  id: 'closing/backdated',
  meaning: '结算时没有的报表，报送日期写在结算以前，要核对。',
  bad: [portal('2020-05-09', 'missing'), portal('2020-05-20', 'missing')],
  good: [
    portal('2020-05-09', 'met'),
    portal('2020-05-21', 'missing'),
    portal('2020-05-09', 'missing', 'visits'),
    // the return was there, and its plans were not
    portal('2020-05-09', 'missing', 'plans'),
  ],
  *check(content) {
    const missed = missedReturns(content)
    for (const document of content.documents) {
      if (document.kind !== 'return') continue
      const { unit, period, submitted } = dataOf(document)
      const closed = missed.get(`${period} ${currentId(content, 'unit', String(unit))}`)
      if (closed === undefined || typeof submitted !== 'string' || submitted > closed) continue
      yield {
        file: document.file,
        ...document.locate(['submitted']),
        rule: 'closing/backdated',
        severity: 'warning',
        message: `写的是 ${submitted} 报送，${closed} 结算时却没有这份报表。`,
        hint: '改成实际报送的日期；确是那天交的，由编辑在 check_exemptions 里写明依据。',
      }
    }
  },
}

/** The closing days by period and unit, where the closing says that the unit had not sent its return. */
function missedReturns(content: Content): Map<string, string> {
  const returns = new Set(
    [...programmes(content)]
      .flatMap((programme) => [...listed(programme, 'duties')])
      .filter(({ data: { count } }) => isObject(count) && isReturnCount(count))
      .map(({ data }) => data['id']),
  )
  return new Map(
    content.documents
      .filter(({ kind }) => kind === 'closing')
      .flatMap((document) => {
        const { period, closed } = dataOf(document)
        return [...listed({ document, path: [], data: dataOf(document) }, 'cells')]
          .filter(({ data: { duty, state } }) => returns.has(duty) && state === 'missing')
          .map(({ data }) => [`${period} ${currentId(content, 'unit', String(data['unit']))}`, String(closed)] as const)
      }),
  )
}
