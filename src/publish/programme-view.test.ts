import { expect, test } from 'vitest'
import { programmeIn, programmeOf, RETURN_DUTY, recordsOf } from '../../tests/measure/records-of.ts'
import { editionOf } from './edition.ts'
import { programmeView } from './programme-view.ts'

test('a milestone is done from its day on, not as soon as a day is written', () => {
  const milestones = [{ title: '中心成立', due: '2020-12-31', done: '2020-06-10' }]
  const programme = { ...programmeOf([RETURN_DUTY]), milestones }
  const records = recordsOf({ 'programme/2020': programme, 'unit/jia': { title: '甲区妇联', kind: 'district' } })
  const doneOn = (asOf: string) =>
    programmeView(editionOf(records, 'zh-CN'), programmeIn(records), asOf).milestones.map(({ done }) => done)
  expect([doneOn('2020-06-09'), doneOn('2020-06-10')]).toEqual([[''], ['2020年6月10日']])
})
