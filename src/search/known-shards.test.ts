import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { knownShards } from './known-shards.ts'

const SHARD = {
  files: [{ path: 'index/a.pf_index', content: Buffer.from('words') }],
  ids: new Map([['/models/m1', 'a1']]),
}

test('a part is told again as it was; one that is cut off, changed or foreign counts as nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-shards-'))
  knownShards(folder).remember('key', SHARD)
  expect(knownShards(folder).recall('key')).toEqual(SHARD)
  const file = join(folder, 'key')
  const bytes = readFileSync(file)
  for (const damaged of [bytes.subarray(0, -1), bytes.subarray(0, 3), Buffer.from(bytes).reverse(), Buffer.alloc(0)]) {
    writeFileSync(file, damaged)
    expect(knownShards(folder).recall('key')).toBeUndefined()
  }
})

test('parts that nobody asked for are forgotten', () => {
  const folder = mkdtempSync(join(tmpdir(), 'last-mile-shards-'))
  knownShards(folder).remember('old', SHARD)
  const known = knownShards(folder)
  known.remember('new', SHARD)
  known.forgetOthers()
  expect(readdirSync(folder)).toEqual(['new'])
})
