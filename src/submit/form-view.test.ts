import { expect, test } from 'vitest'
import { loadSchemas } from '../schema/load-schemas.ts'
import { formView } from './form-view.ts'

test('records of one title are told from each other where one of them is chosen', () => {
  const report = (id: string, title: string) => ({ id, data: { title } })
  const records = {
    report: [report('needs-2024', '需求调研'), report('needs-2025', '需求调研'), report('law', '普法')],
  }
  const { offer } = formView(loadSchemas('schemas'), { asOf: '2025-12-31', records, images: [] }, 'award')
  expect(offer({ record: 'report' })).toEqual({
    options: [
      { value: 'needs-2024', label: '需求调研（needs-2024）' },
      { value: 'needs-2025', label: '需求调研（needs-2025）' },
      { value: 'law', label: '普法' },
    ],
  })
})
