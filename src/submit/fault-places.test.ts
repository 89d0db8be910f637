import { expect, test } from 'vitest'
import { readDocument } from '../read/document.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { type FormPlace, faultPlaces } from './fault-places.ts'
import { type FormRecord, recordText } from './record-text.ts'

const schemas = loadSchemas('schemas')
const isValid = Object.assign(() => true, { errors: null })

/** Where the faults of reading a report that a form has made are shown. */
function placesOf(record: FormRecord): FormPlace[] {
  const bytes = new TextEncoder().encode(recordText(schemas, 'report', record))
  const place = { kind: 'report', id: 'a', form: 'mdx' } as const
  const { document, diagnostics } = readDocument(place, 'content/reports/a.mdx', bytes)
  return diagnostics.map(faultPlaces(schemas, isValid, document, record))
}

const LONG = '长'.repeat(2001)

test('a line that is too long to be read is shown at the field or the section that it was written in', () => {
  const sections = [
    { name: '情况', text: '短。' },
    { name: '分析', text: `一段。\n\n${LONG}` },
  ]
  expect(placesOf({ data: { title: '调研' }, sections })).toEqual([{ section: '分析' }])
  const data = { title: '调研', sources: [{ id: 'main' }, { id: 'other', title: LONG }] }
  expect(placesOf({ data, sections: [] })).toEqual([{ field: ['sources', 1, 'title'] }])
  expect(placesOf({ data: { summary: `一行\n${LONG}` }, sections: [] })).toEqual([{ field: ['summary'] }])
})

test('one that is not in what was written is of the record', () => {
  const { document } = readDocument({ kind: 'report', id: 'a', form: 'mdx' }, 'a.mdx', new TextEncoder().encode(LONG))
  const placeOf = faultPlaces(schemas, isValid, document, { data: {}, sections: [] })
  const fault = { file: 'a.mdx', line: 1, column: 1, severity: 'error', message: '' } as const
  expect(placeOf({ ...fault, rule: 'file/line-too-long' })).toBe('record')
  expect(placeOf({ ...fault, rule: 'file/name' })).toBe('file-name')
})
