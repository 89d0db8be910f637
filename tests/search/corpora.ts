import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePortal } from '../../src/generate/write-portal.ts'
import { runPipeline } from '../../src/pipeline.ts'
import type { SearchView } from '../../src/publish/views/search.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'

const FACTS = { asOf: '2025-12-31', commit: null }

/** What is searched of the portal in a folder. */
export function searchViewOf(root: string): SearchView {
  const { site, diagnostics } = runPipeline(root, 'schemas', FACTS)
  if (!site)
    throw new Error(
      diagnostics
        .slice(0, 5)
        .map(({ file, message }) => `${file} ${message}`)
        .join('\n'),
    )
  return site.search()
}

/**
 * What is searched of a demonstration city with that many records.
 * @param bodies the share of them with Markdown bodies
 */
export function demonstrationView(records: number, bodies = 0.1): SearchView {
  const root = mkdtempSync(join(tmpdir(), 'last-mile-demonstration-'))
  writePortal(loadSchemas('schemas'), '.', root, { records, seed: 1, year: 2025, bodies })
  const view = searchViewOf(root)
  rmSync(root, { recursive: true })
  return view
}
