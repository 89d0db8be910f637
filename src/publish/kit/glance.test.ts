import { expect, test } from 'vitest'
import { runPipeline } from '../../pipeline.ts'

test('a line without a value says whose silence it is: of the sources, or of those who sort the library', () => {
  const { site } = runPipeline('tests/portals/base', 'schemas', { asOf: '2025-12-31', commit: null })
  const rows = site?.records.get('model')?.[0]?.kit?.glance ?? []
  const said = Object.fromEntries(rows.map((row) => [row.field, row.said]))
  expect(said).toMatchObject({ aspects: 'source', areas: 'unsorted', groups: 'unsorted', first_result: 'nobody' })
  expect(rows.filter(({ values }) => values.length === 0).map(({ said }) => said)).not.toContain('source')
})
