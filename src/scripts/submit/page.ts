import { fill } from '../../phrase.ts'
import type { FormPlace } from '../../submit/fault-places.ts'
import type { OpenedRecord } from '../../submit/opened-record.ts'
import { DRAFTS, type Draft, readDraft, saveDraft } from './drafts.ts'
import { elementOf, inFormOrder, type PlacedFault, showFaults, showSummary } from './faults.ts'
import { readFields } from './fields.ts'
import { fillFields, type Leftover } from './fill-in.ts'
import { listenToLists, startLists } from './items.ts'
import { keptTime } from './kept-time.ts'
import { lightCheck } from './light.ts'
import { loadWorkshop, readyWorkshop } from './loading.ts'
import { listenToLookups } from './lookups.ts'
import { noteOpened, noteRestored, offerDrafts } from './notes.ts'
import { listenToOpening } from './opening.ts'
import { fillSections, readSections } from './sections.ts'
import { element, settings } from './settings.ts'
import type { FormState, MadeFile } from './workshop.ts'

// The page of a form. What it holds is the state; everything else is read from it when it is needed.

const { kind, words, digest } = settings
const form = element('[data-form]')
const summary = element('[data-summary]')
const status = element('[data-status]', form)
const fileName = element<HTMLInputElement>('#file-name', form)
const plainTitle = document.title

const PAUSE_IN_TYPING = 800
const PAUSE_IN_LEAVING = 150

let opened: FormState['opened']
let draftKey = ''
/** once a check was asked for, every fault shows; before, only those of fields that were left */
let isAsked = false
const left = new Set<HTMLElement>()
let latest = 0
/** the check that was asked for and is under way, by its number; none of those made in passing takes its place */
let asked = 0
let pause: ReturnType<typeof setTimeout> | undefined
let pauseInLeaving: ReturnType<typeof setTimeout> | undefined

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

function keepDraft(): void {
  const state = readState()
  draftKey ||= `${DRAFTS}${kind}/${Date.now()}`
  const title = String(state.record.data['title'] ?? (opened ? fill(words.draftOf, { id: opened.id }) : ''))
  const now = new Date()
  const isKept = saveDraft(draftKey, { digest, saved: now.toISOString(), title, state })
  const time = now.toLocaleTimeString([], { timeStyle: 'short' })
  say(isKept ? fill(words.draftSaved, { time }) : words.draftFailed)
}

function placed(faults: readonly { fault: PlacedFault['fault']; place: FormPlace }[]): PlacedFault[] {
  return inFormOrder(faults.map(({ fault, place }) => ({ fault, at: elementOf(form, place) })))
}

/** Checks what is there and shows what is wrong with the fields that were left: by the schema, or whole once that is loaded. */
async function checkQuietly(): Promise<void> {
  if (asked > 0) return
  const turn = ++latest
  const state = readState()
  const workshop = readyWorkshop()
  const faults = workshop ? (await workshop.makeFile(state)).faults : await lightCheck(kind, state.record.data)
  if (turn !== latest) return
  const shown = placed(faults)
  showFaults(form, shown, (at) => isAsked || left.has(at))
  if (isAsked) showSummary(form, summary, shown)
}

async function checkNow(): Promise<void> {
  const turn = ++latest
  asked = turn
  isAsked = true
  say(words.checking)
  try {
    await checkAll(turn)
  } finally {
    if (asked === turn) asked = 0
  }
}

async function checkAll(turn: number): Promise<void> {
  const { makeFile, showOutcome } = await loadWorkshop(kind)
  const state = readState()
  const made = await makeFile(state)
  if (turn !== latest) return
  const faults = placed(made.faults)
  showFaults(form, faults, () => true)
  showSummary(form, summary, faults)
  showOutcome(made, state)
  say(knownNote(made))
  const hasErrors = faults.some(({ fault }) => fault.severity === 'error')
  document.title = hasErrors ? words.errorTitle + plainTitle : plainTitle
  const next = hasErrors ? summary : element('[data-outcome]')
  next.focus()
}

/** What to know of other records without a connection. */
function knownNote({ missing, keptAt }: MadeFile): string {
  if (missing.length > 0) return words.missingKnown
  return keptAt === undefined ? '' : fill(words.keptKnown, { time: keptTime(keptAt) })
}

function changed(): void {
  const workshop = readyWorkshop()
  if (workshop) workshop.hideOutcome()
  // without a connection it is tried again at the next change
  else loadWorkshop(kind).catch(() => undefined)
  clearTimeout(pause)
  pause = setTimeout(keepDraft, PAUSE_IN_TYPING)
}

function showOpened(id: string, record: OpenedRecord): void {
  const leftovers = fillIn(id, record)
  opened = { id, text: record.text, before: readRecord() }
  fileName.readOnly = true
  noteOpened(id, leftovers)
}

function restore(key: string, draft: Draft): void {
  draftKey = key
  const leftovers = fillIn(draft.state.id, draft.state.record)
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
  checkNow().catch((error) => {
    console.error(error)
    say(words.failed)
  })
})
form.addEventListener('input', changed)
form.addEventListener('focusout', ({ target, relatedTarget }) => {
  for (let at = placeOf(target); at; at = placeOf(at.parentElement)) {
    // a group is left when the focus leaves all of it
    if (!(relatedTarget instanceof Node && at.contains(relatedTarget))) left.add(at)
  }
  // who passes several fields is told of all of them at once
  clearTimeout(pauseInLeaving)
  pauseInLeaving = setTimeout(() => void checkQuietly(), PAUSE_IN_LEAVING)
})

listenToLists(form, say, changed)
listenToLookups(form)
listenToOpening(
  () => loadWorkshop(kind),
  () => fileName.value.trim(),
  showOpened,
)
startLists(form)
startWithDrafts()
// the validator is there before the first field is left
lightCheck(kind, {}).catch(() => undefined)
element<HTMLDetailsElement>('[data-reference]').open = false
