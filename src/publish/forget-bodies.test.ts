import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import { forgetBodies } from './forget-bodies.ts'

test('the bodies of all records go but those of models, of which documents are made later', () => {
  const records: Records = recordsOf({ 'model/a': {}, 'practice/a': {}, 'report/a': {} })
  const entries = (['model', 'practice', 'report'] as const).flatMap((kind) => records.all(kind) as RecordEntry[])
  for (const entry of entries) entry.body = { type: 'root', children: [] }
  forgetBodies(records)
  expect(entries.filter(({ body }) => body).map(({ kind }) => kind)).toEqual(['model'])
})
