import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { maskText } from '../src/check/privacy/mask.ts'
import type { Diagnostic } from '../src/diagnostic.ts'
import { withDueDates } from '../src/pipeline.ts'
import { checkToPublish } from '../src/publish/check-to-publish.ts'
import { readContent } from '../src/read/documents.ts'
import { decodeSafely } from '../src/read/text.ts'
import { OUT_OF_TIME, withinTime } from '../src/read/time-limit.ts'
import { FORMATS } from '../src/report/formats.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { type PlantedFile, planted, shows } from './fuzz/private-values.ts'
import { changedRecord, damagedRecord, type FuzzFile } from './fuzz/records.ts'
import { deepNesting, randomBytes, randomUnicode } from './fuzz/texts.ts'
import { AS_OF, layPortal } from './portals/portal.ts'

// Two thousand files that nobody would write, each through all of reading, checking and reporting. Fixed: a failure prints
// the seed, the path and the shrunk file, and comes again with them.
const SEED = 20160322
const MOST_MILLISECONDS = 2000
/** A run that does not end by itself is stopped here, so that its file is named. */
const STOPPED = 20_000

const schemas = loadSchemas('schemas')
const root = layPortal({})
afterAll(() => rmSync(root, { recursive: true }))

test.each([
  ['random bytes', 300, randomBytes],
  ['real records with damaged bytes', 400, damagedRecord],
  ['real records with lines, signs, fields and values changed', 700, changedRecord],
  ['deep nesting', 300, deepNesting],
  ['characters of every script', 300, randomUnicode],
] as const)(
  '%s: %d files, none crashes, hangs, is misplaced or tells a secret',
  { timeout: 600_000 },
  (_, numRuns, files) => {
    fc.assert(fc.property(planted(files), checkOne), { seed: SEED, numRuns })
  },
)

/** Lays a file over the portal, checks the whole, and takes the file away again. */
function checkOne(planted: PlantedFile): void {
  const path = join(root, planted.file)
  const replaced = readIfAny(path)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, planted.bytes)
  try {
    const before = process.cpuUsage()
    const outcome = withinTime(STOPPED, report)
    if (outcome === OUT_OF_TIME) throw new Error('does not end')
    const { user, system } = process.cpuUsage(before)
    expect((user + system) / 1000, 'milliseconds of computing').toBeLessThan(MOST_MILLISECONDS)
    for (const diagnostic of outcome.diagnostics) expectInside(diagnostic, planted)
    for (const text of outcome.reports)
      expect(planted.secret !== undefined && shows(text, planted.secret), text).toBe(false)
  } finally {
    if (replaced) writeFileSync(path, replaced)
    else rmSync(path)
  }
}

function report() {
  const { diagnostics } = withDueDates(checkToPublish(schemas, readContent(root, schemas), AS_OF))
  const reports = Object.values(FORMATS).map((render) =>
    render({ diagnostics, elsewhere: 0, sourceLine: sourceLines(root) }),
  )
  return { diagnostics, reports }
}

function readIfAny(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** A diagnostic names a file of the portal and a place in its text. */
function expectInside({ file, line, column }: Diagnostic, laid: FuzzFile): void {
  const isLaid = file === maskText(laid.file)
  const bytes = isLaid ? laid.bytes : readIfAny(join(root, file))
  // a file that is missing is named as a whole, as is one that cannot be decoded
  const lines = bytes ? (decodeSafely(bytes)?.text ?? new TextDecoder().decode(bytes)).split(/\r\n?|\n/) : ['']
  expect(line, `line in ${file}`).toBeGreaterThanOrEqual(1)
  expect(line, `line in ${file}`).toBeLessThanOrEqual(lines.length)
  expect(column, `column in ${file}`).toBeGreaterThanOrEqual(1)
  expect(column, `column in ${file}`).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
}
