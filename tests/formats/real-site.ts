import { runPipeline } from '../../src/pipeline.ts'
import type { SiteView } from '../../src/publish/views/site.ts'

/** The views of the project’s real content. */
export function realSite(): SiteView {
  const { site, diagnostics } = runPipeline('.', 'schemas', { asOf: '2026-01-01', commit: null })
  if (!site) throw new Error(JSON.stringify(diagnostics.slice(0, 3)))
  return site
}
