import { expect, test } from 'vitest'
import { isInert, MOST } from './inert.ts'
import { renderReview } from './markdown.ts'
import type { Review } from './review.ts'

const MANY = Array.from({ length: 500 }, (_, at) => at)
const NAME = '甲区某街道某社区'.repeat(8)
const STATE = { state: 'met', label: '按时' } as const

/** A review in which every part has more to tell than there is room for. */
const FULL: Review = {
  base: 'main',
  start: 'a'.repeat(10),
  asOf: '2020-12-31',
  isSound: true,
  faults: {
    fresh: MANY.map((line) => ({
      file: `content/activities/a-${line}.yaml`,
      line,
      column: 1,
      rule: 'record/stale',
      severity: 'warning',
      message: NAME,
      hint: NAME,
    })),
    standing: { errors: 1, warnings: 1 },
    mended: 1,
  },
  isRefrozen: true,
  staleClosings: [{ file: 'content/closed/2020-2.yaml', why: 'behind' }],
  lostIds: MANY.map((at) => `activity/${'a'.repeat(50)}-${at}`),
  history: MANY.map((line) => ({
    file: 'content/a.yaml',
    line,
    column: 1,
    rule: 'privacy/mobile',
    severity: 'error',
    message: NAME,
  })),
  records: MANY.map((at) => ({
    how: 'removed',
    kind: 'activity',
    kindTitle: '活动',
    id: `a-${at}`,
    file: `content/activities/a-${at}.yaml`,
    title: NAME,
    fields: [],
    sections: [],
  })),
  files: MANY.map((at) => ({ file: `content/models/a/${'b'.repeat(50)}-${at}.png`, how: 'added' })),
  outside: MANY.map((at) => ({ file: `src/${'b'.repeat(50)}-${at}.ts`, how: 'changed' })),
  duties: {
    known: true,
    changes: MANY.map((at) => ({
      unit: `unit-${at}`,
      unitTitle: NAME,
      url: `/units/${at}`,
      duty: 'visit',
      dutyTitle: NAME,
      span: '2020-2',
      spanTitle: NAME,
      from: STATE,
      to: STATE,
      isClosed: true,
    })),
    hasWithheld: true,
    closed: MANY.map(() => ({ spanTitle: NAME, unit: NAME, title: NAME, from: '1', to: '2' })),
  },
  similar: MANY.map((at) => ({ file: `content/models/${at}.mdx`, like: NAME, likeTitle: NAME, share: 0.9 })),
  isOtherForms: true,
  pages: MANY.map((at) => `/activities/${'a'.repeat(50)}-${at}`),
}

test('however much there is to tell in all parts at once, it is one comment that may be posted', () => {
  const comment = renderReview(FULL)
  expect(comment.match(/^### .*/gm)).toHaveLength(12)
  expect(comment.length).toBeLessThanOrEqual(MOST)
  expect(isInert(comment)).toBe(true)
})
