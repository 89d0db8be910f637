import { expect, test } from 'vitest'
import { faultsOf } from '../../../tests/portals/portal.ts'

const hintFor = (entry: string) => {
  const faults = faultsOf({
    'content/tombstones.yaml': `entries:\n  - { kind: place, removed: 2020-06-01, reason: 已经拆除, ${entry} }\n`,
    'content/activities/a.yaml': 'place: home-2\n',
    'content/places/home-1.yaml': 'title: 一号点\n',
  })
  return faults.find(({ rule }) => rule === 'reference/missing')?.hint
}

test('a reference to a record that was withdrawn is told so, and not led to one with a like id', () => {
  expect(hintFor('id: home-2')).toBe('这条记录已在2020年6月1日撤下，没有代替它的。改成别的记录，或去掉这一项。')
  expect(hintFor('id: home-2, replaced_by: home-1')).toBe('这条记录已在2020年6月1日撤下，代替它的是“home-1”，改成它。')
})

test('the tombstone of another record, or of another kind, tells nothing', () => {
  expect(hintFor('id: home-3')).toBe('是不是“home-1”？')
})
