import { describe, expect, test } from 'vitest'
import { indexContent } from '../check/content.ts'
import type { Document } from '../read/document.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { fromDifference } from './excerpt.ts'
import { fieldChanges } from './field-changes.ts'

const schemas = loadSchemas('schemas')
const vocabulary = (id: string, zh: string): Document => ({
  kind: 'vocabulary',
  id,
  file: `content/vocabularies/${id}.yaml`,
  data: { entries: [{ code: 'outreach', zh }] },
  locate: () => ({ line: 1, column: 1 }),
})
const contentWith = (...documents: Document[]) =>
  indexContent(schemas, { files: [], documents, images: new Map(), publishedIds: '', strays: [] }, '2020-12-31')
const sides = {
  before: contentWith(vocabulary('reform-aspect', '旧名')),
  after: contentWith(vocabulary('reform-aspect', '新名')),
}

/** What is told of two versions of a model, a line each. */
const told = (before: object, after: object) =>
  fieldChanges(sides, 'model', before as Record<string, unknown>, after as Record<string, unknown>).map(
    ({ label, how, from = '', to = '', isPrivate = false }) =>
      [label, how, from, to, ...(isPrivate ? ['private'] : [])].join('|'),
  )

describe('the changes of a record', () => {
  test('stand in the order of the schema, what it does not know at the end', () => {
    const [before, after] = [
      { organiser: '甲', odd: 1, title: '一' },
      { odd: 2, organiser: '乙', title: '二' },
    ]
    expect(told(before, after)).toEqual([
      '标题|changed|一|二',
      '主办单位|changed|甲|乙',
      '没有定义的字段|changed|||private',
    ])
  })

  test('what is empty is not there', () => {
    expect(told({ policies: [], note: null }, { themes: [], summary: null })).toEqual([])
    expect(told({ note: null }, { note: '注' })).toEqual(['编者注|added||注'])
    expect(told({ note: '注' }, { note: null })).toEqual(['编者注|removed|注|'])
    expect(told({ policies: ['a'] }, { policies: [] })).toEqual(['相关政策 › 原第1项|removed|a|'])
    expect(told({}, { policies: ['a', 'b'] })).toEqual(['相关政策|added||a、b'])
  })

  test('of what is not public only the name is told, once', () => {
    expect(told({ odd: ['a', 'b'] }, { odd: ['c', 'd'] })).toEqual(['没有定义的字段|changed|||private'])
    expect(told({ odd: 'a' }, {})).toEqual(['没有定义的字段|removed|||private'])
    expect(told({}, { odd: 'a' })).toEqual(['没有定义的字段|added|||private'])
  })

  test('a code is in the words of its own side', () => {
    expect(told({ aspects: ['outreach'] }, { aspects: ['other'] })).toEqual([
      '改革方面 › 第1项|added||other',
      '改革方面 › 原第1项|removed|旧名|',
    ])
    expect(told({ aspects: ['other'] }, { aspects: ['outreach'] })[0]).toBe('改革方面 › 第1项|added||新名')
  })

  test('codes with one label are told apart', () => {
    const renamed = (code: string): Document => {
      return { ...vocabulary('activity-type', ''), data: { entries: [{ code, zh: '宣传' }] } }
    }
    const both = { before: contentWith(renamed('publicity')), after: contentWith(renamed('outreach')) }
    expect(fieldChanges(both, 'activity', { type: 'publicity' }, { type: 'outreach' })).toMatchObject([
      { from: '宣传（publicity）', to: '宣传（outreach）' },
    ])
  })

  test('an item of a list keeps its name when others come before it', () => {
    const source = (id: string, title: string) => ({ id, title })
    expect(
      told(
        { sources: [source('a', '一'), source('b', '二')] },
        { sources: [source('c', '三'), source('a', '一'), source('b', '二改')] },
      ),
    ).toEqual(['来源 › 第1项|added||c，三', '来源 › 第3项 › 来源标题|changed|二|二改'])
    expect(
      told({ sources: [source('a', '一'), source('b', '二')] }, { sources: [source('b', '二'), source('a', '一')] }),
    ).toEqual(['来源的顺序|changed||'])
  })

  test('items that stay in their places have no other order, nor have other items', () => {
    expect(told({ sources: [{ id: 'a', title: '一' }] }, { sources: [{ id: 'a', title: '二' }] })).toEqual([
      '来源 › 第1项 › 来源标题|changed|一|二',
    ])
    expect(told({ policies: ['a', 'b'] }, { policies: ['b', 'c'] })).toEqual([
      '相关政策 › 第2项|added||c',
      '相关政策 › 原第1项|removed|a|',
    ])
  })

  test('another order is told also where items came or went', () => {
    expect(told({ policies: ['a', 'b'] }, { policies: ['b', 'a', 'c'] })).toEqual([
      '相关政策 › 第3项|added||c',
      '相关政策的顺序|changed||',
    ])
    expect(told({ policies: ['a', 'b', 'c'] }, { policies: ['c', 'a'] })).toEqual([
      '相关政策 › 原第2项|removed|b|',
      '相关政策的顺序|changed||',
    ])
  })

  test('of equal items as many are told as came or went', () => {
    expect(told({ policies: ['a', 'a'] }, { policies: ['a'] })).toEqual(['相关政策 › 原第2项|removed|a|'])
    expect(told({ policies: ['a'] }, { policies: ['a', 'a', 'a'] })).toEqual([
      '相关政策 › 第2项|added||a',
      '相关政策 › 第3项|added||a',
    ])
  })

  test('a value that became another kind of value is told as a whole', () => {
    expect(told({ policies: ['a'] }, { policies: 'a' })).toEqual(['相关政策|changed|a|a'])
    expect(told({ region: { city: '市' } }, { region: { city: '县' } })).toEqual(['地区 › 地市级|changed|市|县'])
    expect(told({ region: { city: '市' } }, { region: '市' })).toEqual(['地区|changed|市|市'])
  })
})

test('two long texts are shown from a little before where they differ', () => {
  const long = '长'.repeat(80)
  const near = `……${'长'.repeat(12)}`
  expect(fromDifference(`${long}甲`, `${long}乙丙`)).toEqual([`${near}甲`, `${near}乙丙`])
  expect(fromDifference(long, `${long}乙`)).toEqual([near, `${near}乙`])
  expect(fromDifference(`${long}乙`, long)).toEqual([`${near}乙`, near])
  expect(fromDifference(`甲${long}`, `乙${long}`)).toEqual([`甲${long}`, `乙${long}`])
  const sixty = '长'.repeat(59)
  expect(fromDifference(`${sixty}甲`, `${sixty}乙`)).toEqual([`${sixty}甲`, `${sixty}乙`])
  const early = (end: string) => `短${'长'.repeat(12)}${end}${long}`
  expect(fromDifference(early('甲'), early('乙'))[0]).toBe(`……${'长'.repeat(12)}甲${long}`)
  expect(fromDifference('甲'.repeat(60), '乙')).toEqual(['甲'.repeat(60), '乙'])
  expect(fromDifference(`${'\u{20000}'.repeat(40)}甲`, `${'\u{20000}'.repeat(40)}乙`)[0]).toBe(
    `……${'\u{20000}'.repeat(12)}甲`,
  )
})
