import { expect, test } from 'vitest'
import type { Cell } from './duty-cells.ts'
import type { Ledger } from './ledger.ts'
import type { State } from './state.ts'
import { almostDue, dueNext, overdue } from './upcoming.ts'

const AS_OF = '2020-05-10'

function cell(id: string, state: State, due: string, start = '2020-03-01', unit = 'jia'): Cell {
  return { duty: { id }, unit, state, due, span: { start } } as Cell
}

const ids = (waiting: readonly { cell: Cell; daysLeft: number }[]) =>
  waiting.map(({ cell: { duty }, daysLeft }) => [duty.id, daysLeft])

test('overdue is what is missing or not enough, the oldest first', () => {
  const cells = [
    cell('short', 'short', '2020-05-09'),
    cell('missing', 'missing', '2020-04-30'),
    ...(['met', 'late', 'due', 'exempt', 'nothing-to-report', 'not-joined'] as const).map((state) =>
      cell(state, state, '2020-04-01'),
    ),
  ]
  expect(ids(overdue(cells, AS_OF))).toEqual([
    ['missing', -10],
    ['short', -1],
  ])
})

test('due next is what is due in spans that have begun, from their first day, the nearest first', () => {
  const cells = [
    cell('later', 'due', '2020-07-10', '2020-05-10'),
    cell('today', 'due', '2020-05-10'),
    cell('not-begun', 'due', '2020-07-10', '2020-05-11'),
    cell('done', 'met', '2020-05-10'),
  ]
  expect(ids(dueNext(cells, AS_OF))).toEqual([
    ['today', 0],
    ['later', 61],
  ])
})

test('almost due is what is due within so many days, with the units that have not done it', () => {
  const cells = [
    cell('d', 'due', '2020-05-17', '', 'jia'),
    cell('d', 'due', '2020-05-17', '', 'yi'),
    cell('d', 'met', '2020-05-17', '', 'bing'),
    cell('d', 'due', '2020-05-18', '', 'ding'),
  ]
  const ledger = { asOf: AS_OF, duties: [{ duty: { id: 'd' }, cells }] } as unknown as Ledger
  expect(almostDue(ledger, 7)).toEqual([{ duty: { id: 'd' }, due: '2020-05-17', daysLeft: 7, units: ['jia', 'yi'] }])
})
