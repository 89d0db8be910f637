import type { Counts } from '../../search/facets.ts'
import { fill, words } from '../../words.ts'
import { isChosen, type Query, queryAddress, toggle } from './query.ts'

const SHOWN = 6

/** A facet of the page: its name in the address, its Chinese name, and the order of its values. */
export interface Facet {
  parameter: string
  name: string
  order: readonly string[]
  section: HTMLElement
}

/** The facets that the page has places for. */
export function readFacets(container: HTMLElement): Facet[] {
  return [...container.querySelectorAll<HTMLElement>('[data-facet]')].map((section) => ({
    parameter: section.dataset['facet'] ?? '',
    name: section.dataset['name'] ?? '',
    order: JSON.parse(section.dataset['order'] ?? '[]') as string[],
    section,
  }))
}

/** Shows each facet's values with their counts; a value that would find nothing is left out. */
export function showFacets(facets: readonly Facet[], counts: Counts, query: Query): void {
  for (const { parameter, name, order, section } of facets) {
    const found = counts[name] ?? {}
    const chosen = (query.chosen.get(parameter) ?? []).filter((value) => !(value in found))
    const values = [...Object.entries(found), ...chosen.map((value) => [value, 0] as const)].sort(
      ([a], [b]) => rank(order, a) - rank(order, b),
    )
    section.hidden = values.length === 0
    const isOpen = section.querySelector('button')?.getAttribute('aria-expanded') === 'true'
    const items = values.map(([value, count], index) => {
      const item = valueItem(query, parameter, value, count)
      if (index >= SHOWN && !isChosen(query, parameter, value)) item.dataset['folded'] = ''
      return item
    })
    section.querySelector('ul')?.replaceChildren(...items)
    showMore(section, items.filter((item) => 'folded' in item.dataset).length, isOpen)
  }
}

function rank(order: readonly string[], value: string): number {
  const index = order.indexOf(value)
  return index < 0 ? order.length : index
}

function valueItem(query: Query, parameter: string, value: string, count: number): HTMLLIElement {
  const link = document.createElement('a')
  link.href = queryAddress(toggle(query, parameter, value))
  link.append(textElement(value), textElement(String(count), 'count'))
  if (isChosen(query, parameter, value)) link.setAttribute('aria-current', 'true')
  const item = document.createElement('li')
  item.append(link)
  return item
}

function textElement(text: string, className = ''): HTMLSpanElement {
  return Object.assign(document.createElement('span'), { textContent: text, className })
}

function showMore(section: HTMLElement, folded: number, isOpen: boolean): void {
  const button = section.querySelector('button')
  if (!button) return
  button.hidden = folded === 0
  const set = (open: boolean) => {
    button.setAttribute('aria-expanded', String(open))
    button.textContent = open ? words.search.fewerTerms : fill(words.search.moreTerms, { count: folded })
  }
  set(isOpen)
  button.onclick = () => set(button.getAttribute('aria-expanded') !== 'true')
}

/** Shows what is chosen, each removable in one click. */
export function showChosen(container: HTMLElement, facets: readonly Facet[], query: Query): void {
  const links = facets.flatMap(({ parameter, name }) =>
    (query.chosen.get(parameter) ?? []).map((value) =>
      chip(
        `${name}：${value}`,
        `${words.search.remove}${name}：${value}`,
        queryAddress(toggle(query, parameter, value)),
      ),
    ),
  )
  const clear = chip(words.search.clear, words.search.clear, queryAddress({ ...query, chosen: new Map() }))
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
