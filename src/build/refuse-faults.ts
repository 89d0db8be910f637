import { rmSync } from 'node:fs'
import { renderStructure } from '../report/structure.ts'
import { renderText } from '../report/text.ts'
import type { SiteFindings } from './audit-messages.ts'

/** Ends the build where anything was found that must not be public, and takes the site away: what is not there is not published. */
export function refuseFaults(dir: string, { faults, structure }: Pick<SiteFindings, 'faults' | 'structure'>): void {
  if (faults.length + structure.length === 0) return
  rmSync(dir, { recursive: true, force: true })
  if (structure.length > 0) console.error(renderStructure(structure))
  if (faults.length > 0) console.error(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
  process.exit(1)
}
