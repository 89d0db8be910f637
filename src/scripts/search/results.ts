import type { Result } from '../../search/result.ts'
import { fill, words } from '../../words.ts'
import type { Found } from './engine.ts'
import { pieceNodes } from './pieces.ts'

const FIRST = 10
const MORE = 20

/** The elements that show results. */
export interface ResultParts {
  template: HTMLTemplateElement
  list: HTMLElement
  more: HTMLElement
  status: HTMLElement
  tries: HTMLElement
}

/** Shows the first results; the button below shows the next ones. */
export async function showResults(parts: ResultParts, found: Found, query: string): Promise<void> {
  const { list, more, status, tries, template } = parts
  const items = async (from: number, to: number) =>
    (await found.results(from, to)).map((result) => resultItem(template, result))
  list.replaceChildren(...(await items(0, FIRST)))
  tries.hidden = found.total > 0
  more.hidden = found.total <= FIRST
  status.textContent = statusWords(found, query)
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

function statusWords({ total, step, words: used }: Found, query: string): string {
  if (total === 0) return words.search.none
  if (!query) return fill(words.search.found, { count: total })
  const phrase = step === 'strict' ? words.search.foundFor : words.search.steps[step]
  return fill(phrase, { query, count: total, words: used.slice(0, 3).join('、') })
}

function resultItem(template: HTMLTemplateElement, result: Result): HTMLElement {
  const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
  const part = (name: string) => item.querySelector(`[data-part="${name}"]`) as HTMLElement
  part('link').replaceChildren(...pieceNodes(result.title))
  part('link').setAttribute('href', result.url)
  part('kind').textContent = result.kind
  part('date').textContent = result.date
  part('excerpt').append(...pieceNodes(result.excerpt))
  part('sections').hidden = result.sections.length === 0
  part('sections').append(...result.sections.flatMap(({ title, url }) => [' ', link(title, url)]))
  return item
}

function link(text: string, href: string): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { textContent: text, href })
}
