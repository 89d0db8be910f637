import { expect, test } from 'vitest'
import { cityRecords } from '../../tests/measure/generated-city.ts'
import { siteViews } from './site-view.ts'

const AS_OF = '2025-12-31'
const records = cityRecords(AS_OF)
const models = records.all('model')
const [retired, inUse] = [models.find(({ data }) => data.retired), models.find(({ data }) => !data.retired)]

test('a model that is no longer recommended is marked in lists and leaves the home page', () => {
  const featured = [retired?.id ?? '', inUse?.id ?? ''] as [string, string]
  const shown = { ...records, site: { ...records.site, featured } }
  const site = siteViews(shown, { asOf: AS_OF, commit: null }).get('zh-CN')
  const cards = site?.kinds.find(({ kind }) => kind === 'model')?.cards ?? []
  const marked = cards.filter(({ facts }) => facts[0] === '已停用').map(({ url }) => url)
  expect(marked.sort()).toEqual(models.filter(({ data }) => data.retired).map(({ id }) => `/models/${id}`))
  expect(site?.featured.map(({ url }) => url)).toEqual([`/models/${inUse?.id}`])
})
