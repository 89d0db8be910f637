/** Pages before and after the one that is read. */
const NEAR = 2

/**
 * The pages that a page of a list leads to: the first, the last, those near it, and undefined for a gap.
 * All of them on each page would be as many links as the square of the pages.
 */
export function shownPages(current: number, last: number): (number | undefined)[] {
  const shown = Array.from({ length: 2 * NEAR + 1 }, (_, at) => current - NEAR + at)
  const pages = [...new Set([1, ...shown.filter((page) => page > 1 && page < last), last])]
  return pages.flatMap((page, at) => {
    const before = pages[at - 1] ?? page - 1
    if (page - before === 1) return [page]
    // a gap of one page is no shorter than its number
    return page - before === 2 ? [page - 1, page] : [undefined, page]
  })
}
