import { describe, expect, test } from 'vitest'
import { type Given, programmeIn, programmeOf, recordsOf } from '../../../tests/measure/records-of.ts'
import type { Records } from '../../check/records.ts'
import { Random } from '../../generate/random.ts'
import { freezePeriod } from '../../measure/closing.ts'
import { auditDisclosure } from '../../measure/disclosure/audit.ts'
import { protectTables, toldBy } from '../../measure/disclosure/protect.ts'
import { publishCount } from '../../measure/disclosure/tables.ts'
import { measureLedger } from '../../measure/ledger.ts'
import { editionOf } from '../edition.ts'
import { ledgerBasis } from './context.ts'
import type { IndicatorView } from './indicator-view.ts'
import { type LedgerView, ledgerView } from './ledger-view.ts'
import { ReleasedTables } from './released-tables.ts'
import { releasedClosings, runningRelease } from './releases.ts'

const DUTY = {
  id: 'period-return',
  title: '报表',
  part: 'part',
  lead: 'jia',
  who: ['district'],
  every: 'period',
  from: '2020-01-01',
  due: { at: 'return-due' },
  count: { kind: 'return' },
  at_least: 1,
}
const about = { part: 'part', summary: '', unit: '件' }
const DISPUTES = { ...about, id: 'disputes', title: '纠纷', every: 'period', count: { kind: 'dispute' } }
const OF_YEAR = { ...DISPUTES, id: 'of-year', title: '全年纠纷', every: 'year' }
const VISITORS = {
  ...about,
  id: 'visitors',
  title: '来访',
  every: 'period',
  count: { kind: 'activity', sum: 'visitors' },
}
const NAMES = ['jia', 'yi', 'bing'] as const
const END = '2020-12-31'

/** A city of three units that all report. */
function city(indicators: object[], more: Given, unitNames: readonly string[] = NAMES): Given {
  const units = unitNames.map((id) => [`unit/${id}`, { title: id, kind: 'district', joined: '2020-01-01' }])
  return { 'programme/2020': programmeOf([DUTY], indicators), ...Object.fromEntries(units), ...more }
}

/** So many disputes of a unit, received on a day. */
function disputes(unit: string, count: number, received: string): Given {
  return Object.fromEntries(
    Array.from({ length: count }, (_, at) => [`dispute/${unit}-${received}-${at}`, { unit, received, limit_days: 10 }]),
  )
}

/** A reception with so many visitors. */
function reception(id: string, unit: string, visitors: number, joint: string[] = []): Given {
  const joint_units = joint.length > 0 ? { joint_units: joint } : {}
  return {
    [`activity/${id}`]: { unit, period: '2020-2', type: 'reception', date: '2020-04-14', visitors, ...joint_units },
  }
}

/** The records with the periods closed as they stood, each on its day. */
function closed(given: Given, days: Readonly<Record<string, string>>): Given {
  const records = recordsOf(given, END)
  const closings = Object.entries(days).map(([period, day]) => [
    `closing/${period}`,
    freezePeriod(records, measureLedger(records, programmeIn(records), day), period),
  ])
  return { ...given, ...Object.fromEntries(closings) }
}

const FIRST = { '2020-2': '2020-05-20' }
const BOTH = { ...FIRST, '2020-3': '2020-07-20' }

function publicView(given: Given): LedgerView {
  return viewOn(recordsOf(given, END), END)
}

function viewOn(records: Records, asOf: string): LedgerView {
  const basis = ledgerBasis(records, programmeIn(records), asOf, 'public')
  return ledgerView(editionOf(records, 'zh-CN'), basis, new Map())
}

/** All that the public is told of an indicator: the total and each unit, span by span. */
function toldOf(view: LedgerView, id: string): Record<string, (number | null)[]> {
  const { spans } = view.indicators.find((indicator) => indicator.id === id) as IndicatorView
  return Object.fromEntries(
    spans.map(({ span, total, byUnit }) => [span, [total.value, ...byUnit.map(({ figure }) => figure.value)]]),
  )
}

function releasedTables(given: Given): ReleasedTables {
  const records = recordsOf(given, END)
  const tables = new ReleasedTables(records, measureLedger(records, programmeIn(records), END))
  const closings = records.all('closing').map(({ data }) => data)
  for (const closing of closings) tables.add(closing)
  const yearEnd = runningRelease({ programme: programmeIn(records) }, closings)
  if (yearEnd) tables.addRunning(yearEnd)
  return tables
}

describe('a sensitive count is told once, with the closing of its period', () => {
  const given = city([DISPUTES], {
    ...disputes('jia', 40, '2020-03-02'),
    ...disputes('yi', 22, '2020-03-03'),
    ...disputes('bing', 12, '2020-03-04'),
  })

  test('before that there is no number, and the reason is said', () => {
    const [span] = publicView(given).indicators[0]?.spans ?? []
    expect([span?.total.text, span?.byUnit[0]?.figure.text]).toEqual(['结算后公布', '结算后公布'])
  })

  test('what a reader kept yesterday and what came since tell nothing: one record more changes no public figure', () => {
    const before = toldOf(publicView(closed(given, FIRST)), 'disputes')
    // yi would go from “about 20” to “about 25” with its 23rd dispute, and give itself away
    const more = { ...closed(given, FIRST), ...disputes('yi', 1, '2020-03-09'), ...disputes('bing', 1, '2020-05-11') }
    expect(before).toEqual({ '2020-2': [75, 10, 40, 20], '2020-3': [null, null, null, null] })
    expect(toldOf(publicView(more), 'disputes')).toEqual(before)
  })

  test('and the naive way, rounding what there is now, gives the 23rd away', () => {
    expect([publishCount(22), publishCount(23)]).toEqual([20, 25])
  })
})

describe('what two units did together', () => {
  // nearly all who came to jia and yi came to both at once; bing had four visitors
  const JOINT = {
    ...reception('a', 'jia', 10, ['yi']),
    ...reception('b', 'jia', 1),
    ...reception('c', 'bing', 4),
  }
  const given = closed(city([VISITORS], JOINT), FIRST)

  test('binds the third: whoever knows of it is told less', () => {
    const tables = releasedTables(given)
    const told = toldBy(tables, protectTables(tables))
    expect(auditDisclosure(tables, told)).toEqual([])
    const [total = null, bing = null, jia = null, yi = null] = toldOf(publicView(given), 'visitors')['2020-2'] ?? []
    const worlds = everyWorld([total, jia, yi, bing])
    expect([Math.min(...worlds), Math.max(...worlds)]).toEqual([0, 9])
  })

  test('is not told of what is protected: it would say that the units add up to more', () => {
    const isJoint = (of: string) =>
      publicView(closed(city([{ ...VISITORS, count: { kind: 'activity', ...(of ? { sum: of } : {}) } }], JOINT), FIRST))
        .indicators[0]?.spans[0]?.isJoint
    expect([isJoint('visitors'), isJoint('')]).toEqual([false, true])
  })

  test('breaks naive suppression, which knows only that no part is larger than the whole', () => {
    // about 15 in all, about 10 at jia and at yi each, bing hidden: 17 at most less 10 at least leaves bing at most 7
    expect(Math.max(...everyWorld([publishCount(15), publishCount(11), publishCount(10), null]))).toBeLessThan(9)
  })

  /** What the hidden third can be, by the word of every set of visitors that would be published like this. */
  function everyWorld([total = null, jia = null, yi = null, bing = null]: (number | null)[]): number[] {
    const agrees = (shown: number | null, value: number) => shown === null || publishCount(value) === shown
    const range = (most: number) => Array.from({ length: most + 1 }, (_, value) => value)
    return range(20).flatMap((alone) =>
      range(20).flatMap((together) =>
        range(9).filter(
          (third) =>
            agrees(jia, alone + together) &&
            agrees(yi, together) &&
            (bing === null || agrees(bing, third)) &&
            agrees(total, alone + together + third),
        ),
      ),
    )
  }
})

describe('periods and their year', () => {
  const open = city([DISPUTES, OF_YEAR], {
    ...disputes('jia', 20, '2020-03-02'),
    ...disputes('yi', 15, '2020-03-03'),
    ...disputes('bing', 14, '2020-03-03'),
    ...disputes('jia', 20, '2020-05-12'),
    ...disputes('yi', 3, '2020-05-12'),
    ...disputes('bing', 15, '2020-05-12'),
  })
  const given = closed(open, BOTH)

  test('are looked at together: the year less one period is the other', () => {
    const tables = releasedTables(given)
    const alone = new Map(
      [...tables.cells].flatMap(([key, { value, isFree, isEmpty }]) =>
        isFree || isEmpty ? [] : [[key, publishCount(value)] as const],
      ),
    )
    const leaks = auditDisclosure(tables, toldBy(tables, alone)).map(({ name }) => name)
    expect(leaks).toEqual(expect.arrayContaining([expect.stringMatching(/^纠纷 2020-3.*yi$/)]))
    expect(auditDisclosure(tables, toldBy(tables, publishedBy(given)))).toEqual([])
    // and that is what the page tells: the second period hides behind the first and the year
    expect(toldOf(publicView(given), 'disputes')['2020-3']).toEqual([null, null, null, null])
    expect(toldOf(publicView(given), 'of-year')['2020']).toEqual([85, null, 40, null])
  })

  test('what was published with the first closing stands when the second one comes', () => {
    const first = toldOf(publicView(closed(given, FIRST)), 'disputes')
    expect(toldOf(publicView(given), 'disputes')['2020-2']).toEqual(first['2020-2'])
  })

  test('a period in which nothing happened stays hidden, also where the year did not grow', () => {
    const quiet = closed(
      city([DISPUTES, OF_YEAR], {
        ...disputes('jia', 20, '2020-03-02'),
        ...disputes('yi', 15, '2020-03-03'),
        ...disputes('bing', 24, '2020-03-03'),
        ...disputes('jia', 20, '2020-05-12'),
      }),
      BOTH,
    )
    const tables = releasedTables(quiet)
    expect(auditDisclosure(tables, toldBy(tables, publishedBy(quiet)))).toEqual([])
  })

  test('the year is told once, when all periods are closed: two closings would tell how few have come between', () => {
    const ofYear = (days: Readonly<Record<string, string>>) => toldOf(publicView(closed(open, days)), 'of-year')
    const nothing = { '2020': [null, null, null, null] }
    expect([ofYear(FIRST), ofYear({ '2020-3': '2020-07-20' })]).toEqual([nothing, nothing])
    expect(publicView(closed(open, FIRST)).indicators[1]?.spans[0]?.total.text).toBe('结算后公布')
    expect(ofYear(BOTH)['2020']?.[0]).toBe(85)
  })

  test('the year is that of its last period, also where an earlier one is closed after it', () => {
    const late = closed(open, { '2020-2': '2020-08-20', '2020-3': '2020-07-20' })
    expect(toldOf(publicView(late), 'of-year')['2020']?.[0]).toBe(85)
    const tables = releasedTables(late)
    expect(auditDisclosure(tables, toldBy(tables, publishedBy(late)))).toEqual([])
  })

  test('the year is told as it stood when its last period was closed', () => {
    const later = { ...given, ...disputes('jia', 30, '2020-08-03') }
    expect(toldOf(publicView(later), 'of-year')).toEqual(toldOf(publicView(given), 'of-year'))
  })
})

/** What is published when the closings come one after the other, each keeping what the earlier ones told. */
function publishedBy(given: Given) {
  const records = recordsOf(given, END)
  const tables = new ReleasedTables(records, measureLedger(records, programmeIn(records), END))
  const closings = records.all('closing').map(({ data }) => data)
  const yearEnd = runningRelease({ programme: programmeIn(records) }, closings)
  return closings.reduce(
    (before, closing) => {
      tables.add(closing)
      if (yearEnd && closing === closings.at(-1)) tables.addRunning(yearEnd)
      return protectTables(tables, before)
    },
    new Map<string, number | null>() as ReadonlyMap<string, number | null>,
  )
}

describe('what readers know of how counts add up', () => {
  const CLOSED = {
    ...DISPUTES,
    id: 'closed-disputes',
    count: { kind: 'dispute', where: [{ field: 'status', is: 'closed' }] },
  }
  const share = { ...CLOSED, of: { kind: 'dispute' } }
  const tablesOf = (closings: Given, indicators: object[]) => releasedTables({ ...city(indicators, {}), ...closings })
  const closingsOf = (given: Given, days: Readonly<Record<string, string>>): Given =>
    Object.fromEntries(Object.entries(closed(given, days)).filter(([key]) => key.startsWith('closing/')))

  test('a count is part of its base, also where it is all of it', () => {
    const all = Object.fromEntries(
      Object.entries(disputes('jia', 12, '2020-03-02')).map(([key, data]) => [key, { ...data, status: 'closed' }]),
    )
    const { parts, cells } = tablesOf(closingsOf(city([share], all), FIRST), [share])
    const values = parts.map(({ part, whole }) => [cells.get(part)?.value, cells.get(whole)?.value])
    expect(values).toEqual([
      [12, 12],
      [0, 0],
      [12, 12],
      [0, 0],
    ])
  })

  test('a year that became smaller than its periods were is no sum of them, and all other sums add up', () => {
    const first = city([DISPUTES, OF_YEAR], disputes('jia', 20, '2020-03-02'))
    const second = city([DISPUTES, OF_YEAR], {
      ...disputes('jia', 15, '2020-03-02'),
      ...disputes('yi', 2, '2020-05-12'),
    })
    const { sums, cells } = tablesOf(
      { ...closingsOf(first, FIRST), ...closingsOf(second, { '2020-3': '2020-07-20' }) },
      [DISPUTES, OF_YEAR],
    )
    const value = (key: string) => cells.get(key)?.value ?? Number.NaN
    for (const { total, parts } of sums)
      expect(
        parts.reduce((sum, key) => sum + value(key), 0),
        total,
      ).toBe(value(total))
    expect(sums.length).toBeGreaterThan(4)
  })
})

test('random cities: every hidden count can be anything from 0 to 9, by all that was ever published together', () => {
  for (let round = 0; round < 12; round++) {
    const random = new Random(`releases ${round}`)
    const some = () => (random.chance(0.5) ? random.integer(0, 9) : random.integer(10, 40))
    const ofUnits = NAMES.map((unit) => ({
      ...disputes(unit, some(), '2020-03-02'),
      ...disputes(unit, some(), '2020-05-12'),
      ...reception(`${unit}-alone`, unit, some()),
      ...(random.chance(0.5) ? reception(`${unit}-joint`, unit, some(), [random.pick(NAMES)]) : {}),
    }))
    const given = closed(city([DISPUTES, OF_YEAR, VISITORS], Object.assign({}, ...ofUnits)), BOTH)
    const tables = releasedTables(given)
    expect(auditDisclosure(tables, toldBy(tables, publishedBy(given))), `round ${round}`).toEqual([])
  }
})

test('a closing later than the reference date is not told yet', () => {
  const given = closed(city([DISPUTES], disputes('jia', 40, '2020-03-02')), FIRST)
  const view = viewOn(recordsOf(given, '2020-05-19'), '2020-05-19')
  expect(view.periods[0]?.stage).toBe('ended')
  expect(view.indicators[0]?.spans[0]?.total.text).toBe('结算后公布')
})

test('what has been released is told in the order in which periods were closed, up to the reference date', () => {
  const records = recordsOf(closed(city([DISPUTES], {}), { '2020-2': '2020-09-01', '2020-3': '2020-08-01' }), END)
  const released = (asOf: string) =>
    releasedClosings(records, measureLedger(records, programmeIn(records), asOf)).map(({ period }) => period)
  expect(released('2020-12-31')).toEqual(['2020-3', '2020-2'])
  expect([released('2020-07-31'), released('2020-08-01')]).toEqual([[], ['2020-3']])
})

describe('a unit that is renamed after a closing', () => {
  const COUNTS = { bing: 9, ding: 12, jia: 12, yi: 40 }
  const given = city([DISPUTES], counted(COUNTS), Object.keys(COUNTS))
  const before = closed(given, FIRST)

  function toldOf(all: Given): [string, string | undefined][] {
    const rows = publicView(all).indicators[0]?.spans.find(({ span }) => span === '2020-2')?.byUnit ?? []
    return rows.map(({ unit, figure }) => [unit.text, figure.text])
  }

  test.each([
    ['ding', 'zi'],
    ['jia', 'an'],
    ['bing', 'zi'],
  ])('changes nothing that is told of any unit: %s is %s now', (old, id) => {
    const { [`unit/${old}`]: unit, ...others } = before
    const told = new Map(toldOf(before))
    expect([...told.values()].filter((text) => text === '不公开').length).toBe(2)
    const today = toldOf({ ...others, [`unit/${id}`]: { ...unit, aliases: [old] } })
    expect(new Map(today.map(([name, text]) => [name === id ? old : name, text]))).toEqual(told)
  })

  test('changes nothing either where it is closed again under its new id', () => {
    const both = { ...counted(COUNTS), ...counted(COUNTS, '2020-05-12') }
    const open = city([DISPUTES, OF_YEAR], both, Object.keys(COUNTS))
    const { 'unit/ding': unit = {}, ...others } = closed(open, FIRST)
    const renamed = { ...others, 'unit/zi': { ...unit, aliases: ['ding'] } }
    const sorted = (all: Given) =>
      toldIn(closed(all, { '2020-3': '2020-07-20' }))
        .map((row) => row.join(' ').replace('zi', 'ding'))
        .sort()
    expect(sorted(renamed)).toEqual(sorted({ ...others, 'unit/ding': unit }))
  })

  function toldIn(all: Given): (string | undefined)[][] {
    return publicView(all).indicators.flatMap(({ id, spans }) =>
      spans.flatMap(({ span, byUnit }) => byUnit.map(({ unit, figure }) => [id, span, unit.text, figure.text])),
    )
  }

  function counted(counts: Readonly<Record<string, number>>, received = '2020-04-01'): Given {
    return Object.assign({}, ...Object.entries(counts).map(([unit, count]) => disputes(unit, count, received)))
  }
})

describe('counts by codes', () => {
  const entries = ['a', 'b', 'c'].map((code) => ({ code, zh: code, en: code }))
  const VOCABULARIES = { 'vocabulary/dispute-category': { entries }, 'vocabulary/handling-mode': { entries } }
  const BY = ['category', 'mode'].map((by) => ({ ...DISPUTES, id: `by-${by}`, by }))

  /** Disputes of one unit by their category; their mode has the same code, or the one given for it. */
  function byCode(counts: Readonly<Record<string, number>>, modes: Readonly<Record<string, string>> = {}): Given {
    const codes = Object.entries(counts).flatMap(([code, count]) => Array.from({ length: count }, () => code))
    const fields = { unit: 'jia', received: '2020-03-02', limit_days: 10 }
    return Object.fromEntries(
      codes.map((category, at) => [`dispute/${at}`, { ...fields, category, mode: modes[category] ?? category }]),
    )
  }

  function codesTold(given: Given): (number | null)[][] {
    const view = publicView(closed(city(BY, { ...VOCABULARIES, ...given }), FIRST))
    return view.indicators.map(({ spans }) => spans[0]?.byCode.map(({ figure }) => figure.value) ?? [])
  }

  test('add up to the total: a small one is not what the others leave of it', () => {
    // 47 at most less 18 and 28 at least would leave one
    expect(codesTold(byCode({ a: 18, b: 28, c: 1 }))).toEqual([
      [null, 30, null],
      [null, 30, null],
    ])
  })

  test('are not those that the indicator rules out: what readers know to be nothing hides nothing', () => {
    const rest = { ...DISPUTES.count, where: [{ field: 'category', in: ['a', 'b'] }] }
    const only = (counts: Readonly<Record<string, number>>) =>
      closed(city([{ ...DISPUTES, count: rest, by: 'category' }], { ...VOCABULARIES, ...byCode(counts) }), FIRST)
    const byCodes = (given: Given) => publicView(given).indicators[0]?.spans[0]?.byCode
    const told = byCodes(only({ a: 16, b: 3, c: 30 }))
    // about 20 in all and about 15 of them would leave one at the least
    expect(told?.map(({ code, figure }) => [code, figure.value])).toEqual([
      ['a', null],
      ['b', null],
    ])
    expect(byCodes(only({ a: 40, b: 20 }))?.map(({ figure }) => figure.value)).toEqual([40, 20])
  })

  test('are those of their own vocabulary, where another one has the same code', () => {
    expect(codesTold(byCode({ a: 40, b: 20 }, { a: 'b', b: 'a' }))).toEqual([
      [40, null, null],
      [null, 40, null],
    ])
  })

  test('that are worked out from others tell of them: what needs no plan is what is not under joint supervision', () => {
    const vocabulary = (codes: string[]) => ({ entries: codes.map((code) => ({ code, zh: code, en: code })) })
    const indicators = ['mode', 'plan'].map((by) => ({ ...DISPUTES, id: `by-${by}`, by }))
    const modes = [...Array(30).fill('self'), ...Array(30).fill('agency'), ...Array(8).fill('joint')]
    const given = city(indicators, {
      'vocabulary/handling-mode': vocabulary(['self', 'agency', 'joint']),
      'vocabulary/plan-state': vocabulary(['not-needed', 'planned', 'unplanned']),
      ...Object.fromEntries(
        modes.map((mode, at) => [
          `dispute/${at}`,
          { unit: 'jia', received: '2020-03-02', limit_days: 10, mode, ...(at > 62 ? { planned: '2020-03-05' } : {}) },
        ]),
      ),
    })
    const { indicators: told } = publicView(closed(given, FIRST))
    const figures = told.map(({ spans: [span] }) => [span?.total, ...(span?.byCode ?? []).map(({ figure }) => figure)])
    // beside 60 that need no plan, 30 by one mode and 70 in all would leave more than five under joint supervision
    expect(figures.map((row) => row.map((figure) => figure?.value))).toEqual([
      [null, null, null, null],
      [null, 60, null, null],
    ])
  })
})

test('that a unit has nothing is told where its records are public, and only there', () => {
  const given = city([DISPUTES, VISITORS], { ...disputes('jia', 40, '2020-03-02'), ...reception('a', 'jia', 40) })
  const [ofDisputes, ofVisitors] = publicView(closed(given, FIRST)).indicators.map(({ spans }) =>
    spans[0]?.byUnit.map(({ figure }) => figure.text),
  )
  expect(ofDisputes).not.toContain('—')
  expect(ofVisitors).toEqual(['—', '约 40', '—'])
})

test('a unit that had not joined has no number to hide', () => {
  const late = ['yi', 'bing'].map((id) => [`unit/${id}`, { title: id, kind: 'district', joined: '2020-09-01' }])
  const given = city([DISPUTES], { ...disputes('jia', 40, '2020-03-02'), ...Object.fromEntries(late) })
  expect(toldOf(publicView(closed(given, FIRST)), 'disputes')['2020-2']).toEqual([40, null, 40, null])
})

test('a closed period shows what is protected as it is told, and its closing names what it does not tell', () => {
  const plain = { ...VISITORS, id: 'receptions', title: '接访', count: { kind: 'activity' } }
  const given = city([plain, VISITORS], { ...reception('a', 'jia', 40), ...reception('b', 'yi', 3) })
  const [period] = publicView(closed(given, FIRST)).periods
  const shown = ({ periods: [first] }: LedgerView) =>
    first?.parts[0]?.indicators.map(({ id, isProtected }) => [id, isProtected])
  expect(shown(publicView(closed(given, FIRST)))).toEqual([
    ['receptions', false],
    ['visitors', true],
  ])
  // what has been asked since was not counted then
  const before = closed(city([VISITORS], { ...reception('a', 'jia', 40) }), FIRST)
  const since = { ...before, 'programme/2020': programmeOf([DUTY], [plain, VISITORS]) }
  expect(shown(publicView(since))).toEqual([['visitors', true]])
  expect(period?.closing?.withheld).toEqual([{ text: '来访', url: '/indicators/visitors' }])
  expect(period?.closing?.totals.map(({ indicator }) => indicator.text)).toEqual(['接访'])
  expect(period?.closing?.file.body).not.toContain('visitors')
})

test('of a duty that is not told, a unit that need not do it, or joined later, looks the same whatever it has done', () => {
  const limit = { every: 'year', due: { on: '2020-05-31' }, count: { kind: 'dispute' } }
  const units = {
    'unit/jia': {
      title: 'jia',
      kind: 'district',
      joined: '2020-01-01',
      exemptions: [{ reason: '撤并', from: '2020-02-01' }],
    },
    'unit/yi': { title: 'yi', kind: 'district', joined: '2020-06-01' },
    'unit/bing': { title: 'bing', kind: 'district', joined: '2020-01-01' },
  }
  const told = (given: Given) => {
    const duty = { ...DUTY, ...limit, id: 'limit' }
    const { duties, units: views } = publicView({ 'programme/2020': programmeOf([duty]), ...units, ...given })
    return { spans: duties[0]?.spans, cells: [...views.values()].map(({ rows, overdue }) => ({ rows, overdue })) }
  }
  const done = told({ ...disputes('jia', 3, '2020-03-02'), ...disputes('yi', 3, '2020-07-02') })
  expect(done).toEqual(told({}))
  const states = done.spans?.flatMap(({ cells }) => cells.map(({ unit, state }) => [unit.text, state.state]))
  expect(states).toEqual([
    ['bing', 'withheld'],
    ['jia', 'exempt'],
    ['yi', 'not-joined'],
  ])
})

test('nor does a closed period tell it by having the unit among its cells, or not', () => {
  const duty = { ...DUTY, id: 'limit', due: { at: 'work-week' }, count: { kind: 'dispute' } }
  const before = closed({ ...city([], {}, ['jia']), 'programme/2020': programmeOf([DUTY, duty]) }, FIRST)
  const yi = { 'unit/yi': { title: 'yi', kind: 'district', joined: '2020-04-25' } }
  const told = (given: Given) =>
    publicView({ ...before, ...yi, ...given }).periods[0]?.cells.map((cell) => [
      cell.unit.text,
      cell.duty.url,
      cell.state.state,
    ])
  expect(told(disputes('yi', 3, '2020-04-26'))).toEqual(told({}))
})
