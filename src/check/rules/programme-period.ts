import { compareText, type Diagnostic } from '../../diagnostic.ts'
import { isObject } from '../../read/mapping.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** The periods of a programme are of its year, have a sound shape and do not overlap: every day belongs to one of them at most. */
export const programmePeriod: Rule = {
  id: 'programme/period',
  meaning: '期次要在方案的年度里，日期要前后相接、不重叠，工作周在期内，报表期限在期末以后，否则同一天会数两次。',
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
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    work_week: { start: 2021-02-25, end: 2021-03-01 }\n`,
    },
    {
      'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    return_due: 2021-02-20\n`,
    },
    { 'content/programmes/2021.yaml': `${periods(['2021-1', '2021-01-01', '2021-02-28'])}    closed: 2021-02-01\n` },
    { 'content/programmes/2021.yaml': `year: 2021\n${periods(['2020-1', '2021-01-01', '2021-02-28'])}` },
    { 'content/programmes/2021.yaml': `year: 2021\n${periods(['2021-1', '2020-12-31', '2021-02-28'])}` },
    { 'content/programmes/2021.yaml': `year: 2021\n${periods(['2021-6', '2021-11-01', '2022-01-01'])}` },
  ],
  good: [
    {
      'content/programmes/2021.yaml': `year: 2021\n${periods(['2021-1', '2021-01-01', '2021-02-28'], ['2021-2', '2021-03-01', '2021-04-30'])}    work_week: { start: 2021-04-12, end: 2021-04-16 }\n    return_due: 2021-05-10\n`,
    },
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
  const inOrder = all.toSorted((a, b) => compareText(texts(a.data).start, texts(b.data).start))
  let before = { id: '', end: '' }
  for (const period of inOrder) {
    const { id, start, end } = texts(period.data)
    if (seen.has(id)) yield fault(period, ['id'], `期次编号“${id}”用了两次。`, '改一个。')
    if (start !== '' && start <= before.end) {
      yield fault(
        period,
        ['start'],
        `这一期从 ${start} 开始，和 ${before.id} 期（到 ${before.end}）重叠。`,
        '核对两期的起止日期。',
      )
    }
    seen.add(id)
    if (end > before.end) before = { id, end }
  }
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
