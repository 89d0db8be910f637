import { rmSync } from 'node:fs'
import { readPublicContacts } from './check/privacy/contacts.ts'
import { auditSite } from './check/privacy/site/audit.ts'
import { renderText } from './report/text.ts'

/** Ends the build where a private value has got into the site, and takes the site away: what is not there is not published. */
export function refusePrivateValues(dir: string, root: string): void {
  const faults = auditSite(dir, readPublicContacts(root))
  if (faults.length === 0) return
  rmSync(dir, { recursive: true, force: true })
  console.error(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
  process.exit(1)
}
