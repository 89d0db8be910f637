import type { checkContent } from './check/check.ts'
import { recallRecords } from './check/known/recall.ts'
import { acceptRecords } from './check/records.ts'
import { compareDiagnostics, type Diagnostic, hasErrors } from './diagnostic.ts'
import { CHINESE, type Language } from './language.ts'
import { almostDueWarnings } from './measure/almost-due.ts'
import { checkToPublish } from './publish/check-to-publish.ts'
import { forgetBodies } from './publish/forget-bodies.ts'
import type { BuildFacts } from './publish/shared.ts'
import { siteViews } from './publish/site-view.ts'
import type { SiteView } from './publish/views/site.ts'
import { readContent } from './read/documents.ts'
import { loadSchemas } from './schema/load-schemas.ts'

/** One run of the pipeline. There is a site only where there is no error: nothing is published after one. */
export interface Run {
  diagnostics: Diagnostic[]
  /** the Chinese edition, of which everything is made that is no page */
  site?: SiteView
  editions?: ReadonlyMap<Language, SiteView>
}

/**
 * Reads and checks the content of a portal; where it has no error, also warns of what is almost due.
 * @param project the folder of this program, where known records are to be kept for the next run
 */
export function checkPortal(root: string, schemaDir: string, asOf: string, project?: string) {
  return withDueDates(readAndCheck(root, schemaDir, asOf, project))
}

/** Adds the warnings of what is almost due to a check without errors. */
export function withDueDates({ content, diagnostics }: ReturnType<typeof checkContent>) {
  const soon = hasErrors(diagnostics) ? [] : almostDueWarnings(content, acceptRecords(content))
  return { content, diagnostics: [...diagnostics, ...soon].sort(compareDiagnostics) }
}

function readAndCheck(root: string, schemaDir: string, asOf: string, project: string | undefined) {
  const schemas = loadSchemas(schemaDir)
  const recall = project === undefined ? undefined : recallRecords(project, root, schemas)
  return checkToPublish(schemas, readContent(root, schemas, recall), asOf)
}

/** content → read → check → measure → publish. Pages are made from the result. */
export function runPipeline(root: string, schemaDir: string, facts: BuildFacts, project?: string): Run {
  const { content, diagnostics } = readAndCheck(root, schemaDir, facts.asOf, project)
  if (hasErrors(diagnostics)) return { diagnostics }
  const records = acceptRecords(content)
  const editions = siteViews(records, facts)
  forgetBodies(records)
  const site = editions.get(CHINESE)
  return { diagnostics, editions, ...(site ? { site } : {}) }
}
