import { indexContent } from '../src/check/content.ts'
import { acceptRecords, type Records } from '../src/check/records.ts'
import { generatePortal } from '../src/generate/portal.ts'
import { measureLedger } from '../src/measure/ledger.ts'
import { readDocument } from '../src/read/document.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { formOf } from '../src/schema/schema-set.ts'
import type { BenchTable, Suite } from './suite.ts'

const YEAR = 2025

/** How long measuring takes after reading: the duty ledger and all indicators of a generated city. */
export const ledgerSuite: Suite = {
  title: 'Measuring: the duty ledger and all indicators, after reading',
  run: ({ records: count, runs }): BenchTable => {
    const records = generated(count)
    const times = Array.from({ length: runs }, () => measureOnce(records))
    const ordered = times.toSorted((a, b) => a - b)
    return {
      columns: ['records', 'first run, s of processor', 'median, s of processor'],
      rows: [[count, round(times[0]), round(ordered[Math.floor(ordered.length / 2)])]],
    }
  },
}

function measureOnce(records: Records): number {
  const [programme] = records.all('programme')
  if (!programme) throw new Error('the generated city has no programme')
  const before = process.cpuUsage()
  measureLedger(records, programme, `${YEAR}-12-31`)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

function round(seconds = 0): number {
  return Math.round(seconds * 100) / 100
}

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
  return acceptRecords(
    indexContent(schemas, { files: [], documents, images: new Map(), publishedIds: '', strays: [] }, `${YEAR}-12-31`),
  )
}
