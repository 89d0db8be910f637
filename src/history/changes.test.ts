import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import type { Kind } from '../types.generated.ts'
import { changesBetween } from './changes.ts'

const schemas = loadSchemas('schemas')

/** What is kept of one field of a record whose value was another. */
function keptOf(kind: Kind, field: string, before: unknown, after: unknown) {
  const version = (value: unknown) => ({ data: { [field]: value }, sections: new Map() })
  const [change, ...others] = changesBetween(schemas, kind, [field], version(before), version(after))
  expect(others).toEqual([])
  const { part, name, ...kept } = change ?? {}
  return kept
}

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

test('of references, days, yes and no both are kept; of numbers, which may have been a mistake, only the new one', () => {
  expect(keptOf('activity', 'unit', 'jia', 'yi')).toEqual({ how: 'changed', from: 'jia', to: 'yi' })
  const [day, later] = ['2020-03-01', '2020-03-02']
  expect(keptOf('unit', 'joined', day, later)).toEqual({ how: 'changed', from: day, to: later })
  expect(keptOf('activity', 'expenses_paid', false, true)).toEqual({ how: 'changed', from: false, to: true })
  expect(keptOf('activity', 'participants', 300, 30)).toEqual({ how: 'changed', to: 30 })
})

test('a value that stood for none is filled in, and one that is emptied is taken away', () => {
  expect(keptOf('unit', 'joined', null, '2020-03-01')).toEqual({ how: 'added', to: '2020-03-01' })
  expect(keptOf('unit', 'joined', '2020-03-01', null)).toEqual({ how: 'removed' })
  expect(keptOf('model', 'policies', ['a'], [])).toEqual({ how: 'removed' })
})

test('a former value of another form than its field has, which no check kept out of git, is not kept', () => {
  expect(keptOf('model', 'setting', ['不该公开的话'], 'urban')).toEqual({ how: 'changed', to: 'urban' })
  expect(keptOf('model', 'policies', '不该公开的话', ['a', 'b'])).toEqual({ how: 'changed' })
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
