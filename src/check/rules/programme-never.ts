import { isCalendarDate } from '../../calendar/loose-date.ts'
import { compareText, type Diagnostic } from '../../diagnostic.ts'
import { type Located, listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

const PERIODS =
  'year: 2021\nperiods:\n  - { id: 2021-1, start: 2021-01-01, end: 2021-02-28 }\n' +
  '  - { id: 2021-2, start: 2021-03-01, end: 2021-04-30 }\n'
const duty = (rest: string) => ({ 'content/programmes/2021.yaml': `${PERIODS}duties:\n  - { id: visits, ${rest} }\n` })

/**
 * What is asked of units is asked in some span: a period keeps what was asked on its first day, as does a year, and what is
 * asked once. Nothing would ever be asked by what begins after the last of them.
 */
export const programmeNever: Rule = {
  id: 'programme/never',
  meaning: '义务和修订要有期次用得上：每期、每年都按第一天的要求算，以后再没有开始的，写了也不起作用。',
  bad: [
    duty('every: period, from: 2021-05-01'),
    duty('every: year, from: 2022-01-01'),
    duty('every: period, from: 2021-01-01, revisions: [{ from: 2021-03-02 }]'),
    duty('every: year, from: 2021-01-01, revisions: [{ from: 2021-06-01 }]'),
    duty('every: once, from: 2021-01-01, revisions: [{ from: 2021-06-01 }]'),
    duty('every: period, from: 2021-01-01, at_least: 0'),
    duty('every: year, from: 2020-06-01, at_least: 1, revisions: [{ from: 2021-01-01, at_least: 0 }]'),
  ],
  good: [
    duty('every: period, from: 2021-04-30'),
    duty('every: period, from: 2021-01-01, at_least: 1, revisions: [{ from: 2021-03-01, at_least: 0 }]'),
    duty('every: period, from: 2021-01-01, at_least: 0, revisions: [{ from: 2021-03-01, at_least: 2 }]'),
    duty('every: year, from: 2021-12-31, revisions: [{ from: 2021-01-01 }]'),
    duty('every: period, from: 2020-01-01, revisions: [{ from: 2021-03-01 }, { from: 2020-07-01 }]'),
    duty('every: once, from: 2021-01-15, revisions: [{ from: 2021-01-15 }]'),
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, revisions: [{ from: 2021-03-01 }] }\n' },
  ],
  *check(content) {
    for (const programme of programmes(content))
      for (const each of listed(programme, 'duties')) {
        const { from, every } = each.data
        const spans = spansOf(programme, each)
        if (spans.length === 0) continue
        if (isAfterAll(from, spans, 'end')) yield neverAsked(each)
        else if (spans.every((span) => span.end < String(from) || leastIn(each, span) === 0)) yield nothingAsked(each)
        for (const revision of listed(each, 'revisions'))
          if (isAfterAll(revision.data['from'], spans, 'start')) yield neverInForce(revision, String(every), spans)
      }
  },
}

interface Bounds {
  start: string
  end: string
}

/** The spans in which a duty is asked, by how often it is: what cannot be read is told by others. */
function spansOf(programme: Located, { data: { every, from } }: Located): Bounds[] {
  const { year } = programme.data
  if (every === 'once') return typeof from === 'string' ? [{ start: from, end: '9999-12-31' }] : []
  if (every === 'year') return typeof year === 'number' ? [{ start: `${year}-01-01`, end: `${year}-12-31` }] : []
  return [...listed(programme, 'periods')].flatMap(({ data: { start, end } }) =>
    typeof start === 'string' && typeof end === 'string' ? [{ start, end }] : [],
  )
}

function isAfterAll(from: unknown, spans: readonly Bounds[], bound: keyof Bounds): boolean {
  return typeof from === 'string' && isCalendarDate(from) && spans.every((span) => span[bound] < from)
}

/** What a duty asks at least in a span: what was in force on the first day of it. */
function leastIn(duty: Located, { start }: Bounds): unknown {
  const inForce = [...listed(duty, 'revisions')]
    .filter(({ data }) => data['at_least'] !== undefined && String(data['from']) <= start)
    .sort((a, b) => compareText(String(a.data['from']), String(b.data['from'])))
  return (inForce.at(-1) ?? duty).data['at_least']
}

function nothingAsked(duty: Located): Diagnostic {
  const message = '这项义务在每一期的“至少”都是 0，谁也不会被要求。'
  return fault(duty, message, '写上数目；没有要求的，删去这项义务。', 'at_least')
}

function neverAsked(duty: Located): Diagnostic {
  const message = `这项义务 ${duty.data['from']} 才生效，那以后方案里没有期次了，谁也不会被要求。`
  return fault(duty, message, '核对生效日期的年份；明年才要求的，写进明年的方案。')
}

/** Of a year, and of what is asked once, the one day that counts can be named. */
function neverInForce(revision: Located, every: string, spans: readonly Bounds[]): Diagnostic {
  const from = String(revision.data['from'])
  if (every === 'period')
    return fault(
      revision,
      `这条修订从 ${from} 起算，那以后没有期次开始，永远不起作用。`,
      '核对起算日期；明年起改的，写进明年的方案。',
    )
  const [words, day] = [every === 'year' ? '按年的义务按年初' : '只一次的义务按生效那天', spans[0]?.start]
  return fault(
    revision,
    `${words}的要求算，这条修订从 ${from} 起算，永远不起作用。`,
    `要改这一次的要求，起算日期写 ${day}；以后才改的，写进那一年的方案。`,
  )
}

function fault({ document, path }: Located, message: string, hint: string, field = 'from'): Diagnostic {
  const { file, locate } = document
  return { file, ...locate([...path, field]), rule: 'programme/never', severity: 'error', message, hint }
}
