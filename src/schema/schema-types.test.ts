import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { generateTypes } from './schema-types.ts'

test('types.generated.ts is what `npm run types` makes of schemas/', async () => {
  expect(readFileSync('src/types.generated.ts', 'utf8')).toBe(await generateTypes('schemas'))
})
