import { href } from '../../components/href.ts'
import { fill, words } from '../../words.ts'
import type { Found } from './engine.ts'
import { excerpt, type Piece } from './excerpt.ts'

const PAGE = 20

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
  const { list, more, status, tries } = parts
  list.replaceChildren(...(await items(parts, found, 0)))
  const total = found.hits.length
  tries.hidden = total > 0
  more.hidden = total <= PAGE
  status.textContent = statusWords(found, query)
  const button = more.querySelector('button')
  if (!button) return
  button.onclick = async () => {
    const added = await items(parts, found, list.childElementCount)
    list.append(...added)
    more.hidden = list.childElementCount >= total
    added[0]?.querySelector('a')?.focus()
  }
}

function statusWords({ hits, step, words: used }: Found, query: string): string {
  const count = hits.length
  if (count === 0) return words.search.none
  if (!query) return fill(words.search.found, { count })
  const shown = fill(words.search.foundFor, { query, count })
  return step === 'strict'
    ? shown
    : fill(words.search.steps[step], { query, count, words: used.slice(0, 3).join('、') })
}

async function items({ template }: ResultParts, found: Found, from: number): Promise<HTMLElement[]> {
  const pages = await Promise.all(found.hits.slice(from, from + PAGE).map((hit) => hit.data()))
  return pages.map(({ raw_url, content, meta, filters }) => {
    const item = (template.content.cloneNode(true) as DocumentFragment).firstElementChild as HTMLElement
    const part = (name: string) => item.querySelector(`[data-part="${name}"]`) as HTMLElement
    part('link').textContent = meta.title
    part('link').setAttribute('href', href(raw_url))
    part('kind').textContent = filters[words.search.kindFacet]?.[0] ?? ''
    part('date').textContent = meta.date
    part('excerpt').append(...excerpt(content, meta.title, found.words, found.simplified).map(pieceNode))
    return item
  })
}

function pieceNode({ text, marked }: Piece): Node {
  return marked ? Object.assign(document.createElement('mark'), { textContent: text }) : document.createTextNode(text)
}
