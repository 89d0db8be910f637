import type { Diagnostic } from '../../diagnostic.ts'
import { fill } from '../../phrase.ts'
import type { FormPlace } from '../../submit/fault-places.ts'
import { element, make } from '../elements.ts'
import { fieldAt, focusTarget } from './field-elements.ts'
import { settings } from './settings.ts'

/** A fault with the element of the form that it stands at. */
export interface PlacedFault {
  fault: Pick<Diagnostic, 'rule' | 'severity' | 'message'> & { hint?: string | undefined }
  /** a field, a section, the file name; the form itself where it concerns the record as a whole */
  at: HTMLElement
}

const { words } = settings

/** The element that shows a place of the form. */
export function elementOf(form: HTMLElement, place: FormPlace): HTMLElement {
  if (place === 'file-name') return element('[data-file-name]', form)
  if (place === 'record') return form
  if ('field' in place) return fieldAt(form, place.field) ?? form
  const sections = [...form.querySelectorAll<HTMLElement>('[data-section]')].filter(({ hidden }) => !hidden)
  return sections.find(({ dataset }) => dataset['section'] === place.section) ?? sections[0] ?? form
}

/** Faults in the order in which their fields stand in the form; those of the record as a whole first. */
export function inFormOrder(faults: readonly PlacedFault[]): PlacedFault[] {
  return faults.toSorted(({ at: a }, { at: b }) => {
    if (a === b) return 0
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  })
}

/** Shows the faults of the fields that a test picks, and takes away those that are mended. */
export function showFaults(
  form: HTMLElement,
  faults: readonly PlacedFault[],
  isShown: (at: HTMLElement) => boolean,
): void {
  for (const message of form.querySelectorAll<HTMLElement>('[data-error]')) {
    const at = message.parentElement
    if (!at || !isShown(at)) continue
    const own = faults.filter((each) => each.at === at)
    message.replaceChildren(...own.flatMap(faultLine))
    message.hidden = own.length === 0
    at.classList.toggle(
      'has-error',
      own.some(({ fault }) => fault.severity === 'error'),
    )
    const control = focusTarget(at)
    if (own.length > 0) control.setAttribute('aria-invalid', 'true')
    else control.removeAttribute('aria-invalid')
  }
}

/** What to write stands beside the field already, and “add this line to the file” helps nobody here. */
function faultWords({ fault: { rule, message, hint = '' }, at }: PlacedFault): string {
  const title = at.querySelector(':scope > :is(label, legend)')?.firstChild?.textContent
  return rule === 'schema/missing-field' && title ? fill(words.missing, { title }) : message + hint
}

function faultLine(placed: PlacedFault): Node[] {
  const { severity } = placed.fault
  const label = make('span', severity === 'error' ? words.errorTitle : words.warning, { class: 'fault-label' })
  const line = make('span', '', { class: severity })
  line.append(label, faultWords(placed))
  return [line]
}

/**
 * Lists all faults above the form, each a link to where it stands; who was at one stays at it. Hidden where there is none.
 */
export function showSummary(form: HTMLElement, summary: HTMLElement, faults: readonly PlacedFault[]): void {
  const errors = faults.filter(({ fault }) => fault.severity === 'error')
  const warnings = faults.filter(({ fault }) => fault.severity === 'warning')
  const isIn = summary.contains(document.activeElement)
  const address = document.activeElement?.getAttribute('href')
  summary.replaceChildren(
    ...part(form, fill(words.errorsTitle, { count: errors.length }), errors),
    ...part(form, fill(words.warningsTitle, { count: warnings.length }), warnings),
  )
  summary.classList.toggle('has-errors', errors.length > 0)
  summary.hidden = faults.length === 0
  const links = [...summary.querySelectorAll('a')]
  // the list is made anew whenever a check ends: the focus goes back to it, and what is being read does not move
  if (isIn) (links.find((link) => link.getAttribute('href') === address) ?? summary).focus({ preventScroll: true })
}

function part(form: HTMLElement, title: string, faults: readonly PlacedFault[]): Node[] {
  if (faults.length === 0) return []
  const list = make('ul')
  for (const placed of faults) {
    const { at } = placed
    const item = make('li')
    const text = faultWords(placed)
    if (at === form) item.append(text)
    else {
      const target = focusTarget(at)
      const link = make('a', text, { href: `#${target.id}` })
      link.addEventListener('click', (event) => {
        event.preventDefault()
        for (let fold = at.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
          fold.open = true
        target.focus()
      })
      item.append(link)
    }
    list.append(item)
  }
  return [make('h2', title), list]
}
