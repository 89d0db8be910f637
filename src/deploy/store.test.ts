import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { hasProgram } from '../../tests/serving/programs.ts'
import { pushSite, StoreError } from './store.ts'

const scratch = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe.skipIf(!hasProgram('rclone'))('a folder as a store', () => {
  const [site, store] = [join(scratch, 'site'), join(scratch, 'store')]
  for (const folder of ['_astro', 'api']) mkdirSync(join(site, folder), { recursive: true })
  writeFileSync(join(site, '_astro/a.js'), '1')
  writeFileSync(join(site, 'api/a.json'), '{}')
  writeFileSync(join(site, 'index.html'), '2')

  test('that has other files is left alone, for all of them would be gone; home pages are called the same anywhere', () => {
    mkdirSync(join(store, 'letters'), { recursive: true })
    for (const name of ['letters/a.txt', 'index.html']) writeFileSync(join(store, name), 'x')
    expect(() => pushSite(site, store)).toThrow(/里有 1 个别的文件.*什么都没有改/)
    expect(readFileSync(join(store, 'index.html'), 'utf8')).toBe('x')
    expect(readdirSync(scratch).sort()).toEqual(['site', 'store'])
    rmSync(join(store, 'letters'), { recursive: true })
  })

  test('holds the site, and nothing else from then on', () => {
    expect(pushSite(site, store)).toEqual({ uploaded: 3, deleted: 0 })
    expect(readFileSync(join(store, '_astro/a.js'), 'utf8')).toBe('1')
    writeFileSync(join(store, 'gone 结对'), 'x')
    expect(pushSite(site, store)).toEqual({ uploaded: 0, deleted: 1 })
    expect(readdirSync(store).sort()).toEqual(['_astro', 'api', 'index.html'])
    expect(readdirSync(scratch).sort()).toEqual(['site', 'store'])
  })

  test('in which a file stands in the way is refused, and nothing is left beside the site', () => {
    rmSync(join(store, '_astro'), { recursive: true })
    writeFileSync(join(store, '_astro'), 'a file where a folder is to be')
    expect(() => pushSite(site, store)).toThrow(StoreError)
    expect(readdirSync(scratch).sort()).toEqual(['site', 'store'])
    expect(readdirSync(store).sort()).toEqual(['_astro', 'api', 'index.html'])
  })
})
