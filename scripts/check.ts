/** `npm run check`: prints every fault of the content and exits 1 when there is an error. */
import { parseArgs } from 'node:util'
import { hasErrors } from '../src/diagnostic.ts'
import { checkPortal } from '../src/pipeline.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { renderText } from '../src/report/text.ts'
import { buildFacts } from '../src/source-commit.ts'

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' }, 'as-of': { type: 'string' } } })
const { asOf } = buildFacts(values.root, values['as-of'])
const { diagnostics } = checkPortal(values.root, 'schemas', asOf)
console.log(renderText(diagnostics, sourceLines(values.root)))
process.exitCode = hasErrors(diagnostics) ? 1 : 0
