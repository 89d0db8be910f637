import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import { knownNeeds } from './known-needs.ts'

const schemas = loadSchemas('schemas')
const added = (kind: 'practice' | 'programme', text: string) => {
  const always = knownNeeds(schemas, kind)
  return knownNeeds(schemas, kind, text).filter((name) => !always.includes(name))
}

test.each(['kind="topic" id="needs"', "kind='topic' id='needs'", 'id="needs"\n  kind = "topic"'])(
  'a record that prose names is known, however its kind is written: %s',
  (attributes) => expect(added('practice', `见 <Record ${attributes} />。`)).toEqual(['topic']),
)

test('what is counted by prose or by a duty is compared with records of other kinds', () => {
  const measure = '<Measure count="suggestion" field="topic" is="needs" />'
  expect(added('practice', measure)).toContain('topic')
  const duty =
    'duties:\n  - count:\n      kind: adoption\n      where:\n        - field: model\n          is: pairing\n'
  expect(added('programme', duty)).toContain('model')
})

test('names that are no kinds add nothing', () => {
  expect(added('practice', '<Record kind="no-such" id="a" /> <Measure count="nothing" />\nkind: official\n')).toEqual(
    [],
  )
})
