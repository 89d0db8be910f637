import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import { formOf } from '../../schema/schema-set.ts'
import { staffKinds } from './staff-kinds.ts'

const EXAMPLES = join(import.meta.dirname, 'examples')
const schemas = loadSchemas('schemas')

const laid = Object.fromEntries([
  ...filesBelow(EXAMPLES).map((file) => [`content/${file}`, readFileSync(join(EXAMPLES, file), 'utf8')]),
  ...readdirSync('content/vocabularies').map((file) => [
    `content/vocabularies/${file}`,
    readFileSync(join('content/vocabularies', file), 'utf8'),
  ]),
])

/** What the shifts of the return are counted from. */
const RECEPTION = 'unit: jia\nperiod: 2020-2\ntype: reception\nshifts: 4\nvisitors: 12\n'

test('the examples of the handbook, all in one portal, have no fault', () => {
  const portal = { ...laid, 'content/activities/jia-2020-04-reception.yaml': RECEPTION }
  expect(faultsOf(portal).filter(({ file }) => laid[file] !== undefined)).toEqual([])
})

test('every kind that staff send in has exactly one', () => {
  const folders = readdirSync(EXAMPLES).map((folder) => {
    expect(readdirSync(join(EXAMPLES, folder)), folder).toHaveLength(1)
    return folder
  })
  expect(folders.sort()).toEqual(
    staffKinds(schemas)
      .map((kind) => String(formOf(schemas, kind).folder))
      .sort(),
  )
})

test('the handbook for staff tells of every kind that they send in', () => {
  const handbook = readFileSync('src/pages/guide/staff.mdx', 'utf8')
  for (const kind of staffKinds(schemas)) {
    expect(handbook).toContain(`[${schemas.kinds.get(kind)?.title}](/guide/fields/${kind}) | ${kind} |`)
  }
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
}
