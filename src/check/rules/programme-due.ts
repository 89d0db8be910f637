import { isObject } from '../../read/mapping.ts'
import { listed, programmes } from '../expressions.ts'
import type { Rule } from '../rule.ts'

/** The ways to say when a duty is due, by how often it is asked. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  period: ['at', 'after_period_days'],
  year: ['on', 'month_day'],
  once: ['on'],
}
const WORDS: Readonly<Record<string, string>> = { period: '每期', year: '每年', once: '只一次' }

/** A duty's due date fits how often it is asked. */
export const programmeDue: Rule = {
  id: 'programme/due',
  meaning: '期限的写法要和“多久一次”相配，否则算不出到期日。',
  bad: [
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, due: { on: 2021-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: once, due: { at: return-due } }\n' },
  ],
  good: [
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: year, due: { on: 2021-09-30 } }\n' },
    { 'content/programmes/2021.yaml': 'duties:\n  - { every: period, due: { at: return-due } }\n' },
  ],
  *check(content) {
    for (const programme of programmes(content)) {
      for (const { document, path, data } of listed(programme, 'duties')) {
        const every = String(data['every'])
        const allowed = ALLOWED[every]
        for (const form of isObject(data['due']) ? Object.keys(data['due']) : []) {
          if (!allowed || allowed.includes(form)) continue
          yield {
            file: document.file,
            ...document.locate([...path, 'due', form], 'key'),
            rule: 'programme/due',
            severity: 'error',
            message: `“${WORDS[every]}”的义务不能用 ${form} 写期限。`,
            hint: `改用 ${allowed.join(' 或 ')}。`,
          }
        }
      }
    }
  },
}
