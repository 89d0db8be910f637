import { fill } from '../../phrase.ts'
import { askInOtherLanguages } from '../language-links.ts'
import { repeated } from './answer-words.ts'
import { find, forgetIndex } from './engine.ts'
import { readFacets, showChosen, showFacets } from './facets.ts'
import { showHelp } from './help.ts'
import { showAlternatives, showOrder, showReach } from './offers.ts'
import { showPlaces } from './places.ts'
import { type Query, queryAddress, readQuery } from './query.ts'
import { FIRST, showResults } from './results.ts'
import { loadSpeech } from './speech.ts'

// The search page. The address is the state: every change goes through it, so back, reload and sharing work.
const PAUSE_IN_TYPING = 250

const page = element('[data-search]')
const form = element('form', page) as HTMLFormElement
const input = element('input[name="q"]', form) as HTMLInputElement
const status = element('[data-status]', page)
const plainTitle = document.title
const fold = element('[data-fold]', page) as HTMLDetailsElement
const facets = readFacets(element('[data-facets]', page))
const parts = {
  kinds: facets.find(({ parameter }) => parameter === 'kind')?.titles ?? new Map<string, string>(),
  template: element('#search-result') as HTMLTemplateElement,
  list: element('[data-results]', page),
  more: element('[data-more]', page),
  status,
  tries: element('[data-tries]', page),
}
const reach = { offer: element('[data-reach]', page), counts: element('[data-counts]', page) }
const [sort, alternatives] = [element('[data-sort]', page), element('[data-alternatives]', page)]
const places = element('[data-places]', page)
const help = [...page.querySelectorAll<HTMLElement>('[data-help]')]
const speech = await loadSpeech().catch((error: unknown) => {
  status.textContent = status.dataset['broken'] ?? ''
  parts.list.ariaBusy = null
  throw error
})
let latest = 0
let pause: ReturnType<typeof setTimeout> | undefined

function element(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`no ${selector}`)
  return found
}

function currentQuery(): Query {
  return readQuery(
    location.search,
    facets.map(({ parameter }) => parameter),
  )
}

/** Shows the answer to the address, unless another is asked for before it is there: then the later one alone. */
async function show(): Promise<void> {
  const turn = ++latest
  const isLatest = () => turn === latest
  const query = currentQuery()
  parts.list.ariaBusy = 'true'
  askInOtherLanguages()
  // tabs, the history and bookmarks tell one search from another
  document.title =
    query.words === '' ? plainTitle : fill(speech.words.pageTitle, { query: repeated(query.words), page: plainTitle })
  showChosen(speech, element('[data-chosen]', page), facets, query)
  try {
    await showAnswer(query, isLatest)
  } catch (error) {
    console.error(error)
    if (isLatest()) showBroken()
  }
  if (isLatest()) parts.list.ariaBusy = null
}

async function showAnswer(query: Query, isLatest: () => boolean, shown = FIRST): Promise<void> {
  if (query.everywhere) status.textContent = speech.words.everywhere.loading
  const found = await find({ ...query, chosen: chosenByName(query) }, shown)
  if (!isLatest()) return
  showFacets(speech, facets, found.counts, query)
  fold.hidden = facets.every(({ section }) => section.hidden)
  showResults(speech, parts, found, query, (more) => {
    forgetIndex()
    return showAnswer(query, isLatest, more)
  })
  showOrder(speech, sort, query, found.total)
  showReach(speech, reach, query, found.reached)
  showPlaces(places, query.words, found)
  showHelp(help, query.words, found)
  // those that are there are of other words; the results stand without any
  alternatives.hidden = true
  const others = await found.alternatives().catch(() => [])
  if (isLatest()) showAlternatives(speech, alternatives, query, others)
}

function chosenByName({ chosen }: Query): Map<string, readonly string[]> {
  return new Map(
    facets.flatMap(({ parameter, name }) => (chosen.has(parameter) ? [[name, chosen.get(parameter) ?? []]] : [])),
  )
}

/** What stands there is the answer to another query. */
function showBroken(): void {
  status.textContent = speech.words.broken
  parts.list.replaceChildren()
  for (const part of [parts.more, fold, reach.offer, sort, alternatives, places, ...help]) part.hidden = true
  parts.tries.hidden = false
}

function isHere(address: string): boolean {
  return address === (location.search || '?')
}

function go(address: string, replaces: boolean): void {
  clearTimeout(pause)
  if (!isHere(address))
    history[replaces ? 'replaceState' : 'pushState'](null, '', address === '?' ? location.pathname : address)
  void show()
}

function typedAddress(): string {
  return queryAddress({ ...currentQuery(), words: input.value.trim() })
}

function askTyped(): void {
  if (!isHere(typedAddress())) go(typedAddress(), true)
}

function askSoon(): void {
  clearTimeout(pause)
  pause = setTimeout(askTyped, PAUSE_IN_TYPING)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  // the same words are looked for again: the network may have failed the first time
  go(typedAddress(), false)
})

input.addEventListener('input', (event) => {
  clearTimeout(pause)
  // Half-typed pinyin is no query.
  if (!event.isComposing) askSoon()
})
input.addEventListener('compositionend', askSoon)

page.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(link.getAttribute('href') ?? '?', false)
  // an offer of other words, or of an answer whose words have been typed over since
  input.value = currentQuery().words
  // The link is drawn anew; the reader's place goes to the status, which says what has changed.
  status.focus()
})

addEventListener('popstate', () => {
  clearTimeout(pause)
  input.value = currentQuery().words
  void show()
})

// what was typed before this program was there counts
const isTyped = input.value !== ''
if (!isTyped) input.value = currentQuery().words
fold.open = matchMedia('(min-width: 60rem)').matches && document.documentElement.dataset['text'] !== 'large'
void show()
if (isTyped) askSoon()
