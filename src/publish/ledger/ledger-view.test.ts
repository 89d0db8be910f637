import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { CITY_FILES, cityRecords } from '../../../tests/measure/generated-city.ts'
import { programmeIn } from '../../../tests/measure/records-of.ts'
import { acceptRecords, type Records } from '../../check/records.ts'
import { measureLedger } from '../../measure/ledger.ts'
import { checkPortal } from '../../pipeline.ts'
import type { Audience } from '../audience.ts'
import { editionOf } from '../edition.ts'
import { ledgerBasis } from './context.ts'
import type { Figure, FigureList } from './figure.ts'
import { type LedgerView, ledgerView, silenceOf } from './ledger-view.ts'

const AS_OF = '2025-12-31'
const records = cityRecords(AS_OF)
const programme = programmeIn(records)

function viewOf(audience: Audience): LedgerView {
  return viewIn(records, AS_OF, audience)
}

function viewIn(of: Records, asOf: string, audience: Audience): LedgerView {
  return ledgerView(editionOf(of, 'zh-CN'), ledgerBasis(of, programmeIn(of), asOf, audience), new Map())
}

const [open, internal] = [viewOf('public'), viewOf('internal')]

/** Every figure anywhere in a view. */
function* figuresIn(value: unknown): Generator<Figure> {
  if (typeof value !== 'object' || value === null) return
  if ('text' in value && 'value' in value) yield value as Figure
  const inside = value instanceof Map ? value.values() : Object.values(value)
  for (const each of inside) yield* figuresIn(each)
}

function text(file: string): string {
  return CITY_FILES.find(({ path }) => path === file)?.text ?? ''
}

function listsOf(view: LedgerView): Map<string, FigureList> {
  return new Map(
    view.pages.flatMap(({ path, lists }) => lists.map((list) => [`${path}#${list.anchor}`, list] as const)),
  )
}

describe.each([
  ['public', open],
  ['internal', internal],
] as const)('the %s view', (_, view) => {
  const figures = [...figuresIn({ ...view, pages: [] })]
  const lists = listsOf(view)

  test('every figure that can be opened leads to exactly as many entries as it counts', () => {
    const opened = figures.filter(({ url }) => url !== undefined)
    const wrong = opened.filter(({ url = '', text, value }) => {
      const list = lists.get(url)
      if (!list || list.figure !== text) return true
      const entries = list.entries()
      return entries.length !== list.size || (!list.isSum && entries.length !== value)
    })
    expect(wrong).toEqual([])
    expect(opened.length).toBeGreaterThan(1000)
  })

  test('a unit tells once what several indicators count and part in other ways', () => {
    const told = [...view.units.values()].flatMap(({ figures }) => figures.map(({ indicator }) => indicator.url))
    expect(told.filter((url) => url.startsWith('/indicators/dispute-'))).not.toEqual([])
    expect(new Set(told.filter((url) => url.startsWith('/indicators/dispute-')))).toEqual(
      new Set(['/indicators/dispute-category']),
    )
  })

  test('no two figures share an address and differ', () => {
    const texts = new Map<string, string>()
    const wrong = figures.filter(({ url, text }) => {
      if (url === undefined) return false
      const before = texts.get(url)
      texts.set(url, text)
      return before !== undefined && before !== text
    })
    expect(wrong).toEqual([])
  })

  test('a unit that has not joined has no figures anywhere, not zeros', () => {
    const stranger = [...view.units.values()].find(({ joined }) => joined === null)
    const own = [...figuresIn(stranger)]
    expect(own.length).toBeGreaterThan(20)
    expect(own.filter(({ value }) => value !== null)).toEqual([])
    expect(stranger?.rows.flatMap(({ cells }) => cells.map(({ state }) => state.state))).toEqual(
      expect.not.arrayContaining(['missing', 'short', 'due']),
    )
  })
})

describe('what the public sees of sensitive tables', () => {
  const isAboutPeople = ({ isProtected }: { isProtected: boolean }) => isProtected
  const guarded = open.indicators.filter(isAboutPeople)

  test('is protected: disputes, visitors at receptions, health insurance', () => {
    expect(guarded.map(({ id }) => id)).toEqual([
      'reception-visitors',
      'cases-entered',
      'insured',
      'dispute-category',
      'dispute-mode',
      'dispute-timeliness',
      'dispute-plan',
    ])
    expect(open.duties.filter(({ isWithheld }) => isWithheld).map(({ id }) => id)).toEqual([
      'insurance-coverage',
      'dispute-limit',
    ])
    expect(internal.indicators.filter(isAboutPeople)).toEqual([])
  })

  test('opens no list and shows no number below 10 or off the fives', () => {
    const figures = [...figuresIn(guarded)]
    expect(figures.filter(({ url }) => url !== undefined)).toEqual([])
    const shown = figures.flatMap(({ value }) => (value === null ? [] : [value]))
    expect(shown.filter((value) => value < 10 || value % 5 !== 0)).toEqual([])
    expect(shown.length).toBeGreaterThan(10)
  })

  test('tells no state that follows from counting', () => {
    const states = open.duties
      .filter(({ isWithheld }) => isWithheld)
      .flatMap(({ spans }) => spans.flatMap(({ cells }) => cells.map(({ state }) => state.state)))
    expect(new Set(states)).toEqual(new Set(['withheld', 'not-joined']))
  })

  test('has no page of lists, and no list names a dispute', () => {
    const paths = open.pages.map(({ path }) => path)
    expect(paths.filter((path) => guarded.some(({ id }) => path.startsWith(`/indicators/${id}/`)))).toEqual([])
    const disputes = new Set(records.all('dispute').map(({ id }) => id))
    const entries = open.pages.flatMap(({ lists }) => lists.flatMap((list) => list.entries()))
    expect(entries.filter(({ text }) => [...disputes].some((id) => text.includes(id)))).toEqual([])
  })

  test('has no worklists', () => {
    expect(open.worklists).toBeUndefined()
    expect(internal.worklists?.map(({ id, entries }) => [id, entries.length > 0])).toEqual([
      ['missing-returns', true],
      ['open-duties', true],
      ['open-periods', false],
      ['lacking-three-ones', expect.any(Boolean)],
      ['lacking-highlight', true],
      ['unconverted-reports', true],
      ['award-candidates', true],
      ['overdue-disputes', expect.any(Boolean)],
      ['unplanned-disputes', expect.any(Boolean)],
      ['stale-models', expect.any(Boolean)],
      ['dead-end-suggestion', true],
      ['dead-end-topic', expect.any(Boolean)],
      ['dead-end-report', true],
      ['dead-end-model', expect.any(Boolean)],
      ['dead-end-adoption', expect.any(Boolean)],
    ])
  })

  test('is exact inside the federation', () => {
    const ledger = measureLedger(records, programme, AS_OF)
    const exact = ledger.indicators.find(({ indicator }) => indicator.id === 'dispute-mode')?.count.get('2025-3')
      ?.total.length
    const shown = internal.indicators
      .find(({ id }) => id === 'dispute-mode')
      ?.spans.find(({ span }) => span === '2025-3')
    expect(shown?.total.value).toBe(exact)
  })
})

describe('periods', () => {
  /** a closed period for which some unit sent its return in after the closing */
  const lateReturns = open.periods.find(({ cells }) => cells.some(({ duty, now }) => now && duty.text === '双月报表'))

  test('are shown with the parts of the programme and what was counted in them', () => {
    const period = open.periods.find(({ id }) => id === '2025-3')
    expect(period?.parts.map(({ id }) => id)).toContain('disputes')
    expect(open.periods.map(({ stage }) => stage)).toEqual([
      'closed',
      'closed',
      'closed',
      'closed',
      'closed',
      'running',
    ])
  })

  test('that were closed show what was frozen, and beside it what has changed since, with its day', () => {
    const amended = lateReturns?.cells.filter(({ now }) => now !== undefined) ?? []
    expect(amended.length).toBeGreaterThan(0)
    expect(amended.every(({ now }) => /^2025年\d+月\d+日$/.test(now?.on ?? ''))).toBe(true)
    // a late return was missing when the period was closed
    const returns = amended.filter(({ duty }) => duty.text === '双月报表')
    expect(returns.map(({ state, now }) => [state.state, now?.state.state])).toContainEqual(['missing', 'late'])
    expect(lateReturns?.closing?.amended).toBeGreaterThanOrEqual(amended.length)
  })

  test('that were closed keep their frozen figures in the bulletin', () => {
    const { id: period = '' } = lateReturns ?? {}
    const closing = records.find('closing', period)?.data
    const duty = lateReturns?.parts.flatMap(({ duties }) => duties).find(({ id }) => id === 'period-return')
    const frozen = closing?.cells.filter(({ duty: id }) => id === 'period-return') ?? []
    const counts = Map.groupBy(frozen, ({ state }) => state)
    expect(duty?.figures.states.map(({ state, figure }) => [state.state, figure.value])).toEqual(
      ['met', 'late', 'missing', 'not-joined'].flatMap((state) => {
        const inState = counts.get(state as 'met')?.length
        return inState ? [[state, inState]] : []
      }),
    )
    // live figures differ: the late returns have come
    const live = open.duties.find(({ id }) => id === 'period-return')?.spans.find(({ span }) => span === period)
    expect(live?.done.value).toBeGreaterThan(duty?.figures.done.value ?? 0)
  })

  test('that were closed have a file of the same bytes when a unit gets another id', () => {
    const path = 'content/units/jia-qu.yaml'
    const renamed = { path: 'content/units/xin-qu.yaml', text: `${text(path)}aliases: [jia-qu]\n` }
    const later = viewIn(
      cityRecords(AS_OF, [renamed], (file) => file === path),
      AS_OF,
      'public',
    )
    const bodies = ({ periods }: LedgerView) => periods.map(({ closing: { file } = {} }) => file?.body)
    expect(later.units.has('xin-qu')).toBe(true)
    expect(bodies(later)).toEqual(bodies(open))
  })

  test('that were closed and amended have what they told beside the figures of today, on every page of these', () => {
    const { id: period = '', closing } = lateReturns ?? {}
    const told = records.find('closing', period)?.data.cells.filter(({ duty }) => duty === 'period-return') ?? []
    const [done, asked] = [
      ['met', 'late', 'nothing-to-report'],
      ['not-joined', 'exempt'],
    ].map((states) => told.filter(({ state }) => states.includes(state)).length)
    const frozenOf = (id: string) =>
      open.duties.find((duty) => duty.id === id)?.spans.map(({ span, frozen }) => [span, frozen] as const)
    const frozen = new Map(frozenOf('period-return'))
    expect(frozen.get(period)).toEqual({ text: `${done}/${told.length - (asked ?? 0)}`, url: `/periods/${period}` })
    expect(frozen.get('2025-6')).toBeUndefined()
    const marked = open.matrix.periods.filter(({ isAmended }) => isAmended).map(({ id }) => id)
    expect(marked).toEqual(open.periods.filter((each) => each.closing?.amended).map(({ id }) => id))
    const changed = closing?.totals.find(({ now }) => now)
    const beside = open.indicators.find(({ url }) => url === changed?.indicator.url)?.spans
    expect(beside?.find(({ span }) => span === period)?.frozen?.text.split('/')[0]).toBe(changed?.frozen.text)
  })

  test('that were closed stay as they were when a unit comes to the portal that joins later', () => {
    const [unit] = CITY_FILES.filter(
      ({ path }) => path.startsWith('content/units/') && /^kind: district$/m.test(text(path)),
    )
    const newcomer = {
      path: 'content/units/xin-qu.yaml',
      text: (unit?.text ?? '').replace(/^joined: .*$/m, 'joined: 2025-12-01').replace(/^aliases:\n( .*\n)+/m, ''),
    }
    const later = viewIn(cityRecords(AS_OF, [newcomer]), AS_OF, 'public')
    const [was, is] = [open, later].map(({ periods }) => periods.find(({ id }) => id === '2025-1'))
    expect(is?.cells).toEqual(was?.cells)
    const told = (period: typeof is) =>
      period?.parts.flatMap(({ duties }) =>
        duties.map(({ id, figures: { states, obliged, done } }) => [
          id,
          ...states.map(({ state, figure }) => `${state.label}${figure.text}`),
          obliged.text,
          done.text,
        ]),
      )
    expect(told(is)).toEqual(told(was))
    expect(later.addressed).toBe(open.addressed + 1)
  })

  test('that were closed tell the public nothing of sensitive tables but the released figures', () => {
    const [closing, inside] = [open.periods[0]?.closing, internal.periods[0]?.closing]
    const titles = (view: typeof closing) => view?.totals.map(({ indicator }) => indicator.text)
    expect(titles(inside)).toContain('纠纷办理进度')
    expect(titles(closing)).not.toContain('纠纷办理进度')
    expect(closing?.withheld.map(({ text }) => text)).toContain('纠纷办理进度')
    const cells = open.periods[0]?.cells.filter(({ duty }) => duty.text === '纠纷按时办结') ?? []
    expect(cells.filter(({ now }) => now !== undefined)).toEqual([])
  })

  test('the digest of a public page is that of its file, not of the committed one: that one would let hidden figures be tried out', () => {
    const closing = open.periods[0]?.closing
    const committed = records.find('closing', '2025-1')?.data.digest ?? 'none'
    const digest = createHash('sha256')
      .update(closing?.file.body ?? '')
      .digest('base64')
    expect(closing?.file.digest).toBe(`sha256-${digest}`)
    expect(JSON.stringify({ ...open, pages: [], units: [...open.units] })).not.toContain(committed)
    expect(internal.periods[0]?.closing?.committed).toBe(committed)
  })
})

test('the real portal shows its units as not joined, and nothing that reads as blame', () => {
  const project = join(import.meta.dirname, '../../..')
  // before any has joined
  const { content } = checkPortal(project, join(project, 'schemas'), '2016-12-31')
  const real = acceptRecords(content)
  const view = viewIn(real, '2016-12-31', 'public')
  expect(view.addressed).toBeGreaterThan(20)
  expect(view.joined).toBe(0)
  const states = view.duties.flatMap(({ spans }) => spans.flatMap(({ cells }) => cells.map(({ state }) => state.state)))
  expect(new Set(states)).toEqual(new Set(['not-joined']))
  expect([...figuresIn(view.indicators)].filter(({ value }) => value !== null)).toEqual([])
  expect([...view.units.values()].flatMap(({ overdue, next }) => [...overdue, ...next])).toEqual([])
})

/** Every address anywhere in a view. */
function* urlsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return
  if ('url' in value && typeof value.url === 'string') yield value.url
  const inside = value instanceof Map ? value.values() : Object.values(value)
  for (const each of inside) yield* urlsIn(each)
}

test('every address of the ledger leads to a page of it, or to a record', () => {
  const own = new Set([...open.periods, ...open.duties, ...open.indicators].map(({ url }) => url))
  for (const { path } of open.pages) own.add(path)
  const isRecord = (path: string) => /^\/(units|places|api\/v1\/closings)\//.test(path)
  const paths = [...urlsIn({ ...open, pages: [] })].map((url) => url.replace(/#.*/, ''))
  expect([...new Set(paths)].filter((path) => !own.has(path) && !isRecord(path))).toEqual([])
})

describe('a unit that was renamed after a closing', () => {
  const isOwn = (path: string) => path === 'content/units/jia-qu.yaml'
  const own = CITY_FILES.find(({ path }) => isOwn(path))
  const renamed = { path: 'content/units/jia-new.yaml', text: `aliases: [jia-qu]\n${own?.text}` }
  const view = viewIn(cityRecords(AS_OF, [renamed], isOwn), AS_OF, 'public')

  test('stands in the closed period as it was frozen: a new name amends nothing', () => {
    const amended = ({ periods }: LedgerView) => periods.map(({ closing }) => closing?.amended)
    expect(amended(view)).toEqual(amended(open))
  })

  test('is told of in sensitive tables what was told before, neither more nor less', () => {
    const told = ({ indicators }: LedgerView, id: string) =>
      indicators
        .filter(({ isProtected }) => isProtected)
        .flatMap(({ spans }) => spans.flatMap(({ byUnit }) => byUnit))
        .filter(({ unit }) => unit.url === `/units/${id}`)
        .map(({ figure }) => figure.text)
    expect(told(view, 'jia-new')).toEqual(told(open, 'jia-qu'))
    expect(told(view, 'jia-new').length).toBeGreaterThan(5)
  })
})

test('a programme that asks nothing of anybody waits for no unit', () => {
  const data = { ...programme.data, duties: [] }
  const basis = {
    ...ledgerBasis(records, programme, AS_OF, 'public'),
    ledger: measureLedger(records, { ...programme, data }, AS_OF),
  }
  const edition = editionOf(records, 'zh-CN')
  const bare = ledgerView(edition, basis, new Map())
  expect(bare.joined).toBe(0)
  expect(silenceOf(edition.locale.words, bare)).toContain('还没有写哪些单位要做什么')
  expect(silenceOf(edition.locale.words, open)).toContain('现在还没有单位接入')
})

test('readers of English are told of parts, duties and indicators by their English names', () => {
  const english = ledgerView(editionOf(records, 'en'), ledgerBasis(records, programme, AS_OF, 'public'), new Map())
  const { duties, indicators, parts, periods } = english
  const named = [
    ...duties.flatMap(({ title, part, spans }) => [
      title,
      part.title,
      part.group,
      ...spans.flatMap(({ cells }) => cells.map(({ duty }) => duty.text)),
    ]),
    ...indicators.flatMap(({ title, unit }) => [title, unit]),
    ...parts.flatMap(({ title, group }) => [title, group]),
    ...english.units
      .values()
      .flatMap(({ rows, overdue, next }) => [...rows, ...overdue, ...next].map(({ duty }) => duty.text)),
  ]
  expect(periods.length).toBeGreaterThan(0)
  expect(named.length).toBeGreaterThan(100)
  expect(named.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([])
})
