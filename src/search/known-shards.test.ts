import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type KnownShards, knownShards } from './known-shards.ts'
import type { KnownShard } from './shard-contents.ts'

const SHARD: KnownShard = {
  pages: [{ key: 'k1', name: 'a1', tokens: 3 }],
  words: ['一', '妇女'],
  list: 'l1',
  files: [
    { path: 'fragment/a1.pf_fragment', digest: 'a1', content: Buffer.from('page') },
    { path: 'index/w1.pf_index', digest: 'w1', content: Buffer.from('words') },
  ],
}

const newFolder = () => mkdtempSync(join(tmpdir(), 'last-mile-shards-'))
const recalled = (known: KnownShards) => [...known.recall('2025')]

function remember(known: KnownShards, name = '2025'): void {
  const recorder = known.remember(name)
  for (const file of SHARD.files) recorder.add(file)
  recorder.finish(SHARD)
}

test('a part is told again as it was; one that is cut off, changed or foreign counts as nothing', () => {
  const folder = newFolder()
  remember(knownShards(folder, 'indexer'))
  expect(recalled(knownShards(folder, 'indexer'))).toEqual([SHARD])
  expect(recalled(knownShards(folder, 'another'))).toEqual([])
  const file = join(folder, '2025')
  const bytes = readFileSync(file)
  const changed = Buffer.from(bytes)
  changed[2] = 0
  const cut = [bytes.subarray(0, -1), bytes.subarray(0, 3), bytes.subarray(1), Buffer.alloc(0), Buffer.alloc(20)]
  for (const damaged of [...cut, changed, Buffer.from(bytes).reverse()]) {
    writeFileSync(file, damaged)
    expect(recalled(knownShards(folder, 'indexer'))).toEqual([])
  }
})

test('parts of other folders are told behind those of its own, and parts that nobody asked for are forgotten', () => {
  const [own, other] = [newFolder(), newFolder()]
  remember(knownShards(other, 'indexer'))
  remember(knownShards(own, 'indexer'), 'old')
  const known = knownShards(own, 'indexer', [other])
  expect(recalled(known)).toEqual([SHARD])
  remember(known)
  expect(recalled(known)).toEqual([SHARD, SHARD])
  known.forgetOthers()
  expect(readdirSync(own)).toEqual(['2025'])
  expect(readdirSync(other)).toEqual(['2025'])
})

test('a part that is not finished is not told, and where nothing can be written nothing is remembered', () => {
  const folder = newFolder()
  const known = knownShards(folder, 'indexer')
  for (const file of SHARD.files) known.remember('2025').add(file)
  expect(recalled(known)).toEqual([])
  known.forgetOthers()
  expect(readdirSync(folder)).toEqual([])
  const blocked = join(folder, 'file')
  writeFileSync(blocked, '')
  remember(knownShards(blocked, 'indexer'))
  expect(recalled(knownShards(blocked, 'indexer'))).toEqual([])
})
