import { href } from '../../components/href.ts'
import { fill } from '../../phrase.ts'
import type { Result } from '../../search/result.ts'
import type { Found } from './engine.ts'
import { pieceNodes } from './pieces.ts'
import type { Query } from './query.ts'
import type { Speech } from './speech.ts'

const FIRST = 10
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

/** Shows the first results; the button below shows the next ones. */
export async function showResults(speech: Speech, parts: ResultParts, found: Found, query: Query): Promise<void> {
  const { list, more, status, tries } = parts
  const items = async (from: number, to: number) =>
    (await found.results(from, to)).map((result) => resultItem(speech, parts, result))
  list.replaceChildren(...(await items(0, FIRST)))
  tries.hidden = found.total > 0
  more.hidden = found.total <= FIRST
  status.textContent = statusWords(speech, found, query)
  const button = more.querySelector('button')
  if (!button) return
  button.onclick = async () => {
    const shown = list.childElementCount
    const added = await items(shown, shown + MORE)
    list.append(...added)
    more.hidden = list.childElementCount >= found.total
    added[0]?.querySelector('a')?.focus()
  }
}

/** What was found, and of how many records where that is not all. */
function statusWords({ words }: Speech, found: Found, query: Query): string {
  const { searched, left } = found.reached
  const said = foundWords(words, found, query)
  return left === 0 ? said : said + fill(words.everywhere.left, { searched, left })
}

function foundWords(words: Speech['words'], found: Found, { words: query, chosen }: Query): string {
  const { total, added, step, words: used, more, reached } = found
  if (total === 0) return words.none
  if (!query && chosen.size === 0) return reached.left === 0 ? words.start : words.everywhere.start
  if (!query) return fill(words.found, { count: total })
  const phrase = step === 'strict' ? words.foundFor : words.steps[step]
  const said = fill(phrase, { query, count: total, words: used.slice(0, 3).join('、') })
  if (!more || added === 0) return said
  const addition = more.step === 'alias' ? words.added.alias : words.added.relaxed
  return said + fill(addition, { added, words: more.words.slice(0, 3).join('、') })
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
