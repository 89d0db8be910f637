import { readdirSync } from 'node:fs'

export default function (config) {
  config.addCollection('records', (api) => api.getAll().filter(({ data }) => data.kind))
  config.addGlobalData('folders', () => readdirSync('lists').map((name) => name.replace(/\.njk$/, '')))
  config.addFilter('tally', (records, field) => {
    const counts = new Map()
    for (const { data } of records) counts.set(data[field], (counts.get(data[field]) ?? 0) + 1)
    return [...counts].sort(([a], [b]) => (a < b ? -1 : 1))
  })
  return { markdownTemplateEngine: false, dir: { includes: '_includes' } }
}
