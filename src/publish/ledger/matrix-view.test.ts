import { describe, expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, RETURN_DUTY, recordsOf } from '../../../tests/measure/records-of.ts'
import { freezePeriod } from '../../measure/closing.ts'
import { measureLedger } from '../../measure/ledger.ts'
import { editionOf } from '../edition.ts'
import { ledgerDocument } from '../exports/ledger-document.ts'
import { ledgerTables } from '../exports/ledger-tables.ts'
import type { SiteView } from '../views/site.ts'
import { ledgerBasis } from './context.ts'
import { type LedgerView, ledgerView } from './ledger-view.ts'

const EXEMPT = { duty: 'duty', reason: '撤并', from: '2020-01-01', until: '2020-12-31' }
const UNIT = { title: '甲区妇联', short_title: '甲区', kind: 'district', joined: '2020-01-01' }

function viewOf(given: Given, asOf: string): LedgerView {
  const records = recordsOf({ 'programme/2020': programmeOf([RETURN_DUTY]), ...given }, asOf)
  return ledgerView(editionOf(records, 'zh-CN'), ledgerBasis(records, programmeIn(records), asOf, 'public'), new Map())
}

test.each([
  ['exempt from all that is asked', { ...UNIT, exemptions: [EXEMPT] }, '2020-12-31', 'exempt', '免报'],
  ['that has time yet', UNIT, '2020-05-01', 'ahead', '未到期'],
  ['that has not joined', { ...UNIT, joined: null }, '2020-12-31', 'not-joined', '尚未接入'],
])('a unit %s is told to be so, on the page and in the table', (_, unit, asOf, how, words) => {
  const ledger = viewOf({ 'unit/jia': unit }, asOf)
  expect(ledger.matrix.rows[0]?.cells[0]?.how).toBe(how)
  const [coverage] = ledgerTables({ ledger, otherYears: [] })
  expect(coverage?.rows[0]?.slice(0, 3)).toEqual(['甲区', '2020年第2期（2020-2）', words])
})

test('what is done before its day counts from that day on, together with what is not', () => {
  const early = { 'return/a': { unit: 'jia', period: '2020-2', submitted: '2020-05-01' } }
  const given = { 'unit/jia': UNIT, 'unit/yi': { ...UNIT, short_title: '乙区' }, ...early }
  const [first] = viewOf(given, '2020-05-10').matrix.total.cells
  expect(first).toMatchObject({ how: 'ahead', share: '' })
  const [after] = viewOf(given, '2020-05-11').matrix.total.cells
  expect(after).toMatchObject({ how: 'asked', share: '50%', done: { value: 1 }, asked: { value: 2 } })
})

test.each([
  ['2020-02-29', false],
  ['2020-03-01', true],
])('seen from %s, all places agree on whether a unit of 1 March has joined', (asOf, joined) => {
  const ledger = viewOf({ 'unit/jia': { ...UNIT, joined: '2020-03-01' } }, asOf)
  const site = { ledger, programme: { id: '2020' }, asOf, baseUrl: 'https://a.example' } as SiteView
  const { units } = ledgerDocument(site, site)
  const said = [
    ledger.joined === 1,
    ledger.matrix.rows[0]?.joined,
    ledger.units.get('jia')?.joined != null,
    units[0]?.hasJoined,
  ]
  expect(said).toEqual([joined, joined, joined, joined])
})

test('a unit that declares that there is nothing has answered, by the coverage and by the duty alike', () => {
  const duties = ['duty']
  const declared = {
    unit: 'jia',
    period: '2020-2',
    submitted: '2020-05-01',
    nothing_to_report: { duties, reason: '撤并' },
  }
  const counted = { ...RETURN_DUTY, count: { kind: 'activity' } }
  const given = { 'programme/2020': programmeOf([counted]), 'unit/jia': UNIT, 'unit/yi': UNIT, 'return/a': declared }
  const { matrix, duties: shown } = viewOf(given, '2020-05-11')
  expect(matrix.total.cells[0]).toMatchObject({ share: '50%', done: { value: 1 } })
  expect(shown[0]?.spans[0]).toMatchObject({ doneShare: '50%', done: { value: 1 }, obliged: { value: 2 } })
})

test('while there is time, a duty says how many did it, and not what share', () => {
  const spanOn = (asOf: string) => viewOf({ 'unit/jia': UNIT }, asOf).duties[0]?.spans[0]
  expect(spanOn('2020-05-10')).toMatchObject({ doneShare: '', done: { value: 0 } })
  expect(spanOn('2020-05-11')).toMatchObject({ doneShare: '0%', done: { value: 0 } })
})

describe('the share of a closed period', () => {
  const units = { 'unit/jia': UNIT, 'unit/yi': { ...UNIT, short_title: '乙区' } }
  const sent = (unit: string, submitted: string) => ({ [`return/${unit}`]: { unit, period: '2020-2', submitted } })
  const programme = programmeOf([RETURN_DUTY]) as { periods: object[] }

  /** The share of 2020-2 as it was frozen on a day with one return, seen on another with both. */
  function shareOf(closed: string, asOf: string): string | undefined {
    const periods = programme.periods.map((period, at) => (at === 0 ? { ...period, closed } : period))
    const given = { 'programme/2020': { ...programme, periods }, ...units, ...sent('jia', '2020-05-01') }
    const before = recordsOf(given, closed)
    const closing = freezePeriod(before, measureLedger(before, programmeIn(before), closed), '2020-2')
    const after = { ...given, ...sent('yi', '2020-05-15'), 'closing/2020-2': closing }
    return viewOf(after, asOf).periods.find(({ id }) => id === '2020-2')?.parts[0]?.duties[0]?.figures.doneShare
  }

  test('is of the units as they stood', () => {
    expect(shareOf('2020-05-12', '2020-05-20')).toBe('50%')
  })

  test('waits for its day, and is none where it was closed while there was time', () => {
    expect(shareOf('2020-05-05', '2020-05-08')).toBe('')
    expect(shareOf('2020-05-05', '2020-05-20')).toBe('')
  })
})

test('the matrix has what each unit and all of them did, by period and in the year', () => {
  const given = {
    'unit/jia': UNIT,
    'unit/yi': { ...UNIT, short_title: '乙区', joined: '2020-05-01' },
    'return/a': { unit: 'jia', period: '2020-2', submitted: '2020-05-01' },
  }
  const { matrix } = viewOf(given, '2020-12-31')
  const told = ({ how, level, share }: (typeof matrix.total)['year']) => [how, level, share]
  const rows = [...matrix.rows.map(({ cells, year }) => [...cells, year]), [...matrix.total.cells, matrix.total.year]]
  expect(rows.map((cells) => cells.map(told))).toEqual([
    [
      ['asked', 1, '100%'],
      ['asked', 0, '0%'],
      ['asked', 1 / 2, '50%'],
    ],
    [
      ['not-joined', null, ''],
      ['asked', 0, '0%'],
      ['asked', 0, '0%'],
    ],
    [
      ['asked', 1, '100%'],
      ['asked', 0, '0%'],
      ['asked', 1 / 3, '33%'],
    ],
  ])
  const begun = (asOf: string) => viewOf(given, asOf).matrix.periods.map(({ hasBegun }) => hasBegun)
  expect([begun('2020-04-30'), begun('2020-05-01')]).toEqual([
    [true, false],
    [true, true],
  ])
})

test('the list behind a figure of the matrix says whose duty it is and of when, as far as its page does not', () => {
  const { pages } = viewOf({ 'unit/jia': UNIT }, '2020-12-31')
  const asked = (path: string) =>
    pages
      .find((page) => page.path === path)
      ?.lists.find(({ anchor }) => anchor === 'asked')
      ?.entries()
      .map(({ text }) => text)
  expect(asked('/ledger/2020-2/jia')).toEqual(['义务'])
  expect(asked('/ledger/2020/jia')).toEqual(['义务，2020年第2期（2020-2）', '义务，2020年第3期（2020-3）'])
  expect(asked('/ledger/2020-2/all-units')).toEqual(['甲区，义务'])
})
