import { expect, test } from 'vitest'
import type { KnownPortal } from '../publish/known-portal.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { checkSubmissions } from './check-submissions.ts'
import { takenIds } from './taken-ids.ts'

const schemas = loadSchemas('schemas')
const entries = [
  { kind: 'place', id: 'withdrawn', removed: '2020-06-01' },
  { kind: 'model', id: 'other', removed: '2020-06-01' },
]
const portal: KnownPortal = {
  asOf: '2025-12-31',
  records: {
    place: [{ id: 'home', data: { title: '某社区', aliases: ['former'] } }],
    tombstones: [{ id: 'tombstones', data: { entries } }],
  },
  images: [],
}

test('no id is proposed that a record has, had, or had when it was withdrawn', () => {
  expect([...takenIds(schemas, portal, 'place')].sort()).toEqual(['former', 'home', 'withdrawn'])
})

test('an id of a withdrawn record is refused at the file name, as the command line refuses it on the branch', () => {
  const bytes = new TextEncoder().encode('title: 新设点\n')
  const faultsOf = (id: string) =>
    checkSubmissions(schemas, () => [], [{ kind: 'place', id, bytes }], portal, portal.asOf).diagnostics
  expect(faultsOf('withdrawn').map(({ rule, file, severity }) => [rule, file, severity])).toContainEqual([
    'id/tombstone',
    'content/places/withdrawn.yaml',
    'error',
  ])
  expect(faultsOf('other').filter(({ rule }) => rule === 'id/tombstone')).toEqual([])
})
