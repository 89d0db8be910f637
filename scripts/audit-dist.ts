/** `npm run audit -- dist`: searches a built site for private values and for what no page may hold; exits 1 when there is any. */
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { structureAudit } from '../src/audit/structure-audit.ts'
import { readPublicContacts } from '../src/check/privacy/read-contacts.ts'
import { auditFiles, siteFiles } from '../src/check/privacy/site/audit.ts'
import { renderStructure } from '../src/report/structure.ts'
import { renderText } from '../src/report/text.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' } },
})
const dir = positionals[0] ?? 'dist'
const structure = structureAudit([process.cwd(), resolve(values.root), homedir()])
const { faults } = auditFiles(dir, siteFiles(dir), readPublicContacts(values.root), new Set(), structure.look)
if (structure.faults.length > 0) console.log(renderStructure(structure.faults))
console.log(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
process.exitCode = faults.length + structure.faults.length > 0 ? 1 : 0
