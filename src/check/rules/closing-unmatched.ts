import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import type { Content } from '../content.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const PERIOD = 'periods:\n  - { id: 2021-1, start: 2021-01-01, end: 2021-02-28 '

/** A closing and the closing date in the programme belong together. */
export const closingUnmatched: Rule = {
  id: 'closing/unmatched',
  meaning: '方案里写了结算日期的期次要有结算文件，两处的日期要一致。',
  bad: [
    {
      'content/programmes/2021.yaml': `${PERIOD}}\n`,
      'content/closed/2021-1.yaml': 'period: 2021-1\nclosed: 2021-03-20\n',
    },
    {
      'content/programmes/2021.yaml': `${PERIOD}, closed: 2021-03-19 }\n`,
      'content/closed/2021-1.yaml': 'period: 2021-1\nclosed: 2021-03-20\n',
    },
    { 'content/closed/2019-1.yaml': 'period: 2019-1\nclosed: 2019-03-20\n' },
    {
      'content/programmes/2019.yaml':
        'periods:\n  - { id: 2019-1, start: 2019-01-01, end: 2019-02-28, closed: 2019-03-20 }\n',
    },
    { 'content/programmes/2021.yaml': `${PERIOD}, closed: 2020-12-31 }\n` },
    {
      'content/programmes/2021.yaml': `${PERIOD}, closed: 2021-03-20 }\n`,
      'content/closed/2021-1-again.yaml': 'period: 2021-1\nclosed: 2021-03-20\n',
    },
  ],
  good: [
    {
      'content/programmes/2021.yaml': `${PERIOD}, closed: 2021-03-20 }\n`,
      'content/closed/2021-1.yaml': 'period: 2021-1\nclosed: 2021-03-20\n',
    },
    { 'content/programmes/2021.yaml': `${PERIOD}, closed: 2021-01-01 }\n` },
    {
      'content/programmes/2021.yaml': `${PERIOD}, closed: 2020-12-30 }\n`,
      'content/closed/2021-1.yaml': 'period: 2021-1\nclosed: 2020-12-30\n',
    },
  ],
  *check(content) {
    const periods = [...programmes(content)].flatMap((programme) => [...listed(programme, 'periods')])
    yield* checkClosings(content, new Map(periods.map((period) => [String(period.data['id']), period])))
    yield* checkPeriods(content, periods)
  },
}

function* checkClosings(content: Content, periods: ReadonlyMap<string, Located>): Generator<Diagnostic> {
  for (const document of content.documents) {
    if (document.kind !== 'closing' || !isObject(document.data)) continue
    const { period, closed } = document.data
    const named = periods.get(String(period))
    const at = { document, path: [], data: document.data }
    if (!named) yield fault(at, 'period', 'error', `方案里没有 ${period} 期。`, '核对期次，或删掉这个文件。')
    else if (document.id !== period)
      yield fault(
        at,
        'period',
        'error',
        `文件名是“${document.id}”，期次却是 ${period}。`,
        '用 npm run close-period 重新生成。',
      )
    else if (named.data['closed'] !== closed)
      yield fault(
        at,
        'closed',
        'error',
        `结算日期是 ${closed}，方案里${named.data['closed'] ? `却是 ${named.data['closed']}` : '却没有写'}。`,
        `在 ${named.document.file} 的 ${period} 期写 closed: ${closed}。`,
      )
  }
}

function* checkPeriods(content: Content, periods: readonly Located[]): Generator<Diagnostic> {
  for (const period of periods) {
    const { id, closed } = period.data
    if (typeof closed !== 'string' || closed > content.asOf || content.find('closing', String(id))) continue
    yield fault(
      period,
      'closed',
      'warning',
      `${id} 期写了结算日期 ${closed}，还没有结算文件。`,
      `运行 npm run close-period -- ${id}。`,
    )
  }
}

function fault(
  { document, path }: Located,
  field: string,
  severity: 'error' | 'warning',
  message: string,
  hint: string,
): Diagnostic {
  return {
    file: document.file,
    ...document.locate([...path, field]),
    rule: 'closing/unmatched',
    severity,
    message,
    hint,
  }
}
