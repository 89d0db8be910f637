import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TINY_VIEW } from '../../tests/search/tiny-view.ts'
import type { SearchRecord } from '../publish/views/search.ts'
import { writeSearchIndex, writesTo } from './search-index.ts'

/** The fragments of an index, by the names under which browsers keep them for a year: their own, and that of the list. */
function fragments(records: SearchRecord[]): { list: string; files: Map<string, string> } {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-names-'))
  writeSearchIndex({ records, firstKinds: [], aliases: [] }, writesTo(folder))
  const part = readdirSync(join(folder, 'parts')).find((name) => name.startsWith('rest-')) ?? ''
  const stored = join(folder, 'parts', part, 'fragment')
  const files = new Map(readdirSync(stored).map((name) => [name, readFileSync(join(stored, name), 'hex')]))
  const list = readdirSync(join(folder, 'parts', part)).find((name) => name.endsWith('.pf_list')) ?? ''
  rmSync(folder, { recursive: true })
  return { list, files }
}

const change = (summary: string) => TINY_VIEW.records.map((record, at) => (at === 0 ? { ...record, summary } : record))

test.each([
  ['a comma', '一句话，两句。', '一句话；两句。'],
  ['a traditional character', '妇女工作。', '婦女工作。'],
  ['a capital', 'A级。', 'a级。'],
])('a stored page that differs by %s only has another name', (_, before, after) => {
  const [old, young] = [fragments(change(before)), fragments(change(after))]
  expect(young.list).not.toBe(old.list)
  expect(young.list).toMatch(/^list\.[a-z2-7]{10}\.pf_list$/)
  const renamed = [...young.files].filter(([name]) => !old.files.has(name))
  expect(renamed).toHaveLength(1)
  for (const [name, bytes] of young.files) if (old.files.has(name)) expect(old.files.get(name)).toBe(bytes)
})
