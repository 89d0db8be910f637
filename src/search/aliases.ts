const MOST_VARIANTS = 8

/**
 * A query in other words: each word that has others of the same meaning is replaced by them, one group at a time.
 * A replacement that would only lengthen or shorten the word in place (妇联 in 全国妇联) is none.
 */
export function aliasVariants(query: string, groups: readonly (readonly string[])[]): string[] {
  const variants = groups.flatMap((group) => {
    const present = group.filter((word) => query.includes(word)).sort((a, b) => b.length - a.length)
    const [word] = present
    if (word === undefined) return []
    return group
      .filter((other) => !other.includes(word) && !query.includes(other))
      .map((other) => query.replaceAll(word, other))
  })
  return [...new Set(variants)].slice(0, MOST_VARIANTS)
}
