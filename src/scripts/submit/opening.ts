import type { Diagnostic } from '../../diagnostic.ts'
import { fill } from '../../phrase.ts'
import { rawFile } from '../../submit/forge-address.ts'
import type { OpenedRecord } from '../../submit/opened-record.ts'
import { element, make } from '../elements.ts'
import { settings } from './settings.ts'

// Opening a file that is there already: chosen from this device or pasted. Nothing is fetched: a public page does not know
// what in the file is not public.

const { words, form, folder, forge, kind, title } = settings
const panel = element<HTMLDetailsElement>('[data-open]')
const answer = element('[data-open-faults]', panel)

/** A record is a few pages at most; its check allows 256 KB. */
const MOST_BYTES = 1024 * 1024

/** What the form holds when a text is pasted. */
export interface Held {
  /** the name that stands in the form */
  fileName(): string
  /** the id of the record that was opened before; undefined where the form is of a new one */
  openedId(): string | undefined
}

/** What opens a file: loaded when it is needed. */
export interface Opener {
  openFile(
    kind: typeof settings.kind,
    id: string,
    bytes: Uint8Array,
  ): { record: OpenedRecord } | { faults: Diagnostic[] }
}

/** The path of the file that the page was asked to open: by the link on the record's own page. */
function askedFile(): string | undefined {
  const file = new URLSearchParams(location.search).get('file') ?? ''
  return file.startsWith(folder) && /^[a-z0-9/-]+\.(yaml|mdx)$/.test(file) ? file : undefined
}

/**
 * Makes the panel work.
 * @param load gives what opens files
 * @param held what a pasted text, which has no name, may be of
 * @param opened is given the record that was opened
 */
export function listenToOpening(
  load: () => Promise<Opener>,
  held: Held,
  opened: (id: string, record: OpenedRecord) => void,
): void {
  const asked = askedFile()
  if (asked) showAsked(asked)
  const newTurn = taker(load, opened)
  const input = element<HTMLInputElement>('#open-file', panel)
  // a browser tells nothing of a choice that is the same as the one before, though the file may have been mended
  input.addEventListener('click', () => {
    input.value = ''
  })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) chosen(file, newTurn())
  })
  element('[data-open-pasted]', panel).addEventListener('click', () => {
    const id = asked?.replace(/^.*\/|\.\w+$/g, '') || held.fileName()
    if (mayBeOf(held.openedId())) pasted(element<HTMLTextAreaElement>('#open-text', panel).value, id, newTurn())
  })
}

/** Opens the panel for a file of the forge, with the way to it. */
function showAsked(file: string): void {
  panel.open = true
  if (!forge) return
  element('[data-open-forge] a', panel).setAttribute('href', rawFile(forge, file))
  element('[data-open-forge]', panel).hidden = false
}

/** Reads a record, and puts it into the form. */
type Take = (id: string, bytes: Promise<ArrayBuffer>) => Promise<void>

/** Gives a new turn each time; of the files that are asked for, only that of the last turn comes into the form. */
function taker(load: () => Promise<Opener>, opened: (id: string, record: OpenedRecord) => void): () => Take {
  let latest = 0
  return () => {
    const turn = ++latest
    return async (id, bytes) => {
      const read = await bytes.catch(() => undefined)
      const opener = await load().catch(() => undefined)
      if (turn !== latest) return
      if (!read) return say(words.openUnreadable)
      if (!opener) return say(words.failed)
      const result = opener.openFile(kind, id, new Uint8Array(read))
      if ('faults' in result) return sayFaults(result.faults)
      say('')
      panel.open = false
      opened(id, result.record)
    }
  }
}

function chosen(file: File, take: Take): void {
  const id = idOf(file.name)
  if (id === undefined) say(fill(words.openWrong, { kind: title, form }))
  else if (file.size > MOST_BYTES) say(words.openLarge)
  else void take(id, file.arrayBuffer())
}

/** What a browser, a messenger or a desktop puts behind the name of a copy; no id ends like this. */
const COPY = /(?:\s*-?\s*副本|\s-?\s*copy)?\s*(?:[(（]\d+[)）])?$/i

/** A program that saves texts puts its own ending behind that of the file, and some systems show neither. */
const ENDINGS = { yaml: /\.ya?ml(?:\.txt)?$/i, mdx: /\.mdx?(?:\.txt)?$/i } as const

/** The id of the record that a file of this name holds; undefined where it is no file of this kind. */
function idOf(name: string): string | undefined {
  return ENDINGS[form].test(name) ? name.replace(ENDINGS[form], '').replace(COPY, '') : undefined
}

function pasted(text: string, id: string, take: Take): void {
  if (text.trim() === '') say(words.openEmpty)
  else if (id === '') say(words.openNoName)
  else void take(id, new Blob([text]).arrayBuffer())
}

/** Whether a pasted text is of the record that is open: of another one, it would take the place of that in its file. */
function mayBeOf(openedId: string | undefined): boolean {
  return openedId === undefined || confirm(fill(words.openSame, { id: openedId }))
}

function say(text: string): void {
  answer.replaceChildren(...(text ? [make('p', text, { class: 'notice' })] : []))
}

function sayFaults(faults: readonly Diagnostic[]): void {
  const list = make('ul')
  list.append(
    ...faults.map(({ line, message, hint = '' }) => make('li', `${fill(words.line, { line })}：${message}${hint}`)),
  )
  answer.replaceChildren(make('p', words.openFaults, { class: 'notice' }), list)
}
