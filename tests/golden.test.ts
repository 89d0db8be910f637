import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkPortal } from '../src/pipeline.ts'
import { sourceLines } from '../src/report/source-line.ts'
import { renderText } from '../src/report/text.ts'
import { AS_OF, BASE, layPortal } from './portals/portal.ts'

const FOLDER = join(import.meta.dirname, 'portals')

/** A case is a folder: the files laid over the smallest portal, and the report that they give. */
const cases = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && join(FOLDER, entry.name) !== BASE)
  .map(({ name }) => name)

describe('the report of', () => {
  test.each(cases)('%s is as expected', (name) => {
    const expected = join(FOLDER, name, 'expected.txt')
    const report = `${reportOf(name)}\n`
    // UPDATE_GOLDEN=1 writes the reports anew, to be read in the diff
    if (process.env['UPDATE_GOLDEN']) writeFileSync(expected, report)
    expect(report).toBe(readFileSync(expected, 'utf8'))
  })
})

function reportOf(name: string): string {
  const root = layPortal({})
  try {
    cpSync(join(FOLDER, name, 'content'), join(root, 'content'), { recursive: true })
    const { diagnostics } = checkPortal(root, 'schemas', AS_OF)
    return renderText({ diagnostics, elsewhere: 0, sourceLine: sourceLines(root) })
  } finally {
    rmSync(root, { recursive: true })
  }
}
