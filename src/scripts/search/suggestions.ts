import { href } from '../../href.ts'
import { fill } from '../../phrase.ts'
import type { Result } from '../../search/result.ts'
import { answerWords, extentOf } from './answer-words.ts'
import { pieceNodes } from './pieces.ts'
import { loadSpeech, type Speech } from './speech.ts'

/** What is suggested for the words in a search box, ready to be shown. */
export interface Suggestions {
  /** what a screen reader calls the list */
  label: string
  /** what answered, where that is not the words themselves */
  notice: string
  options: readonly HTMLElement[]
  /** what a screen reader says when they appear */
  said: string
}

const SHOWN = 6

/**
 * Looks suggestions up: the best pages, and last the page of all results. Undefined where nothing is found.
 * @param kinds what the kinds of the index are called on this page, a line each; nothing where they keep their names
 */
export async function suggest(text: string, kinds = ''): Promise<Suggestions | undefined> {
  const [{ search }, speech] = await Promise.all([import('./engine.ts'), loadSpeech()])
  const answer = await search(text, SHOWN)
  const { step, hits, more, reached, first } = answer
  const total = hits.length + (more?.hits.length ?? 0)
  if (total === 0) return
  const kindNames = Object.fromEntries(kinds.split('\n').map((line) => line.split('=')))
  const pages = first.map((result) => pageOption(result, speech, kindNames))
  const { suggestions, suggested, all } = speech.words
  const rest = option(searchAddress(text, speech), fill(all[extentOf(reached)], { count: total }))
  const options = total > pages.length ? [...pages, rest] : pages
  const notice = step === 'strict' ? '' : answerWords(speech, answer, text, total)
  return { label: suggestions, notice, options, said: fill(suggested, { count: options.length }) }
}

function pageOption(
  { url, kind, title }: Result,
  { address, mark }: Speech,
  kindNames: Readonly<Record<string, string>>,
) {
  const kindText = document.createElement('span')
  kindText.className = 'suggestion-kind'
  kindText.textContent = kindNames[kind] ?? kind
  const titleText = document.createElement('span')
  titleText.append(...pieceNodes(title))
  return option(href(address(url)), mark(titleText), kindText)
}

function searchAddress(text: string, { address }: Speech): string {
  return href(address(`/search?${new URLSearchParams({ q: text })}`))
}

function option(url: string, ...content: (Node | string)[]): HTMLElement {
  const item = document.createElement('li')
  item.role = 'option'
  item.ariaSelected = 'false'
  item.dataset['url'] = url
  item.append(...content)
  return item
}
