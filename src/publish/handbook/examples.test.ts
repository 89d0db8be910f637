import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'
import { COMPONENTS } from '../../check/prose/components.ts'
import { imageFormat } from '../../check/rules/image-format.ts'
import { imageSize } from '../../check/rules/image-size.ts'
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

const HANDBOOK = readFileSync('src/pages/guide/staff.mdx', 'utf8')

test('the handbook for staff tells of every component of a text, and of what pictures have to be', () => {
  for (const { example } of Object.values(COMPONENTS)) expect(HANDBOOK).toContain(`\`${example}\``)
  for (const { meaning } of [imageSize, imageFormat])
    for (const [limit] of meaning.matchAll(/最多 \d+ KB|长宽最多 \d+ 像素/g)) expect(HANDBOOK).toContain(limit)
  expect(imageFormat.meaning).toContain('png、jpg、webp、avif')
  expect(HANDBOOK).toContain('png、jpg、webp 或 avif')
})

test('the text that it shows stands in a record without fault, with its picture where it says', async () => {
  const [, body = ''] = /```mdx\n([\s\S]*?)```/.exec(HANDBOOK) ?? []
  const [, file = '', folder = ''] = /：`(content\/models\/[\w-]+\.mdx)` 的图片放进 `([^`]+)`/.exec(HANDBOOK) ?? []
  const [, name = ''] = /例如 `([\w-]+\.jpg)`/.exec(HANDBOOK) ?? []
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'grey' } })
    .jpeg()
    .toBuffer()
  const record = String(laid[file]).replace('## 适用条件', (heading) => `${body}\n${heading}`)
  expect(
    faultsOf({ ...laid, [file]: record, [folder + name]: picture }).filter((at) =>
      at.file.startsWith('content/models/'),
    ),
  ).toEqual([])
})

function filesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => readdirSync(join(folder, name)).map((file) => `${name}/${file}`))
}
