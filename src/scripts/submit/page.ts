import { fill } from '../../phrase.ts'
import type { OpenedRecord } from '../../submit/opened-record.ts'
import { element } from '../elements.ts'
import { DRAFTS, type Draft, readDraft, readDrafts, saveDraft } from './drafts.ts'
import { readFields } from './fields.ts'
import { fillFields, type Leftover } from './fill-in.ts'
import { FormCheck } from './form-check.ts'
import { listenToLists, startLists } from './items.ts'
import { lightCheck } from './light.ts'
import { loadWorkshop, readyWorkshop } from './loading.ts'
import { listenToLookups } from './lookups.ts'
import { noteOpened, noteRestored, offerDrafts } from './notes.ts'
import { listenToOpening } from './opening.ts'
import { fillSections, readSections } from './sections.ts'
import { settings } from './settings.ts'
import { soon } from './soon.ts'
import { askBeforeLeaving, mayGiveWay } from './unkept.ts'
import type { FormState } from './workshop.ts'

// The page of a form. What it holds is the state; everything else is read from it when it is needed.

const { kind, words, digest } = settings
const form = element('[data-form]')
const status = element('[data-status]', form)
const fileName = element<HTMLInputElement>('#file-name', form)
const check = new FormCheck({ form, readState, say, othersMade, made })

const keeping = soon(keepDraft, 800)
// who passes several fields is told of all of them at once
const leaving = soon(() => check.quietly(), 150)

let opened: FormState['opened']
let draftKey = ''
/** when this page last read or wrote the draft: another one may have written it since */
let lastSaved = ''
/** the name of the file that was made of what the form holds */
let madeId = ''

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

function othersMade(): string[] {
  return readDrafts(kind).flatMap(({ key, draft }) => (key === draftKey ? [] : (draft.made ?? [])))
}

function made(id: string): void {
  madeId = id
  // a draft that was discarded meanwhile stays so
  if (draftKey && readDraft(draftKey)) writeDraft(new Date())
}

/** Writes the draft; false where that cannot be. What another tab has written since stays, and this is one of its own. */
function writeDraft(now: Date): boolean {
  const there = draftKey ? readDraft(draftKey)?.saved : undefined
  if (!draftKey || (there !== undefined && there !== lastSaved)) draftKey = `${DRAFTS}${kind}/${Date.now()}`
  lastSaved = now.toISOString()
  const state = readState()
  return saveDraft(draftKey, {
    digest,
    saved: lastSaved,
    title: draftTitle(state),
    ...(madeId && { made: madeId }),
    state,
  })
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
  draftKey = ''
  lastSaved = ''
  madeId = ''
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
  // what has no place here stays in that draft: what is written now is one of its own
  draftKey = leftovers.length > 0 ? '' : key
  lastSaved = draft.saved
  madeId = draft.made ?? ''
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
