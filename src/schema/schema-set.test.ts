import { expect, test } from 'vitest'
import { DATE_FIELDS } from '../measure/statistics.ts'
import { PUBLIC_FIELDS } from '../publish/public-fields.ts'
import { loadSchemas } from './load-schemas.ts'
import { fieldsOf, ID, type Schema } from './schema-set.ts'

const schemas = loadSchemas('schemas')
const kinds = [...schemas.kinds.keys()]

test('an id has one form, with a schema and without', () => {
  expect(schemas.common.$defs?.['id']?.['pattern']).toBe(ID.source)
})

test.each(kinds)('every field of %s has a Chinese title, and a description unless it is a list item', (kind) => {
  const unnamed = [...fieldsOf(schemas, kind)].filter(
    ({ path, schema }) => !schema.title || (path.at(-1) !== '*' && !schema.description),
  )
  expect(unnamed.map(({ path }) => path.join('.'))).toEqual([])
})

test.each(kinds)('the day of %s is in a field by which records are filed: a new one goes into DATE_FIELDS', (kind) => {
  const time = schemas.kinds.get(kind)?.['x-time']
  if (time) expect([...DATE_FIELDS, 'year']).toContain(time.on)
})

test.each(kinds)('%s takes no field that its schema does not name', (kind) => {
  const root = schemas.kinds.get(kind) as Schema
  const open = [root, ...[...fieldsOf(schemas, kind)].map(({ schema }) => schema)].filter(
    (schema) => schema.properties && schema['additionalProperties'] !== false,
  )
  expect(open).toEqual([])
})

test.each(Object.keys(PUBLIC_FIELDS) as (keyof typeof PUBLIC_FIELDS)[])('the public fields of %s exist', (kind) => {
  const properties = Object.keys(schemas.kinds.get(kind)?.properties ?? {})
  expect(PUBLIC_FIELDS[kind].filter((field) => !properties.includes(field))).toEqual([])
})
