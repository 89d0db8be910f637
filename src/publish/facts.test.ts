import { expect, test } from 'vitest'
import { recordsOf } from '../../tests/measure/records-of.ts'
import { CHINESE } from '../language.ts'
import { editionOf } from './edition.ts'
import { factMaker } from './facts.ts'

const factsOf = factMaker(editionOf(recordsOf({}), CHINESE))
const region = { province: '示例省', city: '示例市', district: '甲区' }
const factOf = (data: object) => factsOf('practice', { ...data }).facts[0]

test('what many records say alike is made once, and what they say otherwise is not mistaken for it', () => {
  expect(factOf({ region: { ...region } })).toBe(factOf({ region }))
  expect(factOf({ region: { ...region, district: '乙区' } })?.values).toEqual(['示例省示例市乙区'])
  expect(factOf({ place: '1' })).not.toBe(factOf({ organiser: '1' }))
})

test('a region tells its names, so that no line breaks into one; a municipality is named once', () => {
  expect(factOf({ region })?.phrases).toEqual(['示例省', '示例市', '甲区'])
  expect(factOf({ region: { province: '北京市', city: '北京市', district: '东城区' } })?.phrases).toEqual([
    '北京市',
    '东城区',
  ])
  expect(factOf({ region: { province: '示例省', city: null, district: null } })).not.toHaveProperty('phrases')
})
