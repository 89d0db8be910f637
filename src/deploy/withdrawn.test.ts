import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wouldReturn } from './withdrawn.ts'

const scratch = mkdtempSync(join(tmpdir(), 'withdrawn-'))
afterAll(() => rmSync(scratch, { recursive: true }))

let made = 0

/** A site that says which records it has withdrawn; without any it has no such list. */
function site(...urls: string[]): string {
  const folder = join(scratch, String(++made))
  const list = join(folder, 'api/v1/tombstones.json')
  mkdirSync(dirname(list), { recursive: true })
  if (urls.length > 0) writeFileSync(list, JSON.stringify({ tombstones: urls.map((url) => ({ url, reason: '废止' })) }))
  return folder
}

test('what a site has withdrawn, and the one before it had not, would return', () => {
  const [all, some] = [site('/models/a', '/policies/b', '/models/c'), site('/policies/b', '/models/d')]
  expect(wouldReturn(all, some)).toEqual(['/models/a', '/models/c'])
  expect(wouldReturn(all, site())).toEqual(['/models/a', '/policies/b', '/models/c'])
  expect(wouldReturn(all, all)).toEqual([])
})

test('where a site has withdrawn nothing, or there is none, nothing returns', () => {
  expect(wouldReturn(site(), site('/models/a'))).toEqual([])
  expect(wouldReturn(join(scratch, 'none'), site())).toEqual([])
})
