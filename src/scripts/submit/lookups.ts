import { fill } from '../../phrase.ts'
import type { KnownRecord } from '../../publish/known-portal.ts'
import type { Kind } from '../../types.generated.ts'
import { element, make } from '../elements.ts'
import { knownRecords } from './known.ts'
import { settings } from './settings.ts'

// Fields that name one of many records: a native list of what fits the typed words, and the title of what is chosen.

const MOST_SHOWN = 50

/** Makes all look-ups of the form work, those in items that are added later too. */
export function listenToLookups(form: HTMLElement): void {
  for (const type of ['focusin', 'input', 'change'] as const) {
    form.addEventListener(type, ({ target }) => {
      if (target instanceof HTMLInputElement && target.dataset['lookup']) void show(target, type === 'change')
    })
  }
}

async function show(input: HTMLInputElement, isDone: boolean): Promise<void> {
  const records = (await knownRecords(input.dataset['lookup'] as Kind)) ?? []
  const typed = input.value.trim()
  const named = records.filter((record) => nameOf(record) === typed)
  const [meant] = named
  // who types a title means the record; the file holds its id. Of several only the writer knows which
  if (isDone && meant && named.length === 1 && meant.id !== typed) setValue(input, meant.id)
  const fitting = records.filter((record) => record.id.includes(typed) || nameOf(record).includes(typed))
  const options = fitting.slice(0, MOST_SHOWN).map((record) => make('option', nameOf(record), { value: record.id }))
  const field = element('datalist', input.parentElement ?? document)
  field.replaceChildren(...options)
  const chosen = records.find(({ id }) => id === input.value.trim())
  if (typed === '' || records.length === 0) return
  const { words } = settings
  element('[data-chosen]', input.parentElement ?? document).textContent = chosen
    ? fill(words.chosen, { title: nameOf(chosen) })
    : isDone
      ? named.length > 1
        ? fill(words.chooseOne, { count: named.length })
        : words.notChosen
      : ''
}

/** As if it had been typed: a draft that was kept, or a check that was asked for in the meantime, has the title. */
function setValue(input: HTMLInputElement, id: string): void {
  input.value = id
  input.dispatchEvent(new Event('input', { bubbles: true }))
}

function nameOf({ id, data }: KnownRecord): string {
  const title = data['title'] ?? data['short_title']
  return typeof title === 'string' ? title : id
}
