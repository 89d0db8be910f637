import { checkContent } from './check/check.ts'
import { acceptRecords } from './check/records.ts'
import { type Diagnostic, hasErrors } from './diagnostic.ts'
import { type BuildFacts, siteView } from './publish/site-view.ts'
import type { SiteView } from './publish/views.ts'
import { readContent } from './read/documents.ts'
import { loadSchemas } from './schema-set.ts'

/** One run of the pipeline. There is a site only where there is no error: nothing is published after one. */
export interface Run {
  diagnostics: Diagnostic[]
  site?: SiteView
}

/** Reads and checks the content of a portal. */
export function checkPortal(root: string, schemaDir: string, asOf: string) {
  const schemas = loadSchemas(schemaDir)
  return checkContent(schemas, readContent(root, schemas), asOf)
}

/** content → read → check → measure → publish. Pages are made from the result. */
export function runPipeline(root: string, schemaDir: string, facts: BuildFacts): Run {
  const { content, diagnostics } = checkPortal(root, schemaDir, facts.asOf)
  if (hasErrors(diagnostics)) return { diagnostics }
  return { diagnostics, site: siteView(acceptRecords(content), facts) }
}
