// The comparison of two or three models. The address says which: /compare?m=one&m=another.
import type { Words } from '../../words.ts'
import { element } from '../elements.ts'
import { askInOtherLanguages } from '../language-links.ts'
import { type ComparedModel, readModel } from './model-page.ts'

const MOST = 3
const ID = /^[a-z0-9-]+$/

const place = element('[data-compare]')
const status = element('[data-status]')
const words: Words['compare'] = JSON.parse(place.dataset['words'] ?? '')
const asked = [...new Set(new URLSearchParams(location.search).getAll('m'))].slice(0, MOST)
const boxes = [...document.querySelectorAll<HTMLInputElement>('input[name="m"]')]

/** No more than three can be chosen. */
function limitChoice(): void {
  const isFull = boxes.filter(({ checked }) => checked).length >= MOST
  for (const box of boxes) box.disabled = isFull && !box.checked
}

async function load(id: string): Promise<ComparedModel | string> {
  if (!ID.test(id)) return id
  const url = `${place.dataset['pages']}${id}`
  const response = await fetch(url)
  if (response.status === 404) return id
  if (!response.ok) throw new Error(`${response.status} ${url}`)
  const page = new DOMParser().parseFromString(await response.text(), 'text/html')
  return readModel(page, url, words) ?? id
}

function tableOf(models: readonly ComparedModel[]): HTMLTableElement {
  const table = Object.assign(document.createElement('table'), { className: 'compare', ariaLabel: words.title })
  const head = table.createTHead().insertRow()
  head.append(cell('th', 'col', words.item), ...models.map((model) => cell('th', 'col', linkTo(model))))
  const keys = [...new Set(models.flatMap(({ parts }) => [...parts.keys()]))]
  const body = table.createTBody()
  for (const key of keys) {
    const row = body.insertRow()
    const label = models.map(({ parts }) => parts.get(key)?.label).find((text) => text !== undefined) ?? ''
    row.append(cell('th', 'row', label), ...models.map((model) => partCell(model, key)))
  }
  return table
}

/** On a narrow screen the rows of the table are put below one another, and each cell says whose it is. */
function partCell({ title, parts }: ComparedModel, key: string): HTMLTableCellElement {
  const content = parts.get(key)?.content ?? []
  const made = document.createElement('td')
  made.dataset['model'] = title
  made.append(...(content.length > 0 ? content : [words.nothing]))
  return made
}

function cell(name: 'th', scope: 'col' | 'row', content: Node | string): HTMLTableCellElement {
  const made = document.createElement(name)
  made.scope = scope
  made.append(content)
  return made
}

function linkTo({ title, url, lang }: ComparedModel): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { textContent: title, href: url, lang })
}

async function compare(): Promise<void> {
  status.textContent = words.loading
  const loaded = await Promise.all(asked.map(load))
  const models = loaded.filter((model) => typeof model !== 'string')
  const missing = loaded.filter((model) => typeof model === 'string')
  if (models.length > 1) place.replaceChildren(tableOf(models))
  status.textContent = [
    ...missing.map((id) => words.missing.replace('{id}', id)),
    models.length > 1 ? words.ready.replace('{count}', String(models.length)) : words.few,
  ].join('')
}

for (const box of boxes) {
  // what was chosen before this program was there stays so
  box.checked ||= asked.includes(box.value)
  box.addEventListener('change', limitChoice)
}
limitChoice()
askInOtherLanguages()
// where there are not two models to choose from, there is no form
document.querySelector('.compare-form')?.addEventListener('submit', (event) => {
  if (boxes.filter(({ checked }) => checked).length > 1) return
  event.preventDefault()
  status.textContent = words.few
  // the button stands below the list, on a phone some screens
  status.scrollIntoView({ block: 'center' })
})
if (asked.length > 0) {
  compare().catch((error: unknown) => {
    console.error(error)
    status.textContent = words.broken
  })
}
