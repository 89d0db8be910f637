import { expect, test } from 'vitest'
import { tileRows } from './tile-rows.ts'

const tile = (title: string, row: number, column: number) => ({ title, url: '/', row, column, count: 1, joined: true })

test('tiles stand in their row and column, with gaps where no unit lies', () => {
  const rows = tileRows([tile('甲区', 3, 2), tile('乙区', 1, 1)])
  expect(rows.map((row) => row.map((each) => each?.title))).toEqual([
    ['乙区', undefined],
    [undefined, undefined],
    [undefined, '甲区'],
  ])
})

test('no tiles make no rows', () => {
  expect(tileRows([])).toEqual([])
})
