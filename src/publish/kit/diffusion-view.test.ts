import { expect, test } from 'vitest'
import { type Given, recordsOf } from '../../../tests/measure/records-of.ts'
import { editionOf } from '../edition.ts'
import type { Shared } from '../shared.ts'
import { diffusionView } from './diffusion-view.ts'

const UNIT = { title: '甲区妇联', short_title: '甲区', tile: { row: 1, column: 1 }, joined: '2020-03-01' }

function tileOf(given: Given, asOf = '2020-12-31') {
  const edition = editionOf(recordsOf({ 'unit/jia': UNIT, ...given }), 'zh-CN')
  return diffusionView(edition, { facts: { asOf, commit: null } } as Shared, []).tiles[0]
}

test('a model that was renamed is taken up once, by whichever of its ids', () => {
  const adoption = (model: string) => ({ model, unit: 'jia', started: '2020-04-01', status: 'under-way' })
  const given = { 'model/new': { aliases: ['old'] }, 'adoption/a': adoption('old'), 'adoption/b': adoption('new') }
  expect(tileOf(given)?.count).toBe(1)
})

test('a unit waits until the day on which it joins', () => {
  expect(tileOf({}, '2020-02-29')?.joined).toBe(false)
  expect(tileOf({}, '2020-03-01')?.joined).toBe(true)
})
