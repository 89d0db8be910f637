import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { fileMark } from './file-mark.ts'
import { startSearchIndex } from './search-thread.ts'

test('a part that the index has no more is gone from the next site when the index is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-index-'))
  const gone = 'pagefind/parts/2009/list.pf_list'
  mkdirSync(dirname(join(folder, gone)), { recursive: true })
  writeFileSync(join(folder, gone), 'of a former year')
  const standing = [[gone, fileMark(join(folder, gone)) ?? '']] as const
  const files = { folder, site: '', files: new Map(), standing }
  await startSearchIndex({ view: { records: [], firstKinds: [], aliases: [] }, files, options: {} }, () => {})
  expect(existsSync(join(folder, 'pagefind/query.json'))).toBe(true)
  expect(existsSync(join(folder, dirname(gone)))).toBe(false)
  rmSync(folder, { recursive: true })
})
