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
  return [...new Set(variants)].slice(0, MOST_VARIANTS)
}
