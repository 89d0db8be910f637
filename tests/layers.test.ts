import { globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What a row takes stands in the rows above it; what shares a row knows nothing of each other. */
type Layers = readonly (readonly string[])[]

/** Folders and files of `src/`; a file that is not named stands below all of them. */
const PROGRAM: Layers = [
  ['calendar', 'forge', 'schema', 'styles', 'supply', 'texts', 'words'],
  ['editors', 'read', 'words.ts'],
  ['check', 'fix', 'history', 'locale.ts'],
  ['measure', 'serving'],
  ['generate', 'publish'],
  ['audit', 'deploy', 'environment.ts', 'pipeline.ts', 'search', 'source-commit.ts', 'submit'],
  ['report', 'workbook'],
  ['intake', 'new', 'scripts', 'site.ts'],
  ['build', 'components', 'page-locals.ts', 'review'],
  ['env.d.ts', 'integration.ts', 'layouts', 'middleware.ts'],
  ['admin', 'pages'],
]

/** Folders of `src/publish/`: what lies beside them puts them together, and `views/` has their shapes. */
const PUBLISH: Layers = [['browse', 'handbook', 'ledger'], ['feeds', 'kit'], ['chain', 'exports'], ['bulletin']]

/** The files of a folder that may hold an import, tests apart. */
function sources(folder: string): string[] {
  return globSync(`${folder}/**/*.{ts,astro,mdx}`).filter((file) => !/\.test\.ts$|\/examples\//.test(file))
}

/** The files that a file takes something from, types too. */
function importsOf(file: string): string[] {
  const paths = readFileSync(file, 'utf8').matchAll(/(?:from|import)[ (]+'(\.[^']+)'/g)
  return [...paths].map(([, path = '']) => join(dirname(file), path))
}

/** What files of a folder take from beside or above their layer. */
function upward(folder: string, layers: Layers, files: readonly string[]): string[] {
  const nameOf = (file: string) =>
    file.startsWith(`${folder}/`) ? (file.slice(folder.length + 1).split('/')[0] ?? '') : ''
  const placeOf = (name: string) => layers.findIndex((layer) => layer.includes(name))
  const isUpward = (from: string, to: string) => from !== to && placeOf(to) >= Math.max(0, placeOf(from))
  const arrows = files.flatMap((file) => importsOf(file).map((other) => ({ file, other })))
  return arrows
    .filter(({ file, other }) => isUpward(nameOf(file), nameOf(other)))
    .map(Object.values)
    .map(String)
}

test('a folder takes nothing from those beside and above it', () => {
  const files = sources('src')
  expect(files.length).toBeGreaterThan(900)
  expect(upward('src', PROGRAM, files)).toEqual([])
  const parts = PUBLISH.flat().flatMap((part) => sources(`src/publish/${part}`))
  expect(parts.length).toBeGreaterThan(80)
  expect(upward('src/publish', PUBLISH, parts)).toEqual([])
})

test('every folder has its place', () => {
  const folders = new Set(sources('src').map((file) => file.split('/')[1] ?? ''))
  const named = new Set(PROGRAM.flat())
  expect([...folders].filter((folder) => !folder.includes('.') && !named.has(folder))).toEqual([])
})
