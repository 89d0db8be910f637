import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { corpusGroups } from './corpus-group.ts'
import { makeDictionaries } from './dictionaries.ts'
import { KnownCorpus } from './known-corpus.ts'
import { allSimplified } from './simplified.ts'

const simplified = allSimplified()
const ALIASES = [
  ['家庭暴力', '家暴', '無此詞'],
  ['妇女之家', '妇女微家'],
]

const record = (at: number, text: string): SearchRecord => ({
  url: `/activities/${at}`,
  kind: '活动',
  title: `第${at}次走访`,
  summary: text,
  date: '',
  sortDate: '0',
  sections: [],
  facts: [],
  filters: { 主题: at % 2 === 0 ? ['家庭教育'] : ['维权服务'] },
})

const records = Array.from({ length: 100 }, (_, at) =>
  record(at, at === 57 ? '反对家庭暴力，重庆婦女之家' : '到妇女之家走访'),
)
const madeOf = (own: readonly SearchRecord[], corpus?: KnownCorpus) => {
  const groups = corpus?.groups(own, simplified) ?? corpusGroups(own, simplified)
  const dictionaries = makeDictionaries(groups, ALIASES, simplified)
  corpus?.save(groups)
  return dictionaries
}
const file = () => join(mkdtempSync(join(tmpdir(), 'last-mile-corpus-')), 'corpus')

test('what is known of a corpus gives the same dictionaries, whatever has changed in it', () => {
  const own = file()
  expect(madeOf(records, new KnownCorpus(own, 'a'))).toEqual(madeOf(records))
  const changes = [
    records.with(57, record(57, '到妇女之家走访')),
    records.with(3, record(3, '無此詞，妇女微家')),
    records.slice(1),
    [...records, record(100, '婦聯在长春')],
    records.map((each) => ({ ...each, filters: {} })),
    [],
    records,
  ]
  for (const changed of changes) expect(madeOf(changed, new KnownCorpus(own, 'a'))).toEqual(madeOf(changed))
})

test('only groups in which something has changed are counted again', () => {
  const own = file()
  madeOf(records, new KnownCorpus(own, 'a'))
  const changed = records.with(3, record(3, '送法进村'))
  const old = new Map(corpusGroups(records, simplified).map(({ digest, summary }) => [digest, summary]))
  const asked = corpusGroups(changed, simplified, (digest) => old.get(digest))
  expect(asked.filter(({ digest }) => !old.has(digest))).toHaveLength(1)
})

test('what is damaged, or was made by another program, counts as nothing', () => {
  const own = file()
  madeOf(records, new KnownCorpus(own, 'a'))
  const text = readFileSync(own, 'utf8')
  writeFileSync(own, text.replaceAll('走访', '巡视'))
  expect(madeOf(records, new KnownCorpus(own, 'a'))).toEqual(madeOf(records))
  writeFileSync(own, text)
  expect(new KnownCorpus(own, 'b').groups(records, simplified)).toEqual(corpusGroups(records, simplified))
})
