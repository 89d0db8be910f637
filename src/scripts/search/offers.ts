import { words } from '../../words.ts'
import { type Query, queryAddress } from './query.ts'

/** Offers the other order of the results; the present one is said, not linked. */
export function showOrder(container: HTMLElement, query: Query, total: number): void {
  const choices = [
    { text: words.search.byFit, newestFirst: false },
    { text: words.search.byDate, newestFirst: true },
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

/** Offers the query in other words of the same meaning. */
export function showAlternatives(container: HTMLElement, query: Query, alternatives: readonly string[]): void {
  const links = alternatives.flatMap((text) => {
    const link = Object.assign(document.createElement('a'), { textContent: text })
    link.href = queryAddress({ ...query, words: text })
    return [link, ' ']
  })
  container.replaceChildren(words.search.alternatives, ...links)
  container.hidden = links.length === 0
}
