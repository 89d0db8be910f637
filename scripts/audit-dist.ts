/** `npm run audit -- dist`: searches a built site for private values and exits 1 when there is one. */
import { parseArgs } from 'node:util'
import { readPublicContacts } from '../src/check/privacy/contacts.ts'
import { auditFiles, siteFiles } from '../src/check/privacy/site/audit.ts'
import { renderText } from '../src/report/text.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { root: { type: 'string', default: '.' } },
})
const dir = positionals[0] ?? 'dist'
const { faults } = auditFiles(dir, siteFiles(dir), readPublicContacts(values.root))
console.log(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
process.exitCode = faults.length > 0 ? 1 : 0
