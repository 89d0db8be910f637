import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { hasProgram } from '../../tests/serving/programs.ts'
import { SITE_MARK } from '../publish/site-mark.ts'
import { pushSite, StoreError } from './store.ts'

const scratch = mkdtempSync(join(tmpdir(), 'store-'))
afterAll(() => rmSync(scratch, { recursive: true }))

describe.skipIf(!hasProgram('rclone'))('a folder as a store', () => {
  const [site, store] = [join(scratch, 'site'), join(scratch, 'store')]
  mkdirSync(store)
  for (const folder of ['_astro', 'api/v1']) mkdirSync(join(site, folder), { recursive: true })
  writeFileSync(join(site, '_astro/a.js'), '1')
  writeFileSync(join(site, SITE_MARK), '{}')
  writeFileSync(join(site, 'index.html'), '2')

  test.each([
    ['files', 'letters/a.txt'],
    ['a home page', 'index.html'],
    ['a site with a search of the same make', 'pagefind/pagefind.js'],
  ])('that has %s of others is left alone, for it would be gone', (_, name) => {
    mkdirSync(dirname(join(store, name)), { recursive: true })
    writeFileSync(join(store, name), 'x')
    expect(() => pushSite(site, store)).toThrow(/里有不属于本站的文件.*什么都没有改/)
    expect(readFileSync(join(store, name), 'utf8')).toBe('x')
    expect(readdirSync(scratch).sort()).toEqual(['site', 'store'])
    rmSync(store, { recursive: true })
    mkdirSync(store)
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
