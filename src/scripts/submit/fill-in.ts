import { fill } from '../../phrase.ts'
import { originOf } from '../../submit/origin.ts'
import { make } from '../elements.ts'
import { ownFields, ticksOf, valueControl } from './field-elements.ts'
import { remember } from './fields.ts'
import { addItem, removeItems } from './items.ts'
import { settings } from './settings.ts'

/** Something that the form has no place for: an unknown field, or a value of another form. */
export interface Leftover {
  path: (string | number)[]
  value: unknown
}

/** Fills the fields that stand directly in an element, and gives what did not fit. What is not in the data is emptied. */
export function fillFields(scope: Element, data: Readonly<Record<string, unknown>>): Leftover[] {
  const fields = ownFields(scope)
  const names = new Set(fields.map(({ dataset }) => dataset['field'] ?? ''))
  const unknown = Object.entries(data).filter(([name]) => !names.has(name))
  return [
    ...unknown.map(([name, value]) => ({ path: [name], value })),
    ...fields.flatMap((field) => {
      const name = field.dataset['field'] ?? ''
      return below(name, fillField(field, data[name]))
    }),
  ]
}

function below(step: string | number, leftovers: readonly Leftover[]): Leftover[] {
  return leftovers.map(({ path, value }) => ({ path: [step, ...path], value }))
}

function fillField(field: HTMLElement, value: unknown): Leftover[] {
  const control = field.dataset['control'] ?? ''
  if (control === 'group') return fillGroup(field, value)
  if (control === 'repeat') return fillList(field, value)
  const fits = (FILL[control] ?? fillValue)(field, value)
  return fits || value === null ? [] : [{ path: [], value }]
}

function fillGroup(field: HTMLElement, value: unknown): Leftover[] {
  const isGroup = typeof value === 'object' && value !== null && !Array.isArray(value)
  const left = fillFields(field, isGroup ? (value as Record<string, unknown>) : {})
  return isGroup || value === undefined || value === null ? left : [{ path: [], value }]
}

function fillList(field: HTMLElement, value: unknown): Leftover[] {
  removeItems(field)
  if (value === undefined || value === null) return []
  if (!Array.isArray(value)) return [{ path: [], value }]
  return value.flatMap((item, index) => below(index, fillItem(field, item)))
}

/** Fills a field in, and says whether the value fits. */
type Fill = (field: HTMLElement, value: unknown) => boolean

const FILL: Readonly<Record<string, Fill>> = {
  choices: fillChoices,
  'yes-no': (field, value) => {
    for (const tick of ticksOf(field)) tick.checked = tick.value === String(value ?? '')
    return value === undefined || typeof value === 'boolean'
  },
  lines: (field, value) => {
    const fits = value === undefined || (Array.isArray(value) && value.every((item) => typeof item !== 'object'))
    const control = valueControl(field)
    control.value = fits ? ((value as unknown[] | undefined) ?? []).map(String).join('\n') : ''
    remember(control, fits ? value : undefined)
    return fits
  },
}

function fillItem(field: HTMLElement, value: unknown): Leftover[] {
  const item = addItem(field)
  const [single] = ownFields(item)
  if (single?.dataset['field'] === '') return fillField(single, value)
  if (typeof value !== 'object' || value === null) return [{ path: [], value }]
  const origin = originOf(value)
  if (origin !== undefined) item.dataset['origin'] = String(origin)
  return fillFields(item, value as Record<string, unknown>)
}

/** A single value; an object has no place in a single control. */
function fillValue(field: HTMLElement, value: unknown): boolean {
  const control = valueControl(field)
  const fits = typeof value !== 'object' || value === null
  const text = fits && value !== undefined && value !== null ? String(value) : ''
  if (control instanceof HTMLSelectElement) offerUnknown(control, text)
  // a calendar shows nothing for what is no date: better a text that can be mended
  if (control.type === 'date' && text !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(text))
    (control as HTMLInputElement).type = 'text'
  control.value = text
  remember(control, fits && value !== null ? value : undefined)
  control.dispatchEvent(new Event('change', { bubbles: true }))
  return fits
}

/** A code that the vocabulary does not have is shown all the same; the check says what is wrong with it. */
function offerUnknown(select: HTMLSelectElement, code: string): void {
  if (code === '' || [...select.options].some(({ value }) => value === code)) return
  select.append(make('option', fill(settings.words.unknownCode, { code }), { value: code }))
}

function fillChoices(field: HTMLElement, value: unknown): boolean {
  const fits = value === undefined || (Array.isArray(value) && value.every((item) => typeof item === 'string'))
  const codes = fits ? new Set((value as string[] | undefined) ?? []) : new Set<string>()
  const known = ticksOf(field)
  for (const code of codes) if (known.every((tick) => tick.value !== code)) addTick(field, code)
  for (const tick of ticksOf(field)) tick.checked = codes.has(tick.value)
  field.dataset['filled'] = [...codes].join(' ')
  return fits
}

function addTick(field: HTMLElement, code: string): void {
  const label = make('label')
  const tick = make('input', '', { type: 'checkbox', value: code })
  label.append(tick, make('span', fill(settings.words.unknownCode, { code })))
  field.querySelector('[data-ticks]')?.append(label)
}
