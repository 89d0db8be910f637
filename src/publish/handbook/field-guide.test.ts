import { expect, test } from 'vitest'
import { cityRecords } from '../../../tests/measure/generated-city.ts'
import { fieldsOf } from '../../schema/schema-set.ts'
import { PUBLIC_FIELDS } from '../public-fields.ts'
import { type FieldEntry, fieldGuides } from './field-guide.ts'

const records = cityRecords('2025-12-31')
const guides = fieldGuides(records)
const guide = (kind: string) => guides.find((each) => each.kind === kind)
const field = (kind: string, name: string) => guide(kind)?.fields.find((each) => each.name === name)

test('every field of every schema is in the reference, once', () => {
  const anchors = (fields: readonly FieldEntry[]): string[] =>
    fields.flatMap((each) => [each.anchor, ...anchors(each.fields)])
  for (const kind of records.schemas.kinds.keys()) {
    const paths = [...fieldsOf(records.schemas, kind)]
      .map(({ path }) => path.filter((step) => step !== '*').join('.'))
      .filter((path, at, all) => all.indexOf(path) === at)
    expect(anchors(guide(kind)?.fields ?? []).sort(), kind).toEqual(paths.sort())
  }
})

test('what is public is said by the publish step', () => {
  const shown = guide('activity')?.fields.flatMap(({ name, isPublic }) => (isPublic ? [name] : []))
  expect(shown?.sort()).toEqual([...PUBLIC_FIELDS.activity].sort())
  expect(guide('dispute')?.fields.some(({ isPublic }) => isPublic)).toBe(false)
})

test('limits are sentences with the titles and labels that a reader knows', () => {
  expect(field('dispute', 'closed')?.limits).toEqual([
    '写成 2016-04-25',
    '不晚于今天',
    '不早于“受理日期”',
    '不早于“定方案日期”',
    '只在“办理状态”是“办结”时填',
  ])
  expect(field('dispute', 'status')?.limits).toEqual(['填“办结”时，还要填“办结日期”'])
  expect(field('dispute', 'limit_days')?.limits).toEqual(['整数', '数值1—180'])
  expect(field('activity', 'title')?.limits).toEqual(['2—60字'])
  expect(field('place', 'kind')?.codes).toContainEqual({ code: 'womens-home', label: '妇女之家' })
  expect(field('practice', 'models')?.reference).toEqual({ kind: 'model', title: '创新模式' })
})
