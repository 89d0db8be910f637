import { href } from '../../components/href.ts'
import type { Result } from '../../search/result.ts'
import { fill, words } from '../../words.ts'
import { pieceNodes } from './pieces.ts'

/** What is suggested for the words in a search box. */
export interface Suggestions {
  total: number
  results: readonly Result[]
  /** what answered, where that is not the words themselves */
  notice: string
}

const SHOWN = 6

/** Looks suggestions up. The index is only loaded now: most readers never search. */
export async function suggest(text: string): Promise<Suggestions> {
  const { search } = await import('./engine.ts')
  const { step, words: used, hits, results } = await search(text)
  const notice = step === 'strict' ? '' : fill(words.search.steps[step], noticeGaps(text, hits.length, used))
  return { total: hits.length, results: await results(0, SHOWN), notice }
}

function noticeGaps(query: string, count: number, used: readonly string[]): Record<string, string | number> {
  return { query, count, words: used.slice(0, 3).join('、') }
}

/** The options of a list of suggestions: the best pages, and last the page of all results. */
export function suggestionOptions({ total, results }: Suggestions, text: string): HTMLElement[] {
  const pages = results.map(({ url, kind, title }) => {
    const kindText = Object.assign(document.createElement('span'), { className: 'suggestion-kind', textContent: kind })
    const titleText = document.createElement('span')
    titleText.append(...pieceNodes(title))
    return option(url, titleText, kindText)
  })
  const all = href(`/search?${new URLSearchParams({ q: text })}`)
  return [...pages, ...(total > results.length ? [option(all, fill(words.search.all, { count: total }))] : [])]
}

function option(url: string, ...content: (Node | string)[]): HTMLElement {
  const item = document.createElement('li')
  item.role = 'option'
  item.ariaSelected = 'false'
  item.dataset['url'] = url
  item.append(...content)
  return item
}
