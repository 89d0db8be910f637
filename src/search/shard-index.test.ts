import { expect, test } from 'vitest'
import type { SearchRecord } from '../publish/views/search.ts'
import { mergedWords } from './indexed-words.ts'
import { pageDocument } from './page-document.ts'
import type { ShardFile } from './shard-files.ts'
import { indexShard } from './shard-index.ts'
import { keyed } from './shard-key.ts'
import { Tokenizer } from './tokenizer.ts'
import { wordChunks } from './word-chunks.ts'
import { WordIndex } from './word-index.ts'

/** Words in several spellings, beyond U+FFFF, compounds and long pages: whatever is filed in its own way. */
const TEXTS = [
  '妇女café权益',
  'cafe妇女Cafè',
  '𠀀字𠀀，婦聯3+1',
  'café-cafè COVID-19',
  '﹏ 一',
  '妇女权益。'.repeat(200),
]

const record = (number: number, text: string): SearchRecord => ({
  url: `/models/m${String(number).padStart(3, '0')}`,
  kind: '创新模式',
  title: `${text.slice(0, 9)}${number % 7}`,
  summary: text,
  date: '2025年',
  sortDate: '2025',
  sections: [{ heading: { anchor: 's', text: '做法' }, paragraphs: [text, `第${number}页`] }],
  facts: [`地区：${TEXTS[(number * 5) % TEXTS.length]}`],
  filters: {},
})

const textOf = (number: number) => TEXTS[number % TEXTS.length] ?? ''
const RECORDS = Array.from({ length: 90 }, (_, number) => record(number, textOf(number)))
const tokenizer = new Tokenizer(new Map([['婦', '妇']]))

function index(records: readonly SearchRecord[], before?: Parameters<typeof indexShard>[3]) {
  const files: ShardFile[] = []
  const contents = indexShard(records.map(keyed), tokenizer, (file) => files.push(file), before)
  return { ...contents, files }
}

const CHANGES: [name: string, records: SearchRecord[]][] = [
  ['nothing', RECORDS],
  ['the text of one', RECORDS.map((each, at) => (at === 40 ? record(at, '全新的做法，naïve') : each))],
  ['the first, which wrote each word in its spelling first', RECORDS.slice(1)],
  ['some that are new between the others', [...RECORDS.slice(0, 30), record(200, 'über'), ...RECORDS.slice(30)]],
  ['half of them gone', RECORDS.filter((_, at) => at % 2 === 1)],
  ['all in another order of words', RECORDS.map((_, at) => record(at, textOf(at + 1)))],
]

test.each(CHANGES)('an index made from an earlier one has the bytes of a new one: %s', (_, records) => {
  const [anew, changed] = [index(records), index(records, index(RECORDS))]
  expect(changed).toEqual(anew)
})

test('what an index of changed pages was made from can be any earlier one of a row of changes', () => {
  const last = CHANGES.reduce<ReturnType<typeof index> | undefined>((before, [, all]) => index(all, before), undefined)
  expect(last).toEqual(index(CHANGES.at(-1)?.[1] ?? []))
})

test('words of several indexes are merged as those of one', () => {
  const documents = RECORDS.map((each) => pageDocument(each, tokenizer))
  const indexOf = (isIn: (page: number) => boolean) => {
    const words = new WordIndex()
    for (const [page, document] of documents.entries()) if (isIn(page)) words.add(page, document)
    return [...words.words()]
  }
  const parts = [0, 1, 2].map((part) => indexOf((page) => Math.floor(page / 30) === part))
  const mixed = [0, 1].map((part) => indexOf((page) => page % 2 === part))
  const whole = [
    ...wordChunks(
      indexOf(() => true),
      100,
    ),
  ]
  expect(whole.length).toBeGreaterThan(10)
  for (const some of [parts, mixed]) expect([...wordChunks(mergedWords(some), 100)]).toEqual(whole)
})
