import { describe, expect, test } from 'vitest'
import { amountOf } from '../../src/measure/item.ts'
import { type Ledger, measureLedger } from '../../src/measure/ledger.ts'
import { CITY_FILES, cityRecords } from './generated-city.ts'
import { oracle } from './oracle.ts'
import { programmeIn } from './records-of.ts'

/** The ledger of the generated city, seen on a day. */
function measured(asOf: string): Ledger {
  const records = cityRecords(asOf)
  return measureLedger(records, programmeIn(records), asOf)
}

describe.each(['2025-05-08', '2025-08-31', '2025-12-31', '2026-02-15'])('a generated city on %s', (asOf) => {
  const ledger = measured(asOf)
  const expected = oracle(CITY_FILES, asOf)

  test('has the states and figures that the oracle works out by hand', () => {
    const cells = ledger.duties.flatMap((duty) => duty.cells)
    const found = cells.map(({ duty, span, unit, state, count, of }) => [
      `${duty.id} ${span.id} ${unit}`,
      [state, amountOf(count), ...(of ? [amountOf(of)] : [])].join(' '),
    ])
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected.cells))
  })

  test('has the indicators that the oracle works out by hand', () => {
    const wrong = [...expected.figures].flatMap(([key, figure]) => {
      const [name = '', span = '', code] = key.split(' ')
      const [id, base] = name.split('/')
      const indicator = ledger.indicators.find((each) => each.indicator.id === id)
      const answer = (base ? indicator?.of : indicator?.count)?.get(span)
      const items = (code?.startsWith('@') ? answer?.byUnit.get(code.slice(1)) : answer?.total) ?? []
      const ofCode =
        code === undefined || code.startsWith('@') ? items : items.filter(({ codes }) => codes.includes(code))
      return amountOf(ofCode) === figure ? [] : [`${key}: ${amountOf(ofCode)}, expected ${figure}`]
    })
    expect(wrong).toEqual([])
    expect(expected.figures.size).toBeGreaterThan(40)
    // no unit has a figure that the oracle does not know
    const own = ledger.indicators.flatMap(({ indicator, spans, count }) =>
      spans.flatMap(({ id }) =>
        [...(count.get(id)?.byUnit.keys() ?? [])].map((unit) => `${indicator.id} ${id} @${unit}`),
      ),
    )
    expect(own.filter((key) => !expected.figures.has(key))).toEqual([])
    const named = new Set([...expected.figures.keys()].map((key) => key.split(' ')[0]))
    expect(ledger.indicators.map(({ indicator }) => indicator.id).filter((id) => !named.has(id))).toEqual([])
  })
})

test('the generated year shows every state', () => {
  const states = measured('2025-12-31').duties.flatMap(({ cells }) => cells.map(({ state }) => state))
  expect([...new Set(states)].sort()).toEqual([
    'due',
    'exempt',
    'late',
    'met',
    'missing',
    'not-joined',
    'nothing-to-report',
    'short',
  ])
})

test('the golden figures of the city are those of the oracle', async () => {
  const { cells, figures } = oracle(CITY_FILES, '2025-12-31')
  const states = Map.groupBy(cells, ([key, value]) => `${key.split(' ').slice(0, 2).join(' ')} ${value.split(' ')[0]}`)
  const lines = [
    ...[...states].map(([key, all]) => `${key} ${all.length}`),
    ...[...figures].filter(([key]) => !key.includes('@')).map(([key, figure]) => `${key} ${figure}`),
  ]
  await expect(`${lines.sort().join('\n')}\n`).toMatchFileSnapshot('golden/city-2025-12-31.txt')
})
