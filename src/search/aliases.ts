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
 * A replacement that would only lengthen or shorten the word in place (妇联 in 全国妇联) is none, nor is one that is nowhere.
 * A year in Chinese numerals has another name, too: that in digits.
 */
export function aliasVariants(query: string, groups: readonly AliasGroup[]): string[] {
  const variants = groups.flatMap(({ found, absent }) => {
    const present = [...found, ...absent].filter((word) => query.includes(word)).sort((a, b) => b.length - a.length)
    const [word] = present
    if (word === undefined) return []
    return found
      .filter((other) => !other.includes(word) && !query.includes(other))
      .map((other) => query.replaceAll(word, other))
  })
  const inDigits = query.replace(CHINESE_YEAR, (year) => Array.from(year, digitOf).join(''))
  return [...new Set(inDigits === query ? variants : [inDigits, ...variants])].slice(0, MOST_VARIANTS)
}

/** 二〇一六, 一九九八: four numerals of one place each are a year. */
const CHINESE_YEAR = /(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2}/g
const NUMERALS = '〇一二三四五六七八九'

function digitOf(numeral: string): number {
  return Math.max(0, NUMERALS.indexOf(numeral))
}
