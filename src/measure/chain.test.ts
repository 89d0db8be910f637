import { describe, expect, test } from 'vitest'
import { type Given, recordsOf } from '../../tests/measure/records-of.ts'
import type { RecordEntry } from '../check/records.ts'
import { CHINESE } from '../language.ts'
import { chainView } from '../publish/chain/chain-view.ts'
import { editionOf } from '../publish/edition.ts'
import { deadEnds } from '../publish/ledger/dead-ends.ts'
import type { Kind } from '../types.generated.ts'
import { type ChainKind, readChains } from './chain.ts'

const GIVEN: Given = {
  'unit/jia': { title: '甲区妇联', joined: '2020-01-01' },
  'suggestion/s1': { title: '建议一', topic: 't1', status: 'adopted' },
  'suggestion/s2': { title: '建议二', status: 'adopted' },
  'topic/t1': { title: '课题一', unit: 'jia', due: '2020-09-30', suggestions: ['s2'] },
  'topic/t2': { title: '课题二', unit: 'jia', due: '2020-09-30' },
  'topic/t3': { title: '课题三', unit: 'jia', due: '2021-09-30' },
  'report/r1': { title: '报告一', unit: 'jia', topic: 't1', outcomes: [{ kind: 'briefing', date: '2020-10' }] },
  'report/r2': { title: '报告二', unit: 'jia' },
  'report/elsewhere': { title: '外地报告' },
  'model/m1': { title: '模式一', unit: 'jia', reports: ['old-r1'] },
  'model/m2': { title: '模式二', unit: 'jia' },
  'adoption/a1': { model: 'm1', unit: 'jia', status: 'stopped', ended: '2020-12-01', stop_reason: 'no-funds' },
  'adoption/a2': { model: 'm1', unit: 'jia', status: 'under-way' },
}
const records = recordsOf({ ...GIVEN, 'report/r1': { ...GIVEN['report/r1'], aliases: ['old-r1'] } })
const edition = editionOf(records, CHINESE)
const chains = readChains(records)
const entry = (kind: Kind, id: string) => records.find(kind, id) as RecordEntry
const reached = (kind: ChainKind, id: string, to: ChainKind) => chains.reach(entry(kind, id), to).map(({ id }) => id)

describe('a chain is read from either side, forwards and backwards, by former ids too', () => {
  test.each<[ChainKind, string, ChainKind, string[]]>([
    ['suggestion', 's1', 'adoption', ['a1', 'a2']],
    ['adoption', 'a1', 'suggestion', ['s1', 's2']],
    ['model', 'm1', 'topic', ['t1']],
    ['topic', 't1', 'suggestion', ['s1', 's2']],
    ['model', 'm1', 'model', ['m1']],
    ['topic', 't2', 'report', []],
  ])('from %s %s to %s', (kind, id, to, found) => {
    expect(reached(kind, id, to)).toEqual(found)
  })
})

test('a page shows every stage, the outcome of the report and of the adoption last', () => {
  const stages = chainView(edition, chains, entry('topic', 't1')) ?? []
  expect(stages.map(({ kind, entries }) => [kind, entries.map(({ text }) => text)])).toEqual([
    ['suggestion', ['建议一', '建议二']],
    ['topic', ['课题一']],
    ['report', ['报告一']],
    ['model', ['模式一']],
    ['adoption', ['甲区妇联', '甲区妇联']],
    ['outcome', ['briefing，2020年10月', ' 甲区妇联stopped，no-funds']],
  ])
  expect(stages.filter(({ isCurrent }) => isCurrent).map(({ kind }) => kind)).toEqual(['topic'])
})

test('a record that is linked to nothing has no chain', () => {
  expect(chainView(edition, chains, entry('report', 'elsewhere'))).toBeUndefined()
  expect(chainView(edition, chains, entry('unit', 'jia'))).toBeUndefined()
})

test('editors get every place where a chain ends though it could go on, and nothing of other cities', () => {
  const lists = deadEnds(edition, chains, '2020-12-31')
  const named = Object.fromEntries(lists.map(({ id, entries }) => [id, entries.map(({ text }) => text)]))
  expect(named).toEqual({
    'dead-end-suggestion': [],
    'dead-end-topic': ['课题二'],
    'dead-end-report': ['报告二'],
    'dead-end-model': ['模式二'],
    'dead-end-adoption': ['甲区妇联采用《模式一》'],
  })
})
