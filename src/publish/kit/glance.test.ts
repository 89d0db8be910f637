import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { BASE, withPortal } from '../../../tests/portals/portal.ts'
import { runPipeline } from '../../pipeline.ts'

test('a line without a value says whose silence it is: of the sources, or of those who sort the library', () => {
  const { site } = runPipeline('tests/portals/base', 'schemas', { asOf: '2025-12-31', commit: null })
  const rows = site?.records.get('model')?.[0]?.kit?.glance ?? []
  const said = Object.fromEntries(rows.map((row) => [row.field, row.said]))
  expect(said).toMatchObject({ aspects: 'source', areas: 'unsorted', groups: 'unsorted', first_result: 'nobody' })
  expect(rows.filter(({ values }) => values.length === 0).map(({ said }) => said)).not.toContain('source')
})

test('what the estimates of a model rest on is said once', () => {
  const file = 'content/models/pairing.mdx'
  const estimates = 'estimates:\n  staff: 一名专干\n  first_result: 一个月\n  basis: 照规模估计。\n'
  const model = readFileSync(join(BASE, file), 'utf8').replace('reliability: a', `reliability: a\n${estimates}`)
  const { site, diagnostics } = withPortal({ [file]: model }, (root) =>
    runPipeline(root, 'schemas', { asOf: '2025-12-31', commit: null }),
  )
  expect(diagnostics).toEqual([])
  const rows = site?.records.get('model')?.[0]?.kit?.glance ?? []
  expect(rows.filter(({ said }) => said === 'editor').map(({ note }) => note)).toEqual(['照规模估计。', undefined])
})
