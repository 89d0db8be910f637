import { Converter } from 'opencc-js/cn2t'
import { pinyin } from 'pinyin-pro'
import { Random } from '../../src/generate/random.ts'
import type { SearchView } from '../../src/publish/views/search.ts'
import { textOf } from '../../src/search/page-document.ts'
import type { LabelledQuery } from './quality.ts'

const SAMPLES = 120
const SHORTEST = 2
const LONGEST = 8

/**
 * Queries made from the pages themselves, so that the gate holds for any corpus: stretches of text as they stand and in
 * traditional characters, and the names of tags and units typed as pinyin.
 */
export function sampledQueries({ records }: SearchView): Record<'plain' | 'traditional' | 'pinyin', LabelledQuery[]> {
  const toTraditional = Converter({ from: 'cn', to: 't' })
  const random = new Random('search gate')
  const texts = records.flatMap((record) => textOf(record).match(/\p{Script=Han}{2,}/gu) ?? [])
  const plain = Array.from({ length: SAMPLES }, () => stretchOf(random.pick(texts), random))
  const names = [...new Set(records.flatMap(({ filters }) => Object.values(filters).flat()))]
  return {
    plain: plain.map((query) => ({ query })),
    traditional: plain.map((query) => ({ query: toTraditional(query), means: [query] })),
    pinyin: names
      .filter((name) => /^\p{Script=Han}{2,6}$/u.test(name))
      .map((name) => ({ query: pinyin(name, { toneType: 'none', v: true, separator: '' }), means: [name] })),
  }
}

function stretchOf(text: string, random: Random): string {
  const length = random.integer(SHORTEST, Math.min(text.length, LONGEST))
  const start = random.integer(0, text.length - length)
  return text.slice(start, start + length)
}
