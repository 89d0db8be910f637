import { join } from 'node:path'
import { hasErrors } from './diagnostic.ts'
import { contentRoot, givenDate, readers } from './environment.ts'
import { changeDates } from './history/change-dates.ts'
import { readHistories } from './history/record-histories.ts'
import { CHINESE, type Language } from './language.ts'
import { type Run, runPipeline } from './pipeline.ts'
import { PUBLIC_FIELDS } from './publish/public-fields.ts'
import { type RuleGroup, ruleGuide } from './publish/rule-guide.ts'
import type { BuildFacts } from './publish/shared.ts'
import type { SiteView } from './publish/views/site.ts'
import { sourceLines } from './report/source-line.ts'
import { renderText } from './report/text.ts'
import { loadSchemas } from './schema/load-schemas.ts'
import type { SchemaSet } from './schema/schema-set.ts'
import { buildFacts } from './source-commit.ts'
import { type Licence, licencesOf, licenceText } from './supply/licences.ts'

// The seam between the pipeline and Astro, and the only state of the program: one run for all pages.
let run: Run | undefined
let shipped: readonly string[] = []

const project = process.cwd()
const root = contentRoot()

/**
 * The site that the pages of a language show; the Chinese one where nothing is said.
 * Throws the report of all faults where the content has an error.
 */
export async function loadSite(language: Language = CHINESE): Promise<SiteView> {
  run ??= runPipeline(root, join(project, 'schemas'), facts(), project)
  const site = run.editions?.get(language)
  if (!site) throw new Error(siteReport() || `content/site.yaml names no language ${language}`)
  return site
}

/** What git knows of the content. Histories are remembered by commit, in a folder that may be deleted at any time. */
function facts(): BuildFacts {
  const cacheFile = join(project, 'node_modules/.cache/last-mile/history.json')
  const histories = readHistories(root, loadSchemas(join(project, 'schemas')), PUBLIC_FIELDS, cacheFile)
  const git = buildFacts(root, givenDate())
  return { ...git, audience: readers(), changed: changeDates(root), ...(histories ? { histories } : {}) }
}

/** The faults of the last run as text; empty where there is none. */
export function siteReport(): string {
  return run && hasErrors(run.diagnostics)
    ? renderText({ diagnostics: run.diagnostics, elsewhere: 0, sourceLine: sourceLines(root) })
    : ''
}

/** The schemas of all kinds, with the fields that are not public: for the forms. */
export function loadFormSchemas(): SchemaSet {
  return loadSchemas(join(project, 'schemas'))
}

/** Every rule of the checks, as the guide lists them. */
export function loadRules(): RuleGroup[] {
  return ruleGuide()
}

/** Remembers which packages are in the scripts that readers load: the bundler knows before any page is rendered. */
export function tellShipped(names: readonly string[]): void {
  shipped = names
}

/** The licence of the portal and those of the packages that readers load. */
export function loadLicences(): { own: string; packages: Licence[] } {
  return { own: licenceText(project), packages: licencesOf(project, shipped) }
}

/** Forgets the run, so that the next page sees changed content. */
export function forgetSite(): void {
  run = undefined
}
