import { expect, test } from 'vitest'
import { runPipeline } from '../pipeline.ts'

test('what a model’s page shows among the other models is not shown once more as a practice like it', () => {
  const { site } = runPipeline('.', 'schemas', { asOf: '2025-12-31', commit: null })
  const views = site?.records.get('model') ?? []
  expect(views.length).toBeGreaterThan(0)
  const twice = views.flatMap(({ id, kit, related }) => {
    const others = new Set([...(kit?.needs ?? []), ...(kit?.alternatives ?? []), ...(kit?.similar ?? [])])
    return related.filter((card) => others.has(card)).map(({ url }) => `${id}: ${url}`)
  })
  expect(twice).toEqual([])
})
