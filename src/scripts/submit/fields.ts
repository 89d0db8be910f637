import { dayAsWritten, looseDateAsWritten } from '../../calendar/written-date.ts'
import { numberAsWritten } from '../../read/written-number.ts'
import { ORIGIN } from '../../submit/origin.ts'
import { ownFields, ownItems, ticksOf, valueControl } from './field-elements.ts'
import { settings } from './settings.ts'

// The values of the form as the data of a record, read by what each field says of itself.

/** The data of the fields that stand directly in an element; nothing where all of them are empty. */
export function readFields(scope: Element): Record<string, unknown> | undefined {
  const fields = ownFields(scope).map((field) => ({ field, value: readField(field) }))
  if (fields.every(({ value }) => value === undefined)) return undefined
  return Object.fromEntries(
    fields.flatMap(({ field, value }) => {
      const isNull = value === undefined && 'required' in field.dataset && 'nullable' in field.dataset
      return value === undefined && !isNull ? [] : [[field.dataset['field'] ?? '', value ?? null]]
    }),
  )
}

/** The value of a field; undefined where it is empty. */
function readField(field: HTMLElement): unknown {
  const control = field.dataset['control']
  if (control === 'group') return readFields(field) ?? ('required' in field.dataset ? emptyGroup(field) : undefined)
  if (control === 'repeat') return filledList(ownItems(field).flatMap(readItem))
  if (control === 'choices') return filledList(tickedCodes(field))
  if (control === 'yes-no') return READ_YES[ticksOf(field).find(({ checked }) => checked)?.value ?? '']
  const input = valueControl(field)
  // half a date, or a day that no month has, is shown but is no value: it must not be left out without a word
  if (input.validity.badInput) return settings.words.unfinishedDate
  const filled = filledIn.get(input)
  // a value that nobody has touched stays what it was, whatever the control makes of it
  if (filled && filled.text === input.value) return filled.value
  if (control === 'lines')
    return filledList(
      input.value
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    )
  const text = input.value.trim()
  return text === '' ? undefined : (READ_TEXT[control ?? '']?.(text) ?? text)
}

/** What a text that was typed means; any other text stays as it is, for the check to say what is wrong with it. */
const READ_TEXT: Readonly<Record<string, (text: string) => unknown>> = {
  number: numberAsWritten,
  any: (text) => (text === 'true' || text === 'false' ? text === 'true' : numberAsWritten(text)),
  date: dayAsWritten,
  'loose-date': looseDateAsWritten,
}

/** The ticked codes: those that were filled in keep their order, others follow in that of the vocabulary. */
function tickedCodes(field: HTMLElement): string[] {
  const ticked = new Set(ticksOf(field).flatMap((tick) => (tick.checked ? [tick.value] : [])))
  const first = (field.dataset['filled'] ?? '').split(' ').filter((code) => ticked.has(code))
  return [...new Set([...first, ...ticked])]
}

const READ_YES: Readonly<Record<string, boolean>> = { true: true, false: false }

/** What was filled into a control by a program, and the value that it stands for. */
const filledIn = new WeakMap<Element, { text: string; value: unknown }>()

/** Remembers what the text of a control stands for, as long as nobody changes it. */
export function remember(input: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement, value: unknown): void {
  filledIn.set(input, { text: input.value, value })
}

function filledList(list: unknown[]): unknown[] | undefined {
  return list.length > 0 ? list : undefined
}

/** A group that is required but empty: its fields that may be null are, all others are missed by the schema. */
function emptyGroup(field: HTMLElement): Record<string, unknown> {
  const nullable = ownFields(field).filter(({ dataset }) => 'required' in dataset && 'nullable' in dataset)
  return Object.fromEntries(nullable.map(({ dataset }) => [dataset['field'], null]))
}

/** A group that was added counts, even when it is still empty; an empty line does not. */
function readItem(item: HTMLElement): unknown[] {
  const group = item.querySelector<HTMLElement>(':scope > fieldset')
  if (!group) {
    const [single] = ownFields(item)
    const value = single && readField(single)
    return value === undefined ? [] : [value]
  }
  const origin = item.dataset['origin']
  const data = readFields(item) ?? emptyGroup(item)
  return [origin === undefined ? data : { ...data, [ORIGIN]: Number(origin) }]
}
