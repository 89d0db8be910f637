/** `node bench/ledger.ts [records]`: how long measuring takes after reading, on a generated city. */
import { indexContent } from '../src/check/content.ts'
import { acceptRecords, type Records } from '../src/check/records.ts'
import { generatePortal } from '../src/generate/portal.ts'
import { measureLedger } from '../src/measure/ledger.ts'
import { readDocument } from '../src/read/documents.ts'
import { formOf, loadSchemas } from '../src/schema-set.ts'

const YEAR = 2025
const ROUNDS = 5
const size = Number(process.argv[2] ?? 100_000)

const records = generated(size)
const [programme] = records.all('programme')
if (!programme) throw new Error('the generated city has no programme')
const times = Array.from({ length: ROUNDS }, () => {
  const before = process.cpuUsage()
  measureLedger(records, programme, `${YEAR}-12-31`)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
})
console.log(
  JSON.stringify({ records: size, firstMs: Math.round(times[0] ?? 0), bestMs: Math.round(Math.min(...times)) }),
)

/** A generated city, read without touching the disk. */
function generated(count: number): Records {
  const schemas = loadSchemas('schemas')
  const places = new Map(
    [...schemas.kinds.keys()].map((kind) => [formOf(schemas, kind).folder ?? formOf(schemas, kind).file, kind]),
  )
  const files = generatePortal(schemas, '.', { records: count, seed: 1, year: YEAR, bodies: 0 })
  const documents = [...files].map(({ path, text }) => {
    const [, first = '', name = first] = path.split('/')
    const kind = places.get(first)
    if (!kind) throw new Error(`no kind for ${path}`)
    const form = formOf(schemas, kind).form ?? 'yaml'
    return readDocument({ kind, form, id: name.replace(/\.(yaml|mdx)$/, '') }, path, Buffer.from(text)).document
  })
  return acceptRecords(indexContent(schemas, { files: [], documents, images: new Map(), publishedIds: '', strays: [] }, `${YEAR}-12-31`))
}
