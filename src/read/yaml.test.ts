import { describe, expect, test } from 'vitest'
import { parseYaml } from './yaml.ts'

const read = (text: string) => parseYaml({ file: 'content/policies/plan.yaml', text })
const faults = (text: string) => read(text).diagnostics.map(({ rule, line, column }) => `${rule} ${line}:${column}`)
const messages = (text: string) => read(text).diagnostics.map(({ message, hint }) => `${message}${hint}`)

describe('slips of the input method', () => {
  test.each([
    ['year: 2016\ntitle：方案\nlevel: city\n', 'yaml/full-width-colon 2:6'],
    ['region:\n  city：示例市\n', 'yaml/full-width-colon 2:7'],
    ['sources:\n  - id：main\n    kind: media\n', 'yaml/full-width-colon 2:7'],
    ['year: 2016\ntitle:方案\n', 'yaml/space-missing 2:6'],
    ['year: 2016\ntitle:　方案\n', 'yaml/space-missing 2:6'],
    ['points:\n  -走访\n', 'yaml/space-missing 2:3'],
    ['points:\n  －走访\n', 'yaml/full-width-punctuation 2:3'],
    ['groups: [a，b]\n', 'yaml/full-width-punctuation 1:9'],
    ['groups: ［a, b］\n', 'yaml/full-width-punctuation 1:9'],
    ['due: { days：10，on: x }\n', 'yaml/full-width-punctuation 1:6'],
    ['due: {days:10}\n', 'yaml/space-missing 1:6'],
    ['level: “city”\n', 'yaml/full-width-quote 1:8'],
    ['title: "方案”\nlevel: city\n', 'yaml/full-width-quote 1:8'],
    ['title: “方案"\n', 'yaml/full-width-quote 1:8'],
    ['region:\n　　city: x\n', 'yaml/odd-space 2:1'],
    ['region:\n\u00a0\u00a0city: x\n', 'yaml/odd-space 2:1'],
    ['region:\n\tcity: x\n', 'yaml/odd-space 2:1'],
    ['level: city　\n', 'yaml/odd-space 1:12'],
  ])('%j is one fault', (text, expected) => {
    expect(faults(text)).toEqual([expected])
  })

  test('the rest of the file is read as it was meant', () => {
    const { data } = read('title：方案\nregion:\n　　city：示例市\ngroups: ［a，b］\nversion: “1.0”\n')
    expect(data).toEqual({ title: '方案', region: { city: '示例市' }, groups: ['a', 'b'], version: '1.0' })
  })

  test('a full-width indentation stands for as many spaces as its neighbours have', () => {
    const { data, diagnostics } = read('region:\n　　province: 省\n  city: 市\n　district: 区\n')
    expect(data).toEqual({ region: { province: '省', city: '市', district: '区' } })
    expect(diagnostics.map(({ fix }) => typeof fix === 'object' && fix.text)).toEqual(['  ', '  '])
  })

  test('a later fault keeps its own place', () => {
    expect(faults('title：方案\nlevel:city\nnumber: 007\n')).toEqual([
      'yaml/full-width-colon 1:6',
      'yaml/space-missing 2:6',
      'yaml/number-changed 3:9',
    ])
  })

  test.each([
    'title: 方案：下基层，办实事\n',
    'title: “双月”下基层（试行）\n',
    'points:\n  - app：手机报名\n  - 12338：热线\n',
    'url: https://www.example.org/a:b\n',
    'text: |\n  title：方案\n  \tlevel:city\nlevel: city\n',
    '# title：备注\nlevel: city\n',
    'due: { field: contacts, at_least: 5 }\n',
    'title: 【示例】走访\n',
    'temperature: -5\npoints:\n  - -5\n',
  ])('%j is left alone', (text) => {
    expect(faults(text)).toEqual([])
  })

  test('a repair replaces exactly what is wrong', () => {
    const text = 'title：方案\n'
    const [fault] = read(text).diagnostics
    expect(fault?.fix).toEqual({ start: 5, end: 6, text: ': ' })
  })

  test('a tab has no certain width, so it is left to a person', () => {
    expect(read('region:\n\tcity: x\n').diagnostics[0]).not.toHaveProperty('fix')
  })
})

describe('what the library cannot read', () => {
  test.each([
    ['title: "方案\nlevel: city\n', 'yaml/syntax 1:8', '引号只有开头'],
    ['groups: [a, b\nlevel: city\n', 'yaml/syntax 1:9', '括号只有开头'],
    ['title: 方案\ngroups: [a, b\n', 'yaml/syntax 2:9', '括号只有开头'],
    ['groups:\n  - a\nlevel: city\n- b\n', 'yaml/syntax 4:1', '不在任何列表里'],
    ['level: city\n\n- b\n', 'yaml/syntax 3:1', '不在任何列表里'],
    ['title: 甲: 乙\n', 'yaml/syntax 1:8', '又一个字段'],
    ['title: @甲\n', 'yaml/syntax 1:8', '特殊符号'],
    ['title: "甲"乙\n', 'yaml/syntax 1:11', '中文引号'],
    ['sources:\n  id: a\n    title: b\n    url: c\n', 'yaml/syntax 2:7', '缩进得多'],
    ['year: 1\n方案\nlevel: city\n', 'yaml/syntax 2:1', '字段: 值'],
    ['points:\n  - a\n b\n', 'yaml/syntax 3:1', '对齐'],
    ['title: |甲\n', 'yaml/syntax 1:9', '下一行'],
  ])('%j is said in Chinese at its place', (text, place, words) => {
    expect(faults(text)[0]).toBe(place)
    expect(messages(text)[0]).toContain(words)
    expect(messages(text).join('')).not.toMatch(/[A-Z][a-z]+ [a-z]+/)
  })

  test('a wrong indentation is one fault, however many lines follow', () => {
    expect(faults('sources:\n  id: a\n    title: b\n    url: c\n    date: d\n')).toEqual(['yaml/syntax 2:7'])
  })

  test('the same mistake on two lines is two faults', () => {
    expect(faults('title: 甲: 乙\nissuer: 丙: 丁\n')).toEqual(['yaml/syntax 1:8', 'yaml/syntax 2:9'])
  })

  test('a second document is not dropped in silence', () => {
    expect(faults('title: 甲\n---\ntitle: 乙\n')).toEqual(['yaml/feature 2:1'])
  })

  test.each([
    ['list marks on a line', '- '.repeat(999)],
    ['brackets over many lines', '[\n  '.repeat(4000)],
    ['indentation', Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ])('nesting by %s is a fault, not a crash', (_, text) => {
    expect(faults(`a:\n  ${text}\n`).map((fault) => fault.split(' ')[0])).toContain('yaml/too-deep')
  })
})

test.each([
  ['odd spaces inside a line', `a: b${'\u00a0 '.repeat(990)}x\n`.repeat(60)],
  ['open brackets', 'a:\n'.concat('[\n'.repeat(4900))],
  ['open quotes', 'a: "x\n'.repeat(4900)],
  ['full-width colons', 'a：1\n'.repeat(4900)],
  ['more lines than any record has', 'a: 1\n'.repeat(50_000)],
])('a text full of %s is read in good time', (_, text) => {
  const start = process.cpuUsage()
  expect(faults(text).length).toBeGreaterThan(0)
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000)
})

describe('values that would change in silence', () => {
  test.each([
    ['007', 'yaml/number-changed'],
    ['1e3', 'yaml/number-changed'],
    ['0x1F', 'yaml/number-changed'],
    ['12345678901234567890', 'yaml/number-changed'],
    ['.inf', 'yaml/number-changed'],
    ['yes', 'yaml/odd-word'],
    ['Off', 'yaml/odd-word'],
    ['TRUE', 'yaml/odd-word'],
    ['~', 'yaml/odd-word'],
    ['2016-3-22', 'yaml/date-form'],
    ['2016/03/22', 'yaml/date-form'],
    ['第3号 #楼', 'yaml/text-cut'],
    ['#3号楼', 'yaml/text-cut'],
  ])('%s is reported, and all other values are still given', (value, rule) => {
    const { data, diagnostics } = read(`title: 甲\nvalue: ${value}\n`)
    expect(diagnostics.map((fault) => fault.rule)).toEqual([rule])
    expect(data).toMatchObject({ title: '甲' })
  })

  test.each(['7', '-5', '0.50', '2016-03-22', 'true', 'null', '"007"', "'yes'", '3号楼#2'])('%s passes', (value) => {
    expect(faults(`value: ${value}\n`)).toEqual([])
  })

  test('a long run of digits is not repeated in the message', () => {
    const digits = '9'.repeat(18)
    expect(messages(`value: ${digits}\n`).join('')).not.toContain(digits.slice(0, 8))
  })
})

describe('places of fields', () => {
  const text = 'title: 甲\nsources:\n  - id: a\n  - id: b\n    url：x\nempty:\n'
  const at = (...field: Parameters<ReturnType<typeof read>['locate']>) => text.slice(read(text).locate(...field))

  test('a value, a key, an item of a list and an empty value are found', () => {
    expect(at(['sources', 1, 'id'], 'value')).toMatch(/^b\n/)
    expect(at(['sources', 1, 'id'], 'key')).toMatch(/^id: b/)
    expect(at(['sources', 1, 'url'], 'value')).toMatch(/^x\n/)
    expect(at(['empty'], 'value')).toMatch(/^empty:/)
  })
})
