import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Package } from 'datapackage'
import { beforeAll, expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { writeSiteFiles } from '../../build/downloads.ts'
import { tableFiles } from './table-files.ts'

const site = realSite()
const folder = mkdtempSync(join(tmpdir(), 'package-'))
let found: Package

beforeAll(async () => {
  await writeSiteFiles(tableFiles(site), folder)
  found = await Package.load(join(folder, 'data-package/datapackage.json'))
})

test('the data package follows its profile', () => {
  expect(found.errors.map(String)).toEqual([])
  expect(found.valid).toBe(true)
})

test('every table of the package is read by its own description, with all its rows', async () => {
  const counts = new Map(site.kinds.map(({ folder: name, cards }) => [name, cards.length]))
  for (const resource of found.resources) {
    const rows = await resource.read({ keyed: true })
    expect(rows.length, resource.name).toBe(counts.get(resource.name) ?? rows.length)
  }
  expect(found.resourceNames).toEqual(
    expect.arrayContaining([...counts.keys(), 'open-data.figures', 'statistics.kind']),
  )
})

test('the tables of records say what each of their columns means, as the page of open data has it', () => {
  const { resources } = JSON.parse(readFileSync(join(folder, 'data-package/datapackage.json'), 'utf8')) as {
    resources: { name: string; schema: { fields: { name: string; type: string; description: string }[] } }[]
  }
  for (const { name, schema } of resources) {
    const isOfRecords = site.kinds.some(({ folder: one }) => one === name)
    for (const field of schema.fields) {
      expect(field, name).toMatchObject({ name: expect.stringMatching(/./), type: expect.stringMatching(/./) })
      if (isOfRecords) expect(field.description, `${name} ${field.name}`).not.toBe('')
    }
  }
})
