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

/** A duty's due date fits how often it is asked, and is not before the programme's year. */
export const programmeDue: Rule = {
  id: 'programme/due',
  meaning: '期限的写法要和“多久一次”相配，日期不早于方案的年度，否则算不出到期日，或一开始就全部逾期。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, due: { on: 2021-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: once, due: { at: return-due } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: year, due: { on: 2020-09-30 } }\n' },
  ],
  good: [
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: year, due: { on: 2021-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'year: 2021\nduties:\n  - { every: once, due: { on: 2022-01-15 } }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, due: { at: return-due } }\n' },
  ],
  *check(content) {
    for (const programme of programmes(content)) {
      for (const duty of listed(programme, 'duties')) {
        yield* checkForm(duty)
        yield* checkDay(duty, programme.data['year'])
      }
    }
  },
}

function* checkForm({ document, path, data }: Located): Generator<Diagnostic> {
  const every = String(data['every'])
  const allowed = ALLOWED[every]
  for (const form of isObject(data['due']) ? Object.keys(data['due']) : []) {
    if (!allowed || allowed.includes(form)) continue
    const at = { file: document.file, ...document.locate([...path, 'due', form], 'key') }
    const message = `“${WORDS[every]}”的义务不能用 ${form} 写期限。`
    yield { ...at, rule: 'programme/due', severity: 'error', message, hint: `改用 ${allowed.join(' 或 ')}。` }
  }
}

/** In a programme copied from the year before, what is due would be overdue from the first day. */
function* checkDay({ document, path, data }: Located, year: unknown): Generator<Diagnostic> {
  const on = isObject(data['due']) ? data['due']['on'] : undefined
  if (typeof on !== 'string' || typeof year !== 'number' || on >= `${year}-01-01`) return
  const at = { file: document.file, ...document.locate([...path, 'due', 'on']) }
  const message = `期限 ${on} 早于方案的年度 ${year} 年。`
  yield { ...at, rule: 'programme/due', severity: 'error', message, hint: '核对年份，改成这一年或以后的日期。' }
}
