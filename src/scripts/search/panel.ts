import type { Suggestions } from './suggestions.ts'

/** The list of suggestions below a search box. */
export interface Panel {
  element: HTMLElement
  isOpen(): boolean
  show(found: Suggestions): void
  close(): void
  /** makes the next or the previous option the active one; past either end the box itself is the place */
  move(step: 1 | -1): void
  /** makes the box itself the place */
  leave(): void
  active(): HTMLElement | undefined
}

/** Gives a search box a list of suggestions: the editable combobox of the ARIA Authoring Practices. */
export function makePanel(input: HTMLInputElement): Panel {
  const element = Object.assign(document.createElement('div'), { className: 'suggestions' })
  const notice = Object.assign(document.createElement('p'), { className: 'suggestions-notice' })
  const list = Object.assign(document.createElement('ul'), { id: `${input.id}-suggestions`, role: 'listbox' })
  const status = Object.assign(document.createElement('p'), { className: 'visually-hidden', role: 'status' })
  element.append(notice, list)
  input.form?.append(element, status)
  input.role = 'combobox'
  input.ariaAutoComplete = 'list'
  input.setAttribute('aria-controls', list.id)

  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')]
  const active = () => options().find((option) => option.ariaSelected === 'true')
  const activate = (option?: HTMLElement) => {
    for (const other of options()) other.ariaSelected = String(other === option)
    if (option) input.setAttribute('aria-activedescendant', option.id)
    else input.removeAttribute('aria-activedescendant')
    option?.scrollIntoView({ block: 'nearest' })
  }
  const setOpen = (isOpen: boolean) => {
    activate()
    element.hidden = !isOpen
    input.ariaExpanded = String(isOpen)
  }

  setOpen(false)

  return {
    element,
    active,
    isOpen: () => !element.hidden,
    close: () => setOpen(false),
    leave: () => activate(),
    move(step) {
      const places = [undefined, ...options()]
      activate(places.at((places.indexOf(active()) + step) % places.length))
    },
    show({ label, notice: told, options: items, said }) {
      list.ariaLabel = label
      for (const [index, item] of items.entries()) item.id = `${list.id}-${index}`
      list.replaceChildren(...items)
      notice.textContent = told
      notice.hidden = told === ''
      status.textContent = said
      setOpen(true)
    },
  }
}
