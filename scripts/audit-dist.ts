/** `npm run audit -- dist`: searches a built site for private values and for what no page may hold; exits 1 when there is any. */
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { auditStructure } from '../src/audit/audit-folder.ts'
import { readPublicContacts } from '../src/check/privacy/contacts.ts'
import { auditFiles, siteFiles } from '../src/check/privacy/site/audit.ts'
import { renderStructure } from '../src/report/structure.ts'
import { renderText } from '../src/report/text.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' } },
})
const dir = positionals[0] ?? 'dist'
const paths = siteFiles(dir)
const { faults } = auditFiles(dir, paths, readPublicContacts(values.root))
const structure = auditStructure(dir, paths, [process.cwd(), resolve(values.root), homedir()])
if (structure.length > 0) console.log(renderStructure(structure))
console.log(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
process.exitCode = faults.length + structure.length > 0 ? 1 : 0
