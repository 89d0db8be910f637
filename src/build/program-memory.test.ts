import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ProgramMemory } from './program-memory.ts'

const STYLE = { depth: 0, order: 0, sheet: { type: 'external', src: '_astro/a.css' } } as const

/** A memory that has just kept a program, and the folder of the site beside it. */
function kept(stamp = 'a'.repeat(64), folder = mkdtempSync(join(tmpdir(), 'last-mile-program-'))) {
  const site = join(folder, 'site')
  const bundle = join(site, '.prerender')
  for (const name of [bundle, join(site, '_astro')]) mkdirSync(name, { recursive: true })
  writeFileSync(join(bundle, 'prerender-entry.x.mjs'), 'export const app = 1')
  writeFileSync(join(site, '_astro/a.css'), 'a{}')
  const memory = new ProgramMemory(join(folder, 'programs'), stamp)
  const [entry, shipped] = memory.plugins as unknown as [
    { writeBundle(options: object, bundle: object): void },
    { generateBundle(this: object, options: object, bundle: object): void },
  ]
  entry.writeBundle({ dir: bundle }, { 'prerender-entry.x.mjs': {} })
  const part = { type: 'chunk', modules: { '/app/node_modules/astro/client.js': {} } }
  shipped.generateBundle.call({ environment: { name: 'client' } }, {}, { 'a.js': part })
  memory.learnPages(new Map([['/&index', { styles: [STYLE] }]]))
  memory.keep(site)
  return { folder, memory }
}

test('a program is told again as it was bundled, with what readers load and not the code of the pages', () => {
  const { folder, memory } = kept()
  const program = memory.recall()
  expect(program).toMatchObject({ styles: [['/&index', [STYLE]]], shipped: ['astro'] })
  expect(readFileSync(String(program?.entry), 'utf8')).toBe('export const app = 1')
  memory.putAssets(join(folder, 'next'))
  expect(readdirSync(join(folder, 'next'))).toEqual(['_astro'])
})

test('one of another stamp, or with a damaged, missing or foreign file, counts as nothing', () => {
  const { folder, memory } = kept()
  expect(new ProgramMemory(join(folder, 'programs'), 'b'.repeat(64)).recall()).toBeUndefined()
  const entry = String(memory.recall()?.entry)
  const bytes = readFileSync(entry)
  for (const damaged of [bytes.subarray(1), Buffer.from('export const app = 2')]) {
    writeFileSync(entry, damaged)
    expect(memory.recall()).toBeUndefined()
  }
  writeFileSync(entry, bytes)
  expect(memory.recall()).toBeDefined()
  writeFileSync(join(entry, '../foreign.mjs'), '')
  expect(memory.recall()).toBeUndefined()
})

test('old programs are forgotten, the newest few stay', () => {
  const { folder, memory } = kept()
  for (const letter of 'bcdefghijkl') kept(letter.repeat(64), folder)
  expect(readdirSync(join(folder, 'programs')).length).toBe(10)
  expect(existsSync(join(folder, 'programs', 'l'.repeat(20)))).toBe(true)
  expect(memory.recall()).toBeUndefined()
})
