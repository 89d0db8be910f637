import { fill } from '../../phrase.ts'
import type { Reached } from '../../search/reach.ts'
import { type Query, queryAddress } from './query.ts'
import type { Speech } from './speech.ts'

/** Offers the other order of the results; the present one is said, not linked. */
export function showOrder({ words }: Speech, container: HTMLElement, query: Query, total: number): void {
  const choices = [
    { text: words.byFit, newestFirst: false },
    { text: words.byDate, newestFirst: true },
  ]
  container.replaceChildren(
    ...choices.flatMap(({ text, newestFirst }) => {
      const link = Object.assign(document.createElement('a'), { textContent: text })
      link.href = queryAddress({ ...query, newestFirst })
      if (newestFirst === query.newestFirst) link.setAttribute('aria-current', 'true')
      return [link, ' ']
    }),
  )
  // without words everything fits equally well, and stands by date already
  container.hidden = total < 2 || query.words === ''
}

/** The elements that say how far a search has gone. */
export interface ReachParts {
  /** above the results: an offer to search all records */
  offer: HTMLElement
  /** above the facets: of which records their counts are */
  counts: HTMLElement
}

/** Offers to search all records, where that has not been done; and says that the counts are of those that were searched. */
export function showReach({ words }: Speech, { offer, counts }: ReachParts, query: Query, reached: Reached): void {
  const { searched, left, uncounted } = reached
  const link = Object.assign(document.createElement('a'), { className: 'button', textContent: words.everywhere.all })
  link.href = queryAddress({ ...query, everywhere: true })
  counts.replaceChildren(fill(words.everywhere.counts, { searched }))
  counts.hidden = left + uncounted === 0
  offer.hidden = left === 0
  // where the results are whole, all records are searched for the sake of the counts only
  if (left === 0) counts.append(' ', link)
  else offer.replaceChildren(link)
}

/** Offers the query in other words of the same meaning. */
export function showAlternatives(
  { words, mark }: Speech,
  container: HTMLElement,
  query: Query,
  alternatives: readonly string[],
): void {
  const links = alternatives.flatMap((text) => {
    const link = Object.assign(document.createElement('a'), { textContent: text })
    link.href = queryAddress({ ...query, words: text })
    return [mark(link), ' ']
  })
  container.replaceChildren(words.alternatives, ...links)
  container.hidden = links.length === 0
}
