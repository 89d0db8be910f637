import { href } from '../../components/href.ts'
import { fill } from '../../phrase.ts'
import type { Result } from '../../search/result.ts'
import { pieceNodes } from './pieces.ts'
import { loadSpeech, type Speech } from './speech.ts'

/** What is suggested for the words in a search box. */
export interface Suggestions {
  total: number
  results: readonly Result[]
  /** what answered, where that is not the words themselves */
  notice: string
  speech: Speech
}

const SHOWN = 6

/** Looks suggestions up. The index is only loaded now: most readers never search. */
export async function suggest(text: string): Promise<Suggestions> {
  const [{ search }, speech] = await Promise.all([import('./engine.ts'), loadSpeech()])
  const { step, words: used, hits, more, results } = await search(text)
  const total = hits.length + (more?.hits.length ?? 0)
  const notice = step === 'strict' ? '' : fill(speech.words.steps[step], noticeGaps(text, total, used))
  return { total, results: await results(0, SHOWN), notice, speech }
}

function noticeGaps(query: string, count: number, used: readonly string[]): Record<string, string | number> {
  return { query, count, words: used.slice(0, 3).join('、') }
}

/** The options of a list of suggestions: the best pages, and last the page of all results. */
export function suggestionOptions(
  { total, results, speech }: Suggestions,
  text: string,
  kindNames: Readonly<Record<string, string>>,
): HTMLElement[] {
  const { words, address, mark } = speech
  const pages = results.map(({ url, kind, title }) => {
    const kindText = document.createElement('span')
    kindText.className = 'suggestion-kind'
    kindText.textContent = kindNames[kind] ?? kind
    const titleText = document.createElement('span')
    titleText.append(...pieceNodes(title))
    return option(href(address(url)), mark(titleText), kindText)
  })
  const all = href(address(`/search?${new URLSearchParams({ q: text })}`))
  return [...pages, ...(total > results.length ? [option(all, fill(words.all, { count: total }))] : [])]
}

function option(url: string, ...content: (Node | string)[]): HTMLElement {
  const item = document.createElement('li')
  item.role = 'option'
  item.ariaSelected = 'false'
  item.dataset['url'] = url
  item.append(...content)
  return item
}
