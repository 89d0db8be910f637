import { expect, test } from 'vitest'
import { realSite } from '../../../tests/formats/real-site.ts'
import { jsonLd, listData, recordData } from './structured-data.ts'

// that every name and type is one of schema.org is checked by the compiler, with the types of `schema-dts`
const site = realSite()
const records = [...site.records.values()].flat()
const ISO = /^\d{4}(-\d{2}){0,2}$/

test('a model with steps is a procedure, every other record an article', () => {
  for (const record of records) {
    const data = recordData(site, record)
    expect(data['@type']).toBe(record.steps.length > 0 ? 'HowTo' : 'Article')
    if (data['@type'] === 'HowTo') expect(data.step).toHaveLength(record.steps.length)
  }
  expect(site.records.get('model')?.every(({ steps }) => steps.length > 1)).toBe(true)
})

test('dates are dates, and one that the source does not give is not there', () => {
  const dates = records.map((record) => recordData(site, record).dateCreated).filter((date) => date !== undefined)
  expect(dates.length).toBeGreaterThan(100)
  expect(dates.filter((date) => !ISO.test(String(date)))).toEqual([])
})

test('a list is a data set whose downloads are those of its page', () => {
  const [models] = site.kinds
  if (!models) throw new Error('no kinds')
  const { distribution, description } = listData(site, models)
  expect(distribution).toMatchObject([
    { contentUrl: `${site.baseUrl}/models.csv` },
    { contentUrl: `${site.baseUrl}/models.xlsx` },
  ])
  expect(String(description).length).toBeGreaterThan(50)
})

test('no text can end the element that holds the data', () => {
  const text = jsonLd({ name: '</script><script>alert(1)</script><!--' })
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!--' })
})
