import { fill } from '../../phrase.ts'
import { element, make } from '../elements.ts'
import { type Draft, discardDraft, forgetOldDrafts, readDrafts, savedWords } from './drafts.ts'
import type { Leftover } from './fill-in.ts'
import { settings } from './settings.ts'

// What stands above the form: drafts to take up, and what has become of a draft or a file.

const { words, digest, kind } = settings
const notes = element('[data-drafts]')

/** Offers the drafts of this kind. */
export function offerDrafts(restore: (key: string, draft: Draft) => void, say: (text: string) => void): void {
  forgetOldDrafts(Date.now())
  const drafts = readDrafts(kind)
  if (drafts.length === 0) return
  const list = make('ul')
  list.append(...drafts.map(({ key, draft }) => draftItem(key, draft, restore, say)))
  notes.replaceChildren(make('p', words.draftFound), list)
}

function draftItem(
  key: string,
  draft: Draft,
  restore: (key: string, draft: Draft) => void,
  say: (text: string) => void,
): HTMLElement {
  const item = make('li')
  const name = `${draft.title || words.draftUntitled}（${savedWords(draft)}）`
  const discard = () => {
    discardDraft(key)
    item.remove()
    say(words.draftDiscarded)
  }
  item.append(
    make('span', name),
    button(words.draftRestore, name, () => restore(key, draft)),
    button(words.draftDiscard, name, discard),
  )
  return item
}

function button(text: string, name: string, act: () => void): HTMLElement {
  const made = make('button', text, { type: 'button', class: 'button' })
  made.append(make('span', `：${name}`, { class: 'visually-hidden' }))
  made.addEventListener('click', act)
  return made
}

/** Says that a file was opened, and which of its fields the form does not know: they stay as they are. */
export function noteOpened(id: string, leftovers: readonly Leftover[]): void {
  const unknown = leftovers.filter(({ value }) => value !== null)
  notes.replaceChildren(
    make('p', fill(words.opened, { id }), { class: 'notice', role: 'status' }),
    ...(unknown.length > 0 ? [make('p', words.openedUnknown), leftoverList(unknown)] : []),
  )
  notes.scrollIntoView()
}

/** Says whether a draft, or the file that it changes, may be outdated, and shows what of it has no place in the form any more. */
export function noteRestored(draft: Draft, leftovers: readonly Leftover[]): void {
  const { opened } = draft.state
  notes.replaceChildren(
    ...(opened ? [make('p', fill(words.draftOfOpened, { id: opened.id }), { class: 'notice', role: 'status' })] : []),
    ...(draft.digest === digest ? [] : [make('p', words.draftOutdated, { class: 'notice', role: 'status' })]),
    ...(leftovers.length > 0 ? [make('p', words.leftovers), leftoverList(leftovers)] : []),
  )
}

function leftoverList(leftovers: readonly Leftover[]): HTMLElement {
  const list = make('ul', '', { class: 'leftovers' })
  for (const { path, value } of leftovers) {
    const item = make('li')
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    item.append(make('code', path.join('.')), '：', make('span', text))
    list.append(item)
  }
  return list
}
