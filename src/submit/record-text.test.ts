import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatePortal } from '../generate/portal.ts'
import { parseYaml } from '../read/yaml.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { inOrder, recordText } from './record-text.ts'
import { yamlText } from './yaml-text.ts'

/** Texts that people paste, and those that YAML takes for something else. */
const odd = fc.constantFrom(
  ...[
    'no',
    'Yes',
    'null',
    '007',
    '1e3',
    '2016-3-22',
    '2016.3.22',
    '2016-03-22',
    '：全角',
    '“双引号”',
    '"英文"',
    '【2016】',
  ],
  ...[
    '- 列表',
    '* 星号',
    '# 井号',
    'a: b',
    'a #b',
    '{a}',
    '[1，2]',
    '&a',
    '!b',
    '%c',
    '@d',
    '`e',
    '|',
    '>',
    '?',
    ' 空格 ',
  ],
  ...[
    '第一行\n第二行',
    '第一行\n\n  缩进\n',
    '\n开头',
    '行尾空格 \n下一行',
    '𠮷野家',
    '12,000',
    '0x1F',
    '~',
    '.5',
    '1_000',
  ],
  ...[
    'a：b',
    'key:value',
    '王某某：说',
    '1、登记；2、上门',
    '（一）准备',
    "it's",
    '\\n',
    'C:\\a',
    '中文: 英文冒号',
    '·点',
    '“2016”',
  ],
)
const text = fc.oneof(
  odd,
  fc.string({ unit: fc.constantFrom(...'：，、“”【】-#:"\'{}[]&*!|>%@` \n12aA中文') }),
  fc.string(),
)
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
)
const record = fc.dictionary(
  fc.stringMatching(/^[a-z][a-z_]{0,10}$/),
  fc.oneof(
    value,
    fc.array(value, { minLength: 1, maxLength: 4 }),
    fc.dictionary(fc.constantFrom('a', 'b'), value, { minKeys: 1 }),
  ),
  { minKeys: 1, maxKeys: 6 },
)

/** What a form can hold: no control characters, no `-0`, no numbers that YAML writes with an exponent. */
function isPossible(data: unknown): boolean {
  const values = Object.values(data as object).flatMap((each) =>
    typeof each === 'object' && each !== null ? Object.values(each) : [each],
  )
  return values.every((each) => {
    if (typeof each === 'number') return /^-?\d{1,15}(?:\.\d+)?$/.test(String(each)) && !Object.is(each, -0)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    return typeof each !== 'string' || !/[\0-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff]/.test(each)
  })
}

describe('YAML that the form writes', () => {
  test('reads back the same, without a word to the writer', () => {
    fc.assert(
      fc.property(record.filter(isPossible), (data) => {
        const { data: read, diagnostics } = parseYaml({ file: 'a.yaml', text: yamlText(data) })
        expect(diagnostics).toEqual([])
        expect(read).toEqual(data)
      }),
      { seed: 20160322, numRuns: 500 },
    )
  })

  test('leaves the text of generated records plain', () => {
    const schemas = loadSchemas('schemas')
    const files = [...generatePortal(schemas, '.', { records: 240, seed: 3, year: 2025, bodies: 0 })]
    for (const { path, text: yaml } of files.filter(
      (file) => file.path.endsWith('.yaml') && !/vocabularies|aliases|site|maturity|closed/.test(file.path),
    )) {
      const { data } = parseYaml({ file: path, text: yaml })
      expect(yamlText(data), path).toBe(yaml)
    }
  })
})

describe('the file of a new record', () => {
  const schemas = loadSchemas('schemas')

  test('has its fields in the order of their schema, those of groups and items too, and its prose behind them', () => {
    const data = {
      ...{ own: 1, sources: [{ title: '甲报', id: 'main' }], groups: ['rural-women', 'elderly-women'] },
      ...{ region: { city: '某市', province: '某省' }, title: '结对' },
    }
    const text = recordText(schemas, 'model', { data, sections: [{ name: '做法', text: '先登记。\n' }] })
    expect(text).toBe(
      '---\ntitle: 结对\nregion:\n  province: 某省\n  city: 某市\ngroups:\n  - rural-women\n  - elderly-women\nsources:\n  - id: main\n    title: 甲报\nown: 1\n---\n\n## 做法\n\n先登记。\n',
    )
  })

  test('has no prose where its kind has none', () => {
    const unit = { data: { title: '某区', kind: 'county' }, sections: [] }
    expect(recordText(schemas, 'unit', unit)).toMatch(/^(?!---)[\s\S]*title: 某区\n[\s\S]*[^\n]\n$/)
  })

  test('holds what is nothing, and what no schema knows, as it is', () => {
    const unit = schemas.kinds.get('unit') ?? {}
    for (const data of [null, 'x', 1, false, []]) expect(inOrder(schemas, unit, data)).toEqual(data)
    expect(inOrder(schemas, unit, { a: [{ c: 1, b: null }], title: '某区' })).toEqual({
      ...{ title: '某区' },
      ...{ a: [{ c: 1, b: null }] },
    })
    expect(inOrder(schemas, {}, [[{ b: 1 }]])).toEqual([[{ b: 1 }]])
  })
})
