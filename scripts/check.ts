/** `npm run check`: prints every fault of the content and exits 1 when there is an error. */
import { parseArgs } from 'node:util'
import { checkContent } from '../src/check/check.ts'
import { hasErrors } from '../src/diagnostic.ts'
import { readContent } from '../src/read/documents.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { renderText } from '../src/report/text.ts'
import { loadSchemas } from '../src/schema-set.ts'

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } })
const schemas = loadSchemas('schemas')
const { diagnostics } = checkContent(schemas, readContent(values.root, schemas))
console.log(renderText(diagnostics, sourceLines(values.root)))
process.exitCode = hasErrors(diagnostics) ? 1 : 0
