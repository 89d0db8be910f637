import { fill } from '../../phrase.ts'
import { focusTarget, ownFields, ownItems } from './field-elements.ts'
import { settings } from './settings.ts'

// Lists of the form: items are added, removed and moved by buttons, so that the keyboard does all of it.

let made = 0

/** Adds an item at the end of a list. */
export function addItem(field: HTMLElement): HTMLElement {
  const template = field.querySelector<HTMLTemplateElement>(':scope > template')
  const list = field.querySelector(':scope > [data-items]')
  if (!template || !list) throw new Error('no list')
  const fragment = template.content.cloneNode(true) as DocumentFragment
  number(fragment, `{${template.dataset['itemTemplate']}}`, String(++made))
  const item = fragment.querySelector<HTMLElement>('[data-item]')
  if (!item) throw new Error('no item')
  list.append(fragment)
  renumber(field)
  return item
}

/** Gives every id in a new item, and what refers to it, a number of its own; templates within it too. */
function number(root: DocumentFragment, mark: string, value: string): void {
  for (const element of root.querySelectorAll('*')) {
    for (const { name, value: text } of [...element.attributes])
      if (text.includes(mark)) element.setAttribute(name, text.replaceAll(mark, value))
    if (element instanceof HTMLTemplateElement) number(element.content, mark, value)
  }
}

/** Takes all items out of a list. */
export function removeItems(field: HTMLElement): void {
  for (const item of ownItems(field)) item.remove()
}

function renumber(field: HTMLElement): void {
  const items = ownItems(field)
  for (const [index, item] of items.entries()) {
    for (const place of item.querySelectorAll('[data-number]'))
      if (place.closest('[data-item]') === item) place.textContent = String(index + 1)
    for (const button of item.querySelectorAll<HTMLButtonElement>(':scope > .item-actions [data-move]'))
      button.disabled =
        index + Number(button.dataset['move']) < 0 || index + Number(button.dataset['move']) >= items.length
  }
}

/** Gives each list that must have something its first item. */
export function startLists(form: Element): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-control="repeat"][data-required]'))
    if (ownItems(field).length === 0) addItem(field)
}

/**
 * Makes the buttons of all lists work.
 * @param say tells what has happened to those who do not see it
 * @param changed is called after each change
 */
export function listenToLists(form: HTMLElement, say: (text: string) => void, changed: () => void): void {
  const { words } = settings
  form.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLElement>('[data-add], [data-remove], [data-move]')
    const field = button?.closest<HTMLElement>('[data-control="repeat"]')
    if (!button || !field) return
    const item = button.closest<HTMLElement>('[data-item]')
    if ('add' in button.dataset) {
      const added = addItem(field)
      say(fill(words.added, { number: ownItems(field).length }))
      focusItem(added)
    } else if (item && 'remove' in button.dataset) {
      const next = (item.nextElementSibling ?? item.previousElementSibling) as HTMLElement | null
      item.remove()
      renumber(field)
      say(fill(words.removed, { count: ownItems(field).length }))
      if (next) focusItem(next)
      else field.querySelector<HTMLElement>(':scope > [data-add]')?.focus()
    } else if (item) move(field, item, button, say)
    changed()
  })
}

function move(field: HTMLElement, item: HTMLElement, button: HTMLElement, say: (text: string) => void): void {
  if (button.dataset['move'] === '1') item.nextElementSibling?.after(item)
  else item.previousElementSibling?.before(item)
  renumber(field)
  say(fill(settings.words.moved, { number: ownItems(field).indexOf(item) + 1 }))
  // at an end the button can do no more: the focus goes to the other one
  const other = [...item.querySelectorAll<HTMLButtonElement>(':scope > .item-actions [data-move]')].find(
    ({ disabled }) => !disabled,
  )
  if ((button as HTMLButtonElement).disabled) other?.focus()
  else button.focus()
}

function focusItem(item: HTMLElement): void {
  const [first] = ownFields(item)
  if (first) focusTarget(first).focus()
}
