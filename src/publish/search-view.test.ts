import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writePortal } from '../generate/write-portal.ts'
import { runPipeline } from '../pipeline.ts'
import { loadSchemas } from '../schema/load-schemas.ts'

test('what a facet offers is in the index, also where a city calls its vocabularies otherwise', () => {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-facets-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  const file = join(root, 'content/vocabularies/template-area.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^ {2}zh: .*$/m, '  zh: 领域'))
  const { site } = runPipeline(root, 'schemas', { asOf: '2026-01-20', commit: null })
  const indexed = site?.search().records.map(({ filters }) => filters) ?? []
  for (const { name, values } of site?.facets ?? []) {
    const found = new Set(indexed.flatMap((filters) => filters[name] ?? []))
    expect(found.size, name).toBeGreaterThan(0)
    expect([...found].filter((each) => !values.some(({ value }) => value === each))).toEqual([])
  }
  expect(site?.facets.map(({ name }) => name)).toContain('领域')
})
