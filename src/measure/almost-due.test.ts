import { expect, test } from 'vitest'
import { programmeOf, recordsOf } from '../../tests/measure/records-of.ts'
import type { Content } from '../check/content.ts'
import { almostDueWarnings } from './almost-due.ts'

const FILE = 'content/programmes/2020.yaml'
const content = (asOf: string) =>
  ({
    asOf,
    find: () => ({
      file: FILE,
      locate: (path: unknown[]) => (path.join() === 'duties,1,id' ? { line: 3, column: 5 } : { line: 1, column: 1 }),
    }),
  }) as unknown as Content
const duty = (id: string, kind: string) => ({
  id,
  title: id,
  who: ['district'],
  every: 'period',
  from: '2020-03-01',
  due: { at: 'return-due' },
  count: { kind },
  at_least: 1,
})

/** What is said on a day of two duties, one of which is on people in a sensitive table, and so many units. */
function said(asOf: string, units: number, duties: object[] = [duty('化解', 'dispute'), duty('报表', 'return')]) {
  const kept = Object.fromEntries(
    Array.from({ length: units }, (_, at) => [
      `unit/u${at}`,
      { kind: 'district', joined: '2020-01-01', short_title: `${at}区` },
    ]),
  )
  const records = recordsOf(
    { 'site/site': { programme: '2020' }, 'programme/2020': programmeOf(duties), ...kept },
    asOf,
  )
  return almostDueWarnings(content(asOf), records)
}

test('a duty that is due within a week is told at its place, with the units that it waits for', () => {
  expect(said('2020-05-03', 2)).toEqual([
    {
      file: FILE,
      line: 3,
      column: 5,
      rule: 'duty/almost-due',
      severity: 'warning',
      message: '报表还有 7 天到期（2020年5月10日），还没有做到的有0区、1区。',
      hint: '提醒这些单位按期完成；已经做了的请补上记录。',
    },
  ])
  expect(said('2020-05-10', 1)[0]?.message).toContain('报表今天到期')
  expect([said('2020-05-02', 2), said('2020-05-11', 2), said('2020-05-03', 0)]).toEqual([[], [], []])
})

test('of many units the first five are named', () => {
  expect(said('2020-05-03', 5)[0]?.message).toContain('0区、1区、2区、3区、4区。')
  expect(said('2020-05-03', 6)[0]?.message).toContain('0区、1区、2区、3区、4区等 6 个单位。')
})

test('a portal without a programme is due nothing', () => {
  const records = recordsOf({ 'site/site': { programme: '2020' } })
  expect(almostDueWarnings(content('2020-05-03'), records)).toEqual([])
})
