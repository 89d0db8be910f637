import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import { formOf } from '../schema/schema-set.ts'
import { editorFormat } from './editor-format.ts'
import { formKinds } from './form-kinds.ts'

const schemas = loadSchemas('schemas')
const { staff, editors } = formKinds(schemas)
const real = [...staff, ...editors].flatMap((kind) => {
  const { folder, form = 'yaml' } = formOf(schemas, kind)
  if (!existsSync(`content/${folder}`)) return []
  const names = readdirSync(`content/${folder}`, { recursive: true, encoding: 'utf8' })
  return names.filter((name) => name.endsWith(`.${form}`)).map((name) => [kind, `content/${folder}/${name}`] as const)
})

/** What the editor makes of data that nobody has touched: empty texts and lists for what is not there. */
function untouched(value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return {
    ...JSON.parse(JSON.stringify(value)),
    note: value['note'] ?? '',
    aliases: value['aliases'] ?? [],
    review_on: '',
  }
}

describe('the online editor', () => {
  test('gives every real record back as it was where nothing has changed', () => {
    expect(real.length).toBeGreaterThan(100)
    for (const [kind, file] of real) {
      const text = readFileSync(file, 'utf8')
      const { fromFile, toFile } = editorFormat(schemas, kind)
      expect(toFile(untouched(fromFile(text))), file).toBe(text)
    }
  })

  test('changes the lines of what has changed, and keeps comments, nothing and what it does not know', () => {
    const { fromFile, toFile } = editorFormat(schemas, 'policy')
    const text = `# 由编辑核对过
title:   下基层方案
number: null
old_field: 旧的
sources:
  # 第一条
  - id: main
    title: 通知
    url: null
  # 第二条
  - id: other
    title: 转载
    url: null
`
    const value = JSON.parse(JSON.stringify(fromFile(text)))
    const sources = value.sources.slice(1)
    expect(toFile({ ...value, title: '新方案', number: '', sources, note: '补一句' })).toBe(`# 由编辑核对过
title:   新方案
number: null
old_field: 旧的
sources:
  # 第一条
  # 第二条
  - id: other
    title: 转载
    url: null
note: 补一句
`)
  })

  test('writes a new record in the order of its schema, and says nothing where the schema wants it said', () => {
    const { toFile } = editorFormat(schemas, 'activity')
    const value = {
      summary: '走访三户。',
      expenses_paid: 'true',
      title: '走访',
      region: { province: '示例省', city: '', district: '' },
    }
    expect(toFile(value)).toBe(`title: 走访
region:
  province: 示例省
  city: null
  district: null
summary: 走访三户。
expenses_paid: true
`)
  })
})
