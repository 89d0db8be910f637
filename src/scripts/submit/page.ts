import { fill } from '../../phrase.ts'
import type { OpenedRecord } from '../../submit/opened-record.ts'
import { element } from '../elements.ts'
import { DRAFTS, type Draft, readDraft } from './drafts.ts'
import { readFields } from './fields.ts'
import { fillFields, type Leftover } from './fill-in.ts'
import { FormCheck } from './form-check.ts'
import { listenToLists, startLists } from './items.ts'
import { lightCheck } from './light.ts'
import { loadWorkshop, readyWorkshop } from './loading.ts'
import { listenToLookups } from './lookups.ts'
import { noteOpened, noteRestored, offerDrafts } from './notes.ts'
import { listenToOpening } from './opening.ts'
import { OwnDraft } from './own-draft.ts'
import { fillSections, readSections } from './sections.ts'
import { settings } from './settings.ts'
import { soon } from './soon.ts'
import { askBeforeLeaving, mayGiveWay } from './unkept.ts'
import type { FormState } from './workshop.ts'

// The page of a form. What it holds is the state; everything else is read from it when it is needed.

const { kind, words } = settings
const form = element('[data-form]')
const status = element('[data-status]', form)
const fileName = element<HTMLInputElement>('#file-name', form)
const own = new OwnDraft()
const check = new FormCheck({ form, readState, say, othersMade: () => own.othersMade(), made })

const keeping = soon(keepDraft, 800)
// who passes several fields is told of all of them at once
const leaving = soon(() => check.quietly(), 150)

let opened: FormState['opened']

function readRecord(): FormState['record'] {
  return { data: readFields(form) ?? {}, sections: readSections(form) }
}

function readState(): FormState {
  return { kind, id: fileName.value.trim(), record: readRecord(), ...(opened ? { opened } : {}) }
}

/** Fills the form in and gives what has no place in it. */
function fillIn(id: string, record: FormState['record']): Leftover[] {
  const leftovers = [...fillFields(form, record.data), ...fillSections(form, record.sections)]
  startLists(form)
  fileName.value = id
  return leftovers
}

function say(text: string): void {
  status.textContent = text
}

function made(id: string): void {
  own.remember(id)
  if (own.isThere) writeDraft(new Date())
}

function writeDraft(now: Date): boolean {
  const state = readState()
  return own.write(now, state, draftTitle(state))
}

/** The title, or that in Chinese where there are several. */
function draftTitle({ record }: FormState): string {
  const { title } = record.data
  const text = typeof title === 'object' && title !== null ? (title as { zh?: unknown }).zh : title
  return String(text ?? (opened ? fill(words.draftOf, { id: opened.id }) : ''))
}

function keepDraft(): void {
  const now = new Date()
  const isKept = writeDraft(now)
  askBeforeLeaving(!isKept)
  const time = now.toLocaleTimeString(document.documentElement.lang, { timeStyle: 'short' })
  say(isKept ? fill(words.draftSaved, { time }) : words.draftFailed)
}

function changed(): void {
  const workshop = readyWorkshop()
  if (workshop) workshop.hideOutcome()
  // without a connection it is tried again at the next change
  else loadWorkshop(kind).catch(() => undefined)
  check.again()
  keeping.ask()
}

/**
 * Lets go of what the form holds, to the last word that was written, before something else comes into it. False where it could
 * not be kept and its writer holds on to it.
 */
function putAway(): boolean {
  keeping.now()
  if (!mayGiveWay(words.draftLostAsk)) return false
  askBeforeLeaving(false)
  own.letGo()
  check.forget()
  return true
}

function showOpened(id: string, record: OpenedRecord): void {
  if (!putAway()) return
  const leftovers = fillIn(id, record)
  opened = { id, text: record.text, before: readRecord() }
  fileName.readOnly = true
  noteOpened(id, leftovers)
}

function restore(key: string, draft: Draft): void {
  if (!putAway()) return
  const leftovers = fillIn(draft.state.id, draft.state.record)
  own.takeUp(key, draft, leftovers.length === 0)
  opened = draft.state.opened
  fileName.readOnly = opened !== undefined
  noteRestored(draft, leftovers)
  form.querySelector<HTMLElement>('input, textarea, select')?.focus()
}

/** Takes up the draft that was chosen from the list of all, or offers those of this kind. */
function startWithDrafts(): void {
  const chosen = new URLSearchParams(location.search).get('draft') ?? ''
  const draft = chosen.startsWith(`${DRAFTS}${kind}/`) ? readDraft(chosen) : undefined
  if (draft) restore(chosen, draft)
  else offerDrafts(restore, say)
}

function placeOf(target: EventTarget | null): HTMLElement | null {
  const isElement = target instanceof Element
  return isElement ? target.closest<HTMLElement>('[data-field], [data-section], [data-file-name]') : null
}

form.addEventListener('submit', (event) => {
  event.preventDefault()
  // its note would take the place of what the check says
  keeping.now()
  check.now()
})
form.addEventListener('input', changed)
addEventListener('pagehide', keeping.now)
form.addEventListener('focusout', ({ target, relatedTarget }) => {
  for (let at = placeOf(target); at; at = placeOf(at.parentElement)) {
    // a group is left when the focus leaves all of it
    if (!(relatedTarget instanceof Node && at.contains(relatedTarget))) check.leave(at)
  }
  leaving.ask()
})

listenToLists(form, say, changed)
listenToLookups(form)
listenToOpening(
  () => loadWorkshop(kind),
  { fileName: () => fileName.value.trim(), openedId: () => opened?.id },
  showOpened,
)
startLists(form)
startWithDrafts()
element<HTMLButtonElement>('.form-end button', form).disabled = false
// the validator is there before the first field is left
lightCheck(kind, {}).catch(() => undefined)
// who has turned on offline reading needs all of it the next time, with a connection or without
if ('serviceWorker' in navigator && navigator.serviceWorker.controller) loadWorkshop(kind).catch(() => undefined)
element<HTMLDetailsElement>('[data-reference]').open = false
