import { expect, test } from 'vitest'
import { withPortal } from '../../tests/portals/portal.ts'
import { runPipeline } from '../pipeline.ts'

const TOMBSTONES = `entries:
  - { kind: model, id: old, removed: 2020-07-01, reason: 有了更完整的写法, replaced_by: pairing }
  - { kind: dispute, id: case, removed: 2020-06-01, reason: 重复 }
`

test('forms know which public records were withdrawn, and of no other one', () => {
  withPortal({ 'content/tombstones.yaml': TOMBSTONES }, (root) => {
    const { site } = runPipeline(root, 'schemas', { asOf: '2020-12-31', commit: null })
    const entries = site?.known.records.tombstones?.map(({ data }) => data['entries'])
    expect(entries).toEqual([[{ kind: 'model', id: 'old', removed: '2020-07-01', replaced_by: 'pairing' }]])
  })
})
