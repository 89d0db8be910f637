import { join } from 'node:path'
import { hasErrors } from './diagnostic.ts'
import { type Run, runPipeline } from './pipeline.ts'
import type { SiteView } from './publish/views.ts'
import { sourceLines } from './report/source-line.ts'
import { renderText } from './report/text.ts'
import { buildFacts } from './source-commit.ts'

// The seam between the pipeline and Astro, and the only state of the program: one run for all pages.
let run: Run | undefined

const project = process.cwd()
const root = process.env['LAST_MILE_ROOT'] ?? project

/** The folder whose content is published: the project, or LAST_MILE_ROOT. */
export function contentRoot(): string {
  return root
}

/** The site that the pages show. Throws the report of all faults where the content has an error. */
export async function loadSite(): Promise<SiteView> {
  run ??= runPipeline(root, join(project, 'schemas'), buildFacts(root, process.env['LAST_MILE_AS_OF']))
  if (!run.site) throw new Error(siteReport())
  return run.site
}

/** The faults of the last run as text; empty where there is none. */
export function siteReport(): string {
  return run && hasErrors(run.diagnostics) ? renderText(run.diagnostics, sourceLines(root)) : ''
}

/** Forgets the run, so that the next page sees changed content. */
export function forgetSite(): void {
  run = undefined
}
