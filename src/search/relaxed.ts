import type { Hit, HitsOf } from './pagefind.ts'
import { queryParts } from './tokens.ts'

/** Words that ask or join and say nothing of what is asked. Longest first: 怎么办 goes before 怎么. */
const FUNCTION_WORDS = [
  ...[
    '什么是',
    '怎么样',
    '怎么办',
    '怎么做',
    '为什么',
    '是什么',
    '有哪些',
    '什么样',
    '能不能',
    '有没有',
    '开展了',
    '可不可以',
  ],
  ...[
    '怎么',
    '怎样',
    '如何',
    '哪些',
    '哪个',
    '哪里',
    '什么',
    '可以',
    '能否',
    '是否',
    '请问',
    '关于',
    '有关',
    '得到',
    '进行',
  ],
  ...['以及', '遭遇', '遇到', '想要', '我想', '多少', '谁来', '找谁', '应该'],
  ...['的', '了', '吗', '呢', '吧', '啊', '和', '与', '及', '或', '怎', '我', '在', '对', '把', '被', '给', '谁'],
]

/** The words of a query that say what is asked; single characters that are left over say nothing. */
export function contentWords(query: string): string {
  const pieces = FUNCTION_WORDS.reduce((text, word) => text.replaceAll(word, ' '), query).split(/\s+/)
  return pieces.filter((piece) => piece.length > 1).join(' ')
}

const LEAST_TOKENS = 2
const COVERAGE = 0.5

/** The pages that have at least half of those tokens of a query that are anywhere; the best covered first. */
export async function relaxedSearch(hitsOf: HitsOf, query: string): Promise<Hit[]> {
  const tokens = new Set(queryParts(query).flatMap((part) => part.tokens))
  const all = await Promise.all([...tokens].map(hitsOf))
  const found = all.filter((hits) => hits.length > 0)
  const least = Math.max(LEAST_TOKENS, Math.ceil(found.length * COVERAGE))
  return gather(found)
    .filter(({ count }) => count >= least)
    .sort((a, b) => b.count * b.score - a.count * a.score)
    .map(({ hit }) => hit)
}

function gather(found: readonly (readonly Hit[])[]): { hit: Hit; score: number; count: number }[] {
  const pages = new Map<string, { hit: Hit; score: number; count: number }>()
  for (const hit of found.flat()) {
    const page = pages.get(hit.id) ?? { hit, score: 0, count: 0 }
    pages.set(hit.id, { hit, score: page.score + hit.score, count: page.count + 1 })
  }
  return [...pages.values()]
}
