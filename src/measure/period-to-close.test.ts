import { expect, test } from 'vitest'
import { programmeOf, RETURN_DUTY, recordsOf } from '../../tests/measure/records-of.ts'
import { periodToClose } from './period-to-close.ts'

/** What is said of the closing of 2020-2 by 31 December, in a programme that closes it on a day. */
function asked(id: string, { closed, more = {} }: { closed?: string; more?: object } = {}) {
  const programme = programmeOf([RETURN_DUTY]) as { periods: object[] }
  const [first, ...later] = programme.periods
  const periods = [{ ...first, ...(closed ? { closed } : {}) }, ...later]
  const unit = { title: '甲区妇联', kind: 'district', joined: '2020-01-01' }
  const records = recordsOf({ 'programme/2020': { ...programme, periods }, 'unit/jia': unit, ...more })
  const open = periodToClose(records, id, '2020-12-31')
  return 'refusal' in open ? open.refusal : open.ledger.asOf
}

test('a period is closed as it stood on its day', () => {
  expect(asked('2020-2', { closed: '2020-05-20' })).toBe('2020-05-20')
})

test.each([
  ['that is not named', '', {}, '没有写明哪一期。请写其中一期：2020-2、2020-3。例如：npm run close-period -- 2020-2'],
  ['that is unknown', '2020-9', {}, '没有“2020-9”这一期。请写其中一期：2020-2、2020-3'],
  ['without a day', '2020-2', {}, '的 2020-2 期没有写结算日期。请先写上 closed: 年-月-日。'],
  ['whose day has not come', '2020-2', { closed: '2021-01-01' }, '结算日期 2021-01-01 还没有到（资料截至 2020-12-31）'],
  ['of which something is not due', '2020-2', { closed: '2020-05-09' }, '还有没到期的义务，最迟的 2020-05-10 到期'],
  [
    'that is closed already',
    '2020-2',
    { closed: '2020-05-20', more: { 'closing/2020-2': { period: '2020-2' } } },
    '2020-2 期已经结算',
  ],
] as const)('a period %s is not closed, and it is said why', (_, id, given, refusal) => {
  expect(asked(id, given)).toContain(refusal)
})
