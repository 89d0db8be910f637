import { expect, test } from 'vitest'
import { programmeOf, RETURN_DUTY } from '../../tests/measure/records-of.ts'
import type { ProgrammeRecord } from '../types.generated.ts'
import { dutyVersions } from './duty.ts'

const programme = programmeOf([]) as ProgrammeRecord

function versions(more: object) {
  const duty = { ...RETURN_DUTY, ...more } as ProgrammeRecord['duties'][number]
  return dutyVersions(programme, duty).map(({ atLeast, summary, spans }) => [
    atLeast,
    summary,
    spans.map(({ id }) => id),
  ])
}

test('a span keeps what was asked on its first day; later revisions change only what they name', () => {
  const from = (day: string) => versions({ revisions: [{ from: day, at_least: 2 }] })
  expect(from('2020-05-01')).toEqual([
    [1, '要求', ['2020-2']],
    [2, '要求', ['2020-3']],
  ])
  expect(from('2020-05-02')).toEqual([[1, '要求', ['2020-2', '2020-3']]])
})

test('revisions follow each other by their days, in whatever order they are written', () => {
  const revisions = [
    { from: '2020-04-15', at_least: 3 },
    { from: '2020-03-15', at_least: 2, summary: '新要求' },
  ]
  expect(versions({ revisions })).toEqual([
    [1, '要求', ['2020-2']],
    [3, '新要求', ['2020-3']],
  ])
})

test('what is asked once ends on its day, or with the year', () => {
  const end = (due: object) => {
    const duty = { ...RETURN_DUTY, every: 'once', due } as ProgrammeRecord['duties'][number]
    return dutyVersions(programme, duty)[0]?.spans[0]?.end
  }
  expect([end({ on: '2021-06-30' }), end({ at: 'return-due' })]).toEqual(['2021-06-30', '2020-12-31'])
})
