/**
 * A process of its own that runs the pipeline once and prints the seconds of each stage as JSON, by the clock and of the processor.
 * Arguments: the root of the portal, the reference date, and `search` where the search index is wanted too.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { checkContent, RULES } from '../src/check/check.ts'
import { acceptRecords } from '../src/check/records.ts'
import { siteViews } from '../src/publish/site-view.ts'
import { readContent } from '../src/read/documents.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { writeSearchIndex, writesTo } from '../src/search/search-index.ts'

const [root = '.', asOf = '', extra] = process.argv.slice(2)
const stages: Record<string, { wall: number; cpu: number }> = {}

async function stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  stages[name] = { wall: (performance.now() - start) / 1e3, cpu: (user + system) / 1e6 }
  return result
}

const schemas = loadSchemas('schemas')
const read = await stage('read', () => readContent(root, schemas))
const { content } = await stage('check', () => checkContent(schemas, read, asOf))
// once more, one by one: their sum is part of `check`
for (const rule of RULES) await stage(`rule ${rule.id}`, () => [...rule.check(content)])
const editions = await stage('measure and publish', () => siteViews(acceptRecords(content), { asOf, commit: null }))
const search = editions.get('zh-CN')?.search()
if (extra === 'search' && search) {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-search-'))
  await stage('search index', () => writeSearchIndex(search, writesTo(folder)))
  rmSync(folder, { recursive: true })
}
console.log(JSON.stringify(stages))
