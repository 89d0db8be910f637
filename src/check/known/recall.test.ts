import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { writePortal } from '../../generate/write-portal.ts'
import { checkPortal, runPipeline } from '../../pipeline.ts'
import { readContent } from '../../read/documents.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import { recallRecords, recordCacheFile } from './recall.ts'

const AS_OF = '2026-01-31'
const schemas = loadSchemas('schemas')
const scratch = mkdtempSync(join(tmpdir(), 'last-mile-recall-'))
const root = join(scratch, 'city')
const project = join(scratch, 'program')
writePortal(schemas, '.', root, { records: 700, bodies: 0.2, seed: 3, year: 2025 })
for (const name of ['src', 'package-lock.json']) cpSync(name, join(project, name), { recursive: true })
symlinkSync(join(process.cwd(), 'node_modules'), join(scratch, 'node_modules'))
afterAll(() => rmSync(scratch, { recursive: true }))

const cacheFile = recordCacheFile(project, root)
const forget = () => rmSync(cacheFile, { force: true })
const plain = () => checkPortal(root, 'schemas', AS_OF).diagnostics
const recalled = () => checkPortal(root, 'schemas', AS_OF, project).diagnostics
const site = (folder?: string) =>
  JSON.stringify(runPipeline(root, 'schemas', { asOf: AS_OF, commit: null }, folder).site)

test('a site is the same byte for byte without a cache, cold and warm', () => {
  const expected = site()
  expect(expected.length).toBeGreaterThan(100_000)
  forget()
  expect(site(project)).toBe(expected)
  const kept = readFileSync(cacheFile)
  expect(site(project)).toBe(expected)
  expect(readFileSync(cacheFile)).toEqual(kept)
})

test('a known record has the very tree and values that reading gives', () => {
  const bare = readContent(root, schemas).documents.map(({ file, data, body }) => ({ file, data, body }))
  const known = readContent(root, schemas, recallRecords(project, root, schemas))
  expect(known.documents.filter(({ passed }) => passed).length).toBeGreaterThan(600)
  expect(known.documents.map(({ file, data, body }) => ({ file, data, body }))).toEqual(bare)
})

test('a fault of one record, and of others through it, is found warm as it is cold', () => {
  recalled()
  const folder = join(root, 'content/units')
  const unit = join(folder, readdirSync(folder)[0] ?? '')
  const before = readFileSync(unit, 'utf8')
  for (const text of [`${before}odd: 1\n`, before.replace(/^/, '\ufeff'), before.replaceAll('title', 'titel'), '']) {
    writeFileSync(unit, text)
    const expected = plain()
    expect(expected.some(({ file }) => join(root, file) === unit)).toBe(true)
    expect(recalled()).toEqual(expected)
    expect(recalled()).toEqual(expected)
  }
  const away = `${unit}.away`
  writeFileSync(away, before)
  rmSync(unit)
  expect(recalled()).toEqual(plain())
  rmSync(away)
  writeFileSync(unit, before)
  expect(recalled()).toEqual(plain())
})

test('a private value that was taken out of a record is in no cache', () => {
  const folder = join(root, 'content/units')
  const unit = join(folder, readdirSync(folder)[0] ?? '')
  const before = readFileSync(unit, 'utf8')
  const mobile = ['138', '0013', '8000'].join('')
  writeFileSync(unit, before.replace(/^(title|name): .*/m, `$1: 电话${mobile}`))
  recalled()
  writeFileSync(unit, before)
  expect(readFileSync(cacheFile).includes(mobile)).toBe(false)
})

test('a cache that is cut off, changed, foreign or of another version is not believed', () => {
  const expected = plain()
  recalled()
  const whole = readFileSync(cacheFile)
  const changed = Buffer.from(whole)
  changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
  const otherVersion = Buffer.concat([Buffer.from('0'), whole.subarray(1)])
  for (const bytes of [
    whole.subarray(0, -20),
    changed,
    otherVersion,
    Buffer.from('\n'),
    Buffer.alloc(0),
    Buffer.from('{}'),
  ]) {
    writeFileSync(cacheFile, bytes)
    expect(recalled()).toEqual(expected)
    expect(readFileSync(cacheFile).length).toBe(whole.length)
  }
  expect(readdirSync(dirname(cacheFile))).toHaveLength(1)
})
