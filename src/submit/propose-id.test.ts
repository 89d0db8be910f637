import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
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
