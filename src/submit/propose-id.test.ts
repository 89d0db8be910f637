import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import type { Kind } from '../types.generated.ts'
import { proposeId } from './propose-id.ts'

const schemas = loadSchemas('schemas')
const free = () => false

test('a record that is named by one of its fields is proposed that name', () => {
  const bulletin = schemas.kinds.get('bulletin') ?? {}
  const data = { period: '2025-2', date: '2025-05-12' }
  expect(proposeId(bulletin, data, 'bulletin', free)).toBe('2025-2')
  expect(proposeId(bulletin, {}, 'bulletin', free)).toBe('bulletin')
})

test('any other has what tells it from its like, and a number where that is taken', () => {
  const activity = schemas.kinds.get('activity') ?? {}
  const data = { unit: 'jia-qu', type: 'visit', date: '2025-04-25' }
  expect(proposeId(activity, data, 'activity', free)).toBe('jia-qu-visit-2025-04-25')
  expect(proposeId(activity, data, 'activity', (id) => id === 'jia-qu-visit-2025-04-25')).toBe(
    'jia-qu-visit-2025-04-25-2',
  )
})

test.each<[Kind, Record<string, unknown>, string]>([
  ['activity', { unit: 'jia-qu', place: 'a', period: '2025-2', date: '2025-04-25' }, 'jia-qu-a-2025-2'],
  ['adoption', { unit: 'jia-qu', model: 'pairing', started: '2025-04' }, 'pairing-jia-qu-2025-04'],
  ['award', { report: 'needs', level: 'first', year: 2019 }, 'needs-first-2019'],
  ['dispute', { unit: 'jia-qu', category: 'land', received: '2025-04-25' }, 'jia-qu-land-2025-04-25'],
  ['place', { unit: 'jia-qu', kind: 'home', opened: '2020~' }, 'jia-qu-home-2020'],
  ['policy', { level: 'city', unit: 'jia-qu', date: '2025' }, 'jia-qu-city-2025'],
  ['return', { unit: 'jia-qu', submitted: '2025-04-25' }, 'jia-qu-2025-04-25'],
  ['topic', { unit: 'jia-qu', due: '2025-04-25' }, 'jia-qu-2025-04-25'],
  ['programme', { year: 2025 }, 'programme-2025'],
  ['suggestion', { type: 'visit', title: '建议', unit: ['a', 'b'] }, 'suggestion'],
  ['unit', { type: 'visit', category: 'a', kind: 'county', title: '某县' }, 'unit-county'],
])('a record of the kind %s has its own fields in its name', (kind, data, id) => {
  expect(proposeId(schemas.kinds.get(kind) ?? {}, data, kind, free)).toBe(id)
})

test('a name is of small letters, digits and single hyphens, none at its ends, and has room for a number', () => {
  const propose = (kind: Kind, data: Record<string, unknown>, isTaken: (id: string) => boolean = free) =>
    proposeId(schemas.kinds.get(kind) ?? {}, data, kind, isTaken)
  expect(propose('topic', { unit: ' “Jia  QU”（甲） ', due: '2025/4/25。' })).toBe('jia-qu-2025-4-25')
  expect(propose('bulletin', { period: '第二期' })).toBe('bulletin')
  expect(propose('topic', { unit: '甲区', due: '' })).toBe('topic')
  const long = 'a'.repeat(70)
  expect(propose('topic', { unit: long, due: '2025' })).toBe('a'.repeat(60))
  expect(propose('topic', { unit: 'a'.repeat(59), due: '2025' })).toBe('a'.repeat(59))
  expect(propose('topic', { unit: long }, (id) => !id.endsWith('-12'))).toBe(`topic-${'a'.repeat(54)}-12`)
})
