import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createConfig, lint } from '@redocly/openapi-core'
import { Ajv2020, type AnySchema } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { writeSiteFiles } from '../../build/downloads.ts'
import { parseLooseDate } from '../../calendar/loose-date.ts'
import { writePortal } from '../../generate/write-portal.ts'
import { runPipeline } from '../../pipeline.ts'
import { loadSchemas } from '../../schema/load-schemas.ts'
import { PUBLIC_FIELDS } from '../public-fields.ts'
import { bodyOf } from '../public-file.ts'
import type { SiteView } from '../views/site.ts'
import { API, apiFiles } from './api.ts'

const site = realSite()
const files = await filesOf(site)
const description = files.get(`${API}/openapi.json`)

async function filesOf(from: SiteView) {
  const all = Array.from(apiFiles(from), async (file) => [file.path, JSON.parse(String(await bodyOf(file)))] as const)
  return new Map(await Promise.all(all))
}

/** A city with all kinds of records and closed periods. */
function demonstration(): SiteView {
  const root = mkdtempSync(join(tmpdir(), 'api-city-'))
  writePortal(loadSchemas('schemas'), '.', root, { records: 300, seed: 1, year: 2025, bodies: 0.1 })
  return runPipeline(root, 'schemas', { asOf: '2026-01-20', commit: null }).site as SiteView
}

test('the description of the API passes a linter, with the schemas beside it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'api-'))
  await writeSiteFiles(apiFiles(site), folder)
  const config = await createConfig({ extends: ['recommended-strict'] })
  const problems = await lint({ ref: join(folder, API, 'openapi.json'), config })
  expect(problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer])).toEqual([])
})

test.each([
  ['the real site', files],
  ['a demonstration', await filesOf(demonstration())],
])('every file of the API is as its description says, and has no other field: %s', (_, all) => {
  const ajv = validator(closed(description))
  for (const [path, value] of all) {
    const schema = schemaOf(path)
    if (!schema) continue
    const validate = ajv.getSchema(`openapi.json#/components/schemas/${schema}`)
    expect(validate?.(value), `${path} ${JSON.stringify(validate?.errors?.slice(0, 3))}`).toBe(true)
  }
})

/** A description whose objects have the fields that it names, and no others. */
function closed<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(closed) as Value
  const inside = Object.fromEntries(Object.entries(value).map(([name, each]) => [name, closed(each)]))
  return ('properties' in value && 'required' in value ? { ...inside, additionalProperties: false } : inside) as Value
}

test('a record with a field that is not public is not as the description says', () => {
  const [model] = site.records.get('model') ?? []
  const record = files.get(`${API}${model?.url}.json`)
  const validate = validator().getSchema('openapi.json#/components/schemas/ModelRecord')
  expect(validate?.({ ...record, data: { ...record.data, aliases: ['old'] } })).toBe(false)
})

test('every list names exactly the files of its records', () => {
  for (const { url, cards } of site.kinds) {
    const { count, records } = files.get(`${API}${url}.json`)
    expect(count).toBe(cards.length)
    const named = records.map(({ api }: { api: string }) => api.replace(site.baseUrl, ''))
    expect(named.filter((path: string) => !files.has(path))).toEqual([])
    expect(new Set(named).size).toBe(cards.length)
  }
})

test('the published schemas name no field that is not public', () => {
  for (const [kind, fields] of Object.entries(PUBLIC_FIELDS)) {
    const { properties, required } = files.get(`${API}/schemas/${kind}.schema.json`)
    const names = new Set<string>(fields)
    expect(Object.keys(properties).filter((name) => !names.has(name))).toEqual([])
    expect(required.filter((name: string) => !names.has(name))).toEqual([])
  }
})

/** Which schema of the description a file follows; the description itself and the schemas follow none of it. */
function schemaOf(path: string): string | undefined {
  if (path === `${API}/openapi.json` || path.startsWith(`${API}/schemas/`)) return undefined
  const template = path.replace(API, '').replace(/^(\/[a-z]+\/).*(\.json)$/, '$1{id}$2')
  const schema: { $ref: string } = description.paths[template].get.responses[200].content['application/json'].schema
  return schema.$ref.replace('#/components/schemas/', '')
}

function validator(described = description): Ajv2020 {
  const ajv = new Ajv2020({ strict: false, allErrors: true })
  addFormats.default(ajv)
  ajv.addFormat('loose-date', (text) => parseLooseDate(text) !== undefined)
  for (const [path, schema] of files) {
    const name = path.replace(`${API}/`, '')
    // relative to the description they stand in schemas/, and refer to one another from there
    if (path.startsWith(`${API}/schemas/`)) ajv.addSchema({ ...(schema as object), $id: name } as AnySchema, name)
  }
  return ajv.addSchema({ ...described, $id: 'openapi.json' }, 'openapi.json')
}
