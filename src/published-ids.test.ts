import { join } from 'node:path'
import { expect, test } from 'vitest'
import { AS_OF, withPortal } from '../tests/portals/portal.ts'
import { runPipeline } from './pipeline.ts'
import { parsePublishedIds, publishedIdsText } from './published-ids.ts'

test('a list reads back as it was written: sorted, each once', () => {
  const text = publishedIdsText([
    { kind: 'practice', id: 'visit' },
    { kind: 'model', id: 'pairing' },
    { kind: 'practice', id: 'visit' },
  ])
  expect(text.split('\n').slice(1)).toEqual(['model/pairing', 'practice/visit', ''])
  expect(parsePublishedIds(text).ids.map(({ kind, id }) => `${kind}/${id}`)).toEqual([
    'model/pairing',
    'practice/visit',
  ])
})

test('lines that are no ids are named, with Windows line ends too', () => {
  expect(parsePublishedIds('# list\r\nmodel/pairing\r\n模式\r\n').faulty).toEqual([3])
})

test('the address of a record that another one replaces leads there', () => {
  const tombstones = 'entries:\n  - { kind: model, id: old, removed: 2020-06-01, reason: 重复, replaced_by: pairing }\n'
  const run = withPortal({ 'content/tombstones.yaml': tombstones }, (root) =>
    runPipeline(root, join(import.meta.dirname, '../schemas'), { asOf: AS_OF, commit: null }),
  )
  expect(run.diagnostics).toEqual([])
  expect(run.site?.moved).toEqual([{ from: '/models/old', to: '/models/pairing' }])
})
