import { fill } from '../../phrase.ts'
import type { Counts } from '../../search/facets.ts'
import { isChosen, type Query, queryAddress, toggle } from './query.ts'
import type { Speech } from './speech.ts'

const SHOWN = 6

/** A facet of the page. */
export interface Facet {
  /** its name in the address */
  parameter: string
  /** its name in the index */
  name: string
  title: string
  /** what its values in the index are called, in their order */
  titles: ReadonlyMap<string, string>
  section: HTMLElement
}

/** The facets that the page has places for. */
export function readFacets(container: HTMLElement): Facet[] {
  return [...container.querySelectorAll<HTMLElement>('[data-facet]')].map((section) => ({
    parameter: section.dataset['facet'] ?? '',
    name: section.dataset['name'] ?? '',
    title: section.querySelector('h2')?.textContent ?? '',
    titles: new Map(JSON.parse(section.dataset['values'] ?? '[]') as [string, string][]),
    section,
  }))
}

/** Shows each facet's values with their counts; a value that would find nothing is left out. */
export function showFacets(speech: Speech, facets: readonly Facet[], counts: Counts, query: Query): void {
  for (const facet of facets) {
    const { parameter, name, titles, section } = facet
    const order = [...titles.keys()]
    const found = counts[name] ?? {}
    const chosen = (query.chosen.get(parameter) ?? []).filter((value) => !(value in found))
    const values = [...Object.entries(found), ...chosen.map((value) => [value, 0] as const)].sort(
      ([a], [b]) => rank(order, a) - rank(order, b),
    )
    section.hidden = values.length === 0
    const isOpen = section.querySelector('button')?.getAttribute('aria-expanded') === 'true'
    const items = values.map(([value, count], index) => {
      const item = valueItem(speech, facet, query, value, count)
      if (index >= SHOWN && !isChosen(query, parameter, value)) item.dataset['folded'] = ''
      return item
    })
    section.querySelector('ul')?.replaceChildren(...items)
    showMore(speech, facet, items.filter((item) => 'folded' in item.dataset).length, isOpen)
  }
}

function rank(order: readonly string[], value: string): number {
  const index = order.indexOf(value)
  return index < 0 ? order.length : index
}

function valueItem(
  { mark }: Speech,
  { parameter, titles }: Facet,
  query: Query,
  value: string,
  count: number,
): HTMLLIElement {
  const link = document.createElement('a')
  link.href = queryAddress(toggle(query, parameter, value))
  link.append(mark(textElement(titles.get(value) ?? value)), textElement(String(count), 'count'))
  if (isChosen(query, parameter, value)) link.setAttribute('aria-current', 'true')
  const item = document.createElement('li')
  item.append(link)
  return item
}

function textElement(text: string, className = ''): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { textContent: text, className })
}

function showMore({ words }: Speech, { title, section }: Facet, folded: number, isOpen: boolean): void {
  const button = section.querySelector('button')
  if (!button) return
  button.hidden = folded === 0
  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open))
    button.textContent = open ? words.fewerTerms : fill(words.moreTerms, { count: folded })
    button.ariaLabel = fill(words.choice, { facet: title, value: button.textContent })
  }
  set(isOpen)
  button.onclick = () => set(button.getAttribute('aria-expanded') !== 'true')
}

/** Shows what is chosen, each removable in one click. */
export function showChosen(
  { words, mark }: Speech,
  container: HTMLElement,
  facets: readonly Facet[],
  query: Query,
): void {
  const links = facets.flatMap(({ parameter, title: facet, titles }) =>
    (query.chosen.get(parameter) ?? []).map((code) => {
      const value = titles.get(code) ?? code
      const address = queryAddress(toggle(query, parameter, code))
      return mark(chip(fill(words.choice, { facet, value }), fill(words.remove, { facet, value }), address))
    }),
  )
  const clear = chip(words.clear, words.clear, queryAddress({ ...query, chosen: new Map() }))
  clear.classList.add('chosen-clear')
  container.replaceChildren(...links, ...(links.length > 1 ? [clear] : []))
  container.hidden = links.length === 0
}

function chip(text: string, label: string, address: string): HTMLLIElement {
  const link = Object.assign(document.createElement('a'), { className: 'button', textContent: text, href: address })
  link.setAttribute('aria-label', label)
  const item = document.createElement('li')
  item.append(link)
  return item
}
