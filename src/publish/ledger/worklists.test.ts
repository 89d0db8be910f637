import { expect, test } from 'vitest'
import { programmeIn, programmeOf, RETURN_DUTY, recordsOf } from '../../../tests/measure/records-of.ts'
import { editionOf } from '../edition.ts'
import { ledgerBasis } from './context.ts'
import { ledgerView } from './ledger-view.ts'

const AS_OF = '2020-12-31'

test.each([
  ['of the unit', 'jia', true],
  ['under its former id', 'jia-old', true],
  ['of a unit that has not joined', 'yi', false],
  ['of nobody here', undefined, false],
])('editors are told of a report %s that came to nothing, as far as somebody can be asked', (_, unit, isTold) => {
  const report = { title: '报告', date: '2020-04', ...(unit ? { unit } : {}) }
  const records = recordsOf({
    'programme/2020': programmeOf([RETURN_DUTY]),
    'unit/jia': { title: '甲区妇联', kind: 'district', joined: '2020-01-01', aliases: ['jia-old'] },
    'unit/yi': { title: '乙区妇联', kind: 'district', joined: null },
    'report/a': report,
  })
  const basis = ledgerBasis(records, programmeIn(records), AS_OF, 'internal')
  const { worklists = [] } = ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
  const told = (id: string) => worklists.find((list) => list.id === id)?.entries.length
  expect([told('unconverted-reports'), told('dead-end-report')]).toEqual(isTold ? [1, 1] : [0, 0])
})
