import { dateInWords } from './date-words.ts'

const MOST_VARIANTS = 8

/** Words that mean the same. */
export interface AliasGroup {
  /** those that are on a page */
  found: string[]
  /** those that readers may type but that are nowhere */
  absent: string[]
}

/**
 * A query in other words: each word that has others of the same meaning is replaced by them, one group at a time.
 * A replacement that would only lengthen or shorten the word in place (妇联 in 全国妇联) is none, nor is one that is nowhere;
 * but a word that is nowhere is shortened to one that is somewhere (子宫颈癌).
 * A year in Chinese numerals has another name, too: that in digits; and a date in digits the one with 年, 月 and 日.
 */
export function aliasVariants(query: string, groups: readonly AliasGroup[]): string[] {
  const variants = groups.flatMap((group) => {
    const word = wordIn(query, group)
    if (word === undefined) return []
    const kept = group.absent.includes(word) ? query.replaceAll(word, ' ') : query
    return group.found
      .filter((other) => !other.includes(word) && !kept.includes(other))
      .map((other) => query.replaceAll(word, other))
  })
  const respelt = dateInWords(query.replace(CHINESE_YEAR, (year) => Array.from(year, digitOf).join('')))
  return [...new Set(respelt === query ? variants : [respelt, ...variants])].slice(0, MOST_VARIANTS)
}

/** The longest word of a group that a query has; the query itself where it is one but for its signs: covid-19. */
export function wordIn(query: string, { found, absent }: AliasGroup): string | undefined {
  const words = [...found, ...absent]
  if (words.includes(query.replace(SIGNS, ''))) return query
  return words.filter((word) => query.includes(word)).sort((a, b) => b.length - a.length)[0]
}

const SIGNS = /[^\p{L}\p{N}]/gu

/** All words of the groups that a query has a word of: what it means, however it is said. */
export function meantWords(query: string, groups: readonly AliasGroup[]): string[] {
  const meant = groups.filter((group) => wordIn(query, group) !== undefined)
  return [...new Set(meant.flatMap(({ found, absent }) => [...found, ...absent]))]
}

/** 二〇一六, 一九九八: four numerals of one place each are a year. */
const CHINESE_YEAR = /(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}/g
const NUMERALS = '〇一二三四五六七八九'

function digitOf(numeral: string): number {
  return Math.max(0, NUMERALS.indexOf(numeral))
}
