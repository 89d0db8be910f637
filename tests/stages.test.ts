import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** In the order of CONTRIBUTING.md; the search and the build take what `publish` gives. */
const STAGES = ['read', 'check', 'measure', 'publish', 'search', 'build']

/** Where a file stands in the order; −1 beside it. */
function stageOf(file: string): number {
  return STAGES.indexOf(file.split('/')[1] ?? '')
}

/** The files of the program that a file takes something from, types too. */
function importsOf(file: string): string[] {
  const paths = readFileSync(file, 'utf8').matchAll(/(?:from|import) '(\.[^']+)'/g)
  return [...paths].map(([, path = '']) => join(dirname(file), path))
}

test('a stage takes nothing from the stages after it', () => {
  const files = globSync(STAGES.map((stage) => `src/${stage}/**/*.ts`)).filter((file) => !file.endsWith('.test.ts'))
  expect(files.length).toBeGreaterThan(300)
  const arrows = files.flatMap((file) => importsOf(file).map((other) => ({ file, other })))
  expect(arrows.length).toBeGreaterThan(1000)
  expect(arrows.filter(({ file, other }) => stageOf(other) > stageOf(file))).toEqual([])
})
