import { find } from './engine.ts'
import { readFacets, showChosen, showFacets } from './facets.ts'
import { showAlternatives, showOrder, showReach } from './offers.ts'
import { type Query, queryAddress, readQuery } from './query.ts'
import { FIRST, showResults } from './results.ts'
import { loadSpeech } from './speech.ts'

// The search page. The address is the state: every change goes through it, so back, reload and sharing work.
const PAUSE_IN_TYPING = 250

const page = element('[data-search]')
const form = element('form', page) as HTMLFormElement
const input = element('input[name="q"]', form) as HTMLInputElement
const status = element('[data-status]', page)
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
const speech = await loadSpeech()
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
  showChosen(speech, element('[data-chosen]', page), facets, query)
  try {
    await showAnswer(query, isLatest)
  } catch (error) {
    console.error(error)
    if (isLatest()) showBroken()
  }
  if (isLatest()) parts.list.ariaBusy = null
}

async function showAnswer(query: Query, isLatest: () => boolean): Promise<void> {
  if (query.everywhere) status.textContent = speech.words.everywhere.loading
  const found = await find({ ...query, chosen: chosenByName(query) })
  const first = await found.results(0, FIRST)
  if (!isLatest()) return
  showFacets(speech, facets, found.counts, query)
  fold.hidden = facets.every(({ section }) => section.hidden)
  showResults(speech, parts, { ...found, first }, query)
  showOrder(speech, element('[data-sort]', page), query, found.total)
  showReach(speech, reach, query, found.reached)
  const alternatives = await found.alternatives()
  if (isLatest()) showAlternatives(speech, element('[data-alternatives]', page), query, alternatives)
}

function chosenByName({ chosen }: Query): Map<string, readonly string[]> {
  return new Map(
    facets.flatMap(({ parameter, name }) => (chosen.has(parameter) ? [[name, chosen.get(parameter) ?? []]] : [])),
  )
}

function showBroken(): void {
  status.textContent = speech.words.broken
  parts.tries.hidden = false
}

function go(address: string, replaces: boolean): void {
  if (address === location.search) return
  history[replaces ? 'replaceState' : 'pushState'](null, '', address === '?' ? location.pathname : address)
  void show()
}

function askAgain(replaces: boolean): void {
  clearTimeout(pause)
  go(queryAddress({ ...currentQuery(), words: input.value.trim() }), replaces)
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  askAgain(false)
})

input.addEventListener('input', (event) => {
  clearTimeout(pause)
  // Half-typed pinyin is no query.
  if (!(event as InputEvent).isComposing) pause = setTimeout(askAgain, PAUSE_IN_TYPING, true)
})
input.addEventListener('compositionend', () => {
  pause = setTimeout(askAgain, PAUSE_IN_TYPING, true)
})

page.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="?"]')
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
  event.preventDefault()
  go(link.getAttribute('href') ?? '?', false)
  // The link is drawn anew; the reader's place goes to the status, which says what has changed.
  status.focus()
})

addEventListener('popstate', () => {
  input.value = currentQuery().words
  void show()
})

input.value = currentQuery().words
fold.open = matchMedia('(min-width: 60rem)').matches && document.documentElement.dataset['text'] !== 'large'
void show()
