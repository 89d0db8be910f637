import type { Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/**
 * The periods of a programme are of its year, have a sound shape, stand in order and do not overlap: every day belongs to
 * one of them at most.
 */
export const programmePeriod: Rule = {
  id: 'programme/period',
  meaning:
    '期次要在方案的年度里，按日期先后排列、不重叠，工作周在期内，报表期限在期末以后，结算在报表期限以后，否则有的日子会数错期。',
  bad: [
    {
      'content/programmes/2021.yaml': periods(
        ['2021-1', '2021-01-01', '2021-03-01'],
        ['2021-2', '2021-03-01', '2021-04-30'],
      ),
    },
    { 'content/programmes/2021.yaml': periods(['2021-1', '2021-02-28', '2021-01-01']) },
    {
      'content/programmes/2021.yaml': periods(
        ['2021-1', '2021-01-01', '2021-02-28'],
        ['2021-1', '2021-03-01', '2021-04-30'],
      ),
    },
    {
      'content/programmes/2021.yaml': periods(
        ['2021-2', '2021-03-01', '2021-04-30'],
        ['2021-1', '2021-01-01', '2021-02-28'],
      ),
    },
    {
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    work_week: { start: 2021-02-25, end: 2021-03-01 }\n`,
    },
    {
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    return_due: 2021-02-20\n`,
    },
    { 'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    closed: 2021-02-01\n` },
    {
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    return_due: 2021-03-10\n    closed: 2021-03-10\n`,
    },
    { 'content/programmes/2021.yaml': `year: 2021\n${periods(['2020-1', '2021-01-01', '2021-02-28'])}` },
    { 'content/programmes/2021.yaml': `year: 2021\n${periods(['2021-1', '2020-12-31', '2021-02-28'])}` },
    { 'content/programmes/2021.yaml': `year: 2021\n${periods(['2021-6', '2021-11-01', '2022-01-01'])}` },
    {
      'content/programmes/2021.yaml': periods(
        ['2021-1', '2021-01-01', '2021-06-30'],
        ['2021-2', '2021-02-01', '2021-02-28'],
        ['2021-3', '2021-03-01', '2021-04-30'],
      ),
    },
    {
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    work_week: { start: 2021-02-05, end: 2021-02-01 }\n`,
    },
  ],
  good: [
    {
      'content/programmes/2021.yaml': `year: 2021\n${periods(['2021-1', '2021-01-01', '2021-02-28'], ['2021-2', '2021-03-01', '2021-04-30'])}    work_week: { start: 2021-04-12, end: 2021-04-16 }\n    return_due: 2021-05-10\n    closed: 2021-05-11\n`,
    },
    {
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-01-01'])}    work_week: { start: 2021-01-01, end: 2021-01-01 }\n    return_due: 2021-01-01\n`,
    },
    { 'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    closed: 2021-02-28\n` },
  ],
  *check(content) {
    for (const programme of programmes(content)) {
      const all = [...listed(programme, 'periods')]
      for (const period of all) {
        yield* checkOne(period)
        yield* checkYear(period, programme.data['year'])
      }
      yield* checkOrder(all)
    }
  },
}

function periods(...rows: readonly (readonly [string, string, string])[]): string {
  return `periods:\n${rows.map(([id, start, end]) => `  - id: ${id}\n    start: ${start}\n    end: ${end}\n`).join('')}`
}

function* checkOne(period: Located): Generator<Diagnostic> {
  const { start, end, work_week: week, return_due: due, closed } = texts(period.data)
  if (start > end) yield fault(period, ['end'], `这一期的结束 ${end} 早于开始 ${start}。`, '核对两个日期。')
  const { start: from, end: to } = isObject(period.data['work_week'])
    ? texts(period.data['work_week'])
    : { start: '', end: '' }
  if (week !== '' && from !== '' && (from < start || to > end || from > to))
    yield fault(
      period,
      ['work_week'],
      `工作周 ${from} 至 ${to} 不在这一期（${start} 至 ${end}）里。`,
      '把工作周改到期内。',
    )
  if (due !== '' && due < end)
    yield fault(period, ['return_due'], `报表期限 ${due} 早于期末 ${end}。`, '改成期末以后的日期。')
  if (closed !== '' && closed < end)
    yield fault(period, ['closed'], `结算日期 ${closed} 早于期末 ${end}。`, '期末以后才能结算。')
  else if (closed !== '' && closed <= due)
    yield fault(
      period,
      ['closed'],
      `结算日期 ${closed} 不在报表期限 ${due} 以后，没交的那时还不算缺报。`,
      '改成报表期限以后的日期。',
    )
}

/** A programme copied from the year before still has its periods. */
function* checkYear(period: Located, year: unknown): Generator<Diagnostic> {
  if (typeof year !== 'number') return
  const { id, start, end } = texts(period.data)
  const isOfYear = (text: string) => text === '' || text.startsWith(`${year}-`)
  if (!isOfYear(id))
    yield fault(period, ['id'], `期次编号“${id}”不是 ${year} 年的。`, `年度没有写错，就改成“${year}${id.slice(4)}”。`)
  if (!isOfYear(start) || !isOfYear(end))
    yield fault(
      period,
      ['start'],
      `这一期（${start} 至 ${end}）不在 ${year} 年里。`,
      '核对方案的年度和这一期的起止日期。',
    )
}

const FIELDS = ['start', 'end', 'work_week', 'return_due', 'closed', 'id'] as const

/** The fields as text; empty where they are missing. */
function texts(data: Record<string, unknown>): Record<(typeof FIELDS)[number], string> {
  return Object.fromEntries(
    FIELDS.map((name) => [name, data[name] === undefined ? '' : String(data[name])]),
  ) as ReturnType<typeof texts>
}

function* checkOrder(all: readonly Located[]): Generator<Diagnostic> {
  const seen = new Set<string>()
  let before = { id: '', start: '', end: '' }
  for (const period of all) {
    const { id, start, end } = texts(period.data)
    if (seen.has(id)) yield fault(period, ['id'], `期次编号“${id}”用了两次。`, '改一个。')
    if (start !== '' && start <= before.end) yield startFault(period, before)
    seen.add(id)
    if (end > before.end) before = { id, start, end }
  }
}

/** A period that begins before the one listed ahead of it has ended: it stands in the wrong place, or both have a day. */
function startFault(period: Located, before: { id: string; start: string; end: string }): Diagnostic {
  const { start, end } = texts(period.data)
  return end < before.start
    ? fault(
        period,
        ['start'],
        `这一期从 ${start} 开始，却排在 ${before.id} 期（从 ${before.start} 开始）后面。`,
        '各期按日期先后排列。',
      )
    : fault(
        period,
        ['start'],
        `这一期从 ${start} 开始，和 ${before.id} 期（到 ${before.end}）重叠。`,
        '核对两期的起止日期。',
      )
}

function fault({ document, path }: Located, below: string[], message: string, hint: string): Diagnostic {
  return {
    file: document.file,
    ...document.locate([...path, ...below]),
    rule: 'programme/period',
    severity: 'error',
    message,
    hint,
  }
}
