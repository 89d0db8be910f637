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
  mkdirSync(join(site, '_astro'), { recursive: true })
  writeFileSync(join(site, '_astro/a.js'), '1')
  writeFileSync(join(site, 'index.html'), '2')

  test('in which a file stands in the way is refused, and nothing is left beside the site', () => {
    mkdirSync(store)
    writeFileSync(join(store, '_astro'), 'a file where a folder is to be')
    expect(() => pushSite(site, store)).toThrow(StoreError)
    expect(readdirSync(scratch).sort()).toEqual(['site', 'store'])
    expect(readdirSync(store)).toEqual(['_astro'])
  })

  test('holds the site once nothing does', () => {
    rmSync(join(store, '_astro'))
    writeFileSync(join(store, 'gone 结对'), 'x')
    expect(pushSite(site, store)).toEqual({ uploaded: 2, deleted: 1 })
    expect(readFileSync(join(store, '_astro/a.js'), 'utf8')).toBe('1')
    expect(readdirSync(store).sort()).toEqual(['_astro', 'index.html'])
    expect(pushSite(site, store)).toEqual({ uploaded: 0, deleted: 0 })
    expect(readdirSync(scratch).sort()).toEqual(['site', 'store'])
  })
})
