import { href } from '../../href.ts'
import { fill } from '../../phrase.ts'
import type { Result } from '../../search/result.ts'
import { answerWords, extentOf, wordList } from './answer-words.ts'
import type { Found } from './engine.ts'
import { pieceNodes } from './pieces.ts'
import type { Query } from './query.ts'
import type { Speech } from './speech.ts'

/** How many results are shown at first. */
export const FIRST = 10
const MORE = 20

/** The elements that show results. */
export interface ResultParts {
  /** what the kinds of the index are called */
  kinds: ReadonlyMap<string, string>
  template: HTMLTemplateElement
  list: HTMLElement
  more: HTMLElement
  status: HTMLElement
  tries: HTMLElement
}

/**
 * Shows the first results; the button below loads and shows the next ones.
 * @param showAnew shows the answer of now, so many of its results; rejects where there is none, and what is shown then stays
 */
export function showResults(
  speech: Speech,
  parts: ResultParts,
  found: Found,
  query: Query,
  showAnew: (shown: number) => Promise<void>,
): void {
  const { list, status, tries } = parts
  const itemsOf = (results: readonly Result[]) => results.map((result) => resultItem(speech, parts, result))
  list.replaceChildren(...itemsOf(found.first))
  tries.hidden = found.total > 0
  for (const advice of tries.querySelectorAll<HTMLElement>('[data-fewer]')) advice.hidden = query.chosen.size === 0
  const told = statusWords(speech, found, query)
  status.textContent = told
  offerMore(speech, parts, found.total, async () => {
    const from = list.childElementCount
    try {
      return { items: itemsOf(await found.results(from, from + MORE)), said: told }
    } catch (error) {
      console.error(error)
      // the site may have been published anew: the rest of the old answer is nowhere then
      return showAnew(from + MORE).then(
        () => undefined,
        () => ({ items: [], said: speech.words.broken }),
      )
    }
  })
}

/** Loads the results behind those that are shown, with what the status says then; nothing where all are shown anew. */
type LoadMore = () => Promise<{ items: HTMLElement[]; said: string } | undefined>

function offerMore(speech: Speech, { list, more, status }: ResultParts, total: number, loadMore: LoadMore): void {
  const button = more.querySelector('button')
  if (!button) return
  const tellLeft = () => {
    const left = total - list.childElementCount
    more.hidden = left <= 0
    button.textContent = fill(speech.words.more, { count: Math.min(MORE, left) })
  }
  tellLeft()
  button.onclick = async () => {
    const [last, from] = [list.lastElementChild, list.childElementCount]
    const loaded = await loadMore()
    // who has gone elsewhere in the meantime is left there
    const isHere = [button, document.body].includes(document.activeElement as HTMLElement)
    const goOn = (next?: HTMLElement | null) => isHere && next?.focus()
    if (!loaded) return goOn(list.children[from]?.querySelector('a') ?? status)
    const { items, said } = loaded
    // Other results, or the same ones by a second click, may be there by now.
    if (list.lastElementChild !== last) return
    if (status.textContent !== said) status.textContent = said
    list.append(...items)
    tellLeft()
    goOn(items[0]?.querySelector('a'))
  }
}

/** What was found, and of how many records where that is not all. */
function statusWords(speech: Speech, found: Found, query: Query): string {
  const { searched, left } = found.reached
  const said = foundWords(speech, found, query)
  return left === 0 ? said : said + fill(speech.words.everywhere.left, { searched, left })
}

function foundWords(speech: Speech, found: Found, { words: query, chosen }: Query): string {
  const { words } = speech
  const { total, added, more, reached } = found
  const extent = extentOf(reached)
  if (total === 0) return words.none[extent]
  if (!query && chosen.size === 0) return extent === 'all' ? words.start : words.everywhere.start
  const said = answerWords(speech, found, query, total)
  if (!more || added === 0) return said
  const addition = more.step === 'alias' ? words.added.alias : words.added.relaxed
  return said + fill(addition, { added, words: wordList(more.words) })
}

function resultItem({ mark, date, address }: Speech, { template, kinds }: ResultParts, result: Result): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
  const part = (name: string) => item.querySelector(`[data-part="${name}"]`) as HTMLElement
  part('link').replaceChildren(...pieceNodes(result.title))
  mark(part('link')).setAttribute('href', href(address(result.url)))
  part('kind').textContent = kinds.get(result.kind) ?? result.kind
  part('date').textContent = date(result.date)
  part('excerpt').append(...pieceNodes(result.excerpt))
  mark(part('excerpt'))
  part('sections').hidden = result.sections.length === 0
  part('sections').append(...result.sections.flatMap(({ title, url }) => [' ', mark(link(title, href(address(url))))]))
  return item
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { textContent: text, href })
}
