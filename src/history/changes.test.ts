import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import { changesBetween } from './changes.ts'

const schemas = loadSchemas('schemas')

/** What is kept of a step of a model, of fields and headings. */
function kept(before: object, after: object, headings: [before: string[], after: string[]] = [[], []]) {
  const [old, current] = headings.map((names) => new Map(names.map((name) => [name, '同样的话'])))
  const fields = ['title', 'setting', 'date', 'staff', 'policies', 'figures']
  return changesBetween(
    schemas,
    'model',
    fields,
    { data: { ...before }, sections: old ?? new Map() },
    { data: { ...after }, sections: current ?? new Map() },
  )
}

test('of free text neither the former words nor the new ones are kept, of closed sets both', () => {
  const [before, after] = [{ title: '原来的话' }, { title: '现在的话' }]
  expect(kept(before, after)).toEqual([{ part: 'field', name: 'title', how: 'changed' }])
  expect(kept({ setting: 'urban', date: '2020' }, { setting: 'rural', date: '2020-04' })).toEqual([
    { part: 'field', name: 'setting', how: 'changed', from: 'urban', to: 'rural' },
    { part: 'field', name: 'date', how: 'changed', from: '2020', to: '2020-04' },
  ])
  expect(kept({ staff: '两名社工' }, {})).toEqual([{ part: 'field', name: 'staff', how: 'removed' }])
  expect(kept({}, { staff: '两名社工' })).toEqual([{ part: 'field', name: 'staff', how: 'added' }])
})

test('a list tells how many items came or went', () => {
  expect(kept({ policies: ['a'] }, { policies: ['b', 'c', 'd'] })).toEqual([
    { part: 'field', name: 'policies', how: 'changed', more: 2 },
  ])
  expect(kept({ policies: [] }, { policies: ['b', 'c'] })).toEqual([
    { part: 'field', name: 'policies', how: 'added', more: 2 },
  ])
})

test('a heading that is gone is not named, a new one is', () => {
  expect(
    kept({}, {}, [
      ['成效', '不该有的标题'],
      ['成效', '启示'],
    ]),
  ).toEqual([
    { part: 'section', name: '启示', how: 'added' },
    { part: 'section', name: '', how: 'removed' },
  ])
})
