import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { knownPortal } from '../publish/known-portal.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { formOf } from '../schema/schema-set.ts'
import { editorConfig, editorOrigins } from './editor-config.ts'
import type { Forge } from './forge-address.ts'

const schemas = loadSchemas('schemas')
const entries = [{ code: 'visit', zh: '走访', en: 'Visit' }]
const known = knownPortal(
  recordsOf({ 'vocabulary/activity-type': { title: { zh: '类型', en: 'Type' }, entries } }),
  '2020-12-31',
)
const isValid = addFormats
  .default(new Ajv({ strict: false }))
  .compile(JSON.parse(readFileSync('node_modules/@sveltia/cms/schema/sveltia-cms.json', 'utf8')))

const FORGES: readonly (readonly [Forge['kind'], string, object, string])[] = [
  [
    'github',
    'https://github.com/fulian/last-mile',
    { name: 'github', repo: 'fulian/last-mile' },
    'https://api.github.com',
  ],
  [
    'github',
    'https://git.example.org/a/b',
    { name: 'github', api_root: 'https://git.example.org/api/v3' },
    'https://git.example.org',
  ],
  ['gitlab', 'https://gitlab.com/a/b/c', { name: 'gitlab', repo: 'a/b/c' }, 'https://gitlab.com'],
  ['gitlab', 'http://10.0.0.8/a/b', { name: 'gitlab', api_root: 'http://10.0.0.8/api/v4' }, 'http://10.0.0.8'],
  [
    'forgejo',
    'https://git.example.org/a/b',
    { name: 'gitea', api_root: 'https://git.example.org/api/v1' },
    'https://git.example.org',
  ],
  [
    'gitea',
    'https://git.example.org/a/b',
    { name: 'gitea', base_url: 'https://git.example.org' },
    'https://git.example.org',
  ],
]

describe.each(FORGES)('the editor at %s, %s', (kind, url, backend, origin) => {
  const forge: Forge = { kind, url, branch: 'main' }
  const config = JSON.parse(JSON.stringify(editorConfig(schemas, known, forge, '门户')))

  test('has a configuration that its own schema takes', () => {
    isValid(config)
    expect(isValid.errors ?? []).toEqual([])
  })

  test('signs in to the forge by a token, with no third party', () => {
    expect(config.backend).toMatchObject({ ...backend, branch: 'main', auth_methods: ['token'] })
    expect(editorOrigins(forge)).toEqual([origin])
  })
})

test('the editor has a collection for every kind with a folder, with its fields, codes and records to choose from', () => {
  const { collections } = editorConfig(
    schemas,
    known,
    { kind: 'gitlab', url: 'https://gitlab.com/a/b', branch: 'main' },
    '门户',
  )
  const folders = [...schemas.kinds.keys()]
    .flatMap((kind) => formOf(schemas, kind).folder ?? [])
    .filter((each) => each !== 'closed')
  expect(collections.map(({ folder }) => folder).sort()).toEqual(folders.map((folder) => `content/${folder}`).sort())
  const fields = collections.find(({ name }) => name === 'activity')?.['fields'] as Record<string, unknown>[]
  const field = (name: string) => fields.find((each) => each['name'] === name)
  expect(field('type')).toMatchObject({
    label: '活动类型',
    widget: 'select',
    required: true,
    options: [{ value: 'visit', label: '走访' }],
  })
  expect(field('joint_units')).toMatchObject({
    widget: 'relation',
    collection: 'unit',
    multiple: true,
    value_field: '{{slug}}',
  })
  const model = collections.find(({ name }) => name === 'model')
  const modelFields = model?.['fields'] as unknown[] | undefined
  expect(modelFields?.at(-1)).toEqual({
    name: 'body',
    label: '正文',
    required: false,
    widget: 'text',
  })
  expect(model).toMatchObject({ delete: false, format: 'record-model' })
  expect(modelFields).toContainEqual(expect.objectContaining({ name: 'title', maxlength: 60 }))
  // a foreword belongs to the period that its file is named after
  expect(collections.find(({ name }) => name === 'bulletin')).toMatchObject({ slug: { template: '{{fields.period}}' } })
})
