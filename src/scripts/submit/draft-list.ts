import type { Words } from '../../words.ts'
import { make } from '../elements.ts'
import { discardDraft, forgetOldDrafts, readDrafts, savedWords } from './drafts.ts'

// The drafts of this device, of all kinds: each leads to its form.

const section = document.querySelector<HTMLElement>('[data-draft-list]')

/** What the page says of drafts, some of it in the words of the form. */
export type DraftWords = Words['submit']['draftList'] & Record<'discard' | 'untitled', string>

function show(section: HTMLElement): void {
  const words: DraftWords = JSON.parse(section.dataset['words'] ?? '')
  forgetOldDrafts(Date.now())
  const drafts = readDrafts()
  section.replaceChildren()
  if (drafts.length === 0) return
  const list = make('ul')
  list.append(...drafts.map((each) => draftItem(section, words, each)))
  const all = button(words.discardAll, () => {
    if (confirm(words.discardAllAsk)) discard(section, readDrafts())
  })
  section.append(
    make('h2', words.title),
    make('p', words.note, { class: 'chart-note' }),
    list,
    ...(drafts.length > 1 ? [all] : []),
  )
}

type Kept = ReturnType<typeof readDrafts>[number]

function draftItem(section: HTMLElement, words: DraftWords, { key, draft }: Kept): HTMLElement {
  const titles = JSON.parse(section.dataset['titles'] ?? '{}') as Record<string, string>
  const name = `${titles[draft.state.kind] ?? draft.state.kind}：${draft.title || words.untitled}`
  const href = `${section.dataset['base']}${draft.state.kind}?draft=${encodeURIComponent(key)}`
  const away = button(words.discard, () => discard(section, [{ key, draft }]))
  away.setAttribute('aria-label', `${words.discard}：${name}`)
  const item = make('li')
  item.append(make('a', name, { href }), `（${savedWords(draft)}）`, away)
  return item
}

function button(text: string, press: () => void): HTMLButtonElement {
  const made = make('button', text, { type: 'button', class: 'button' })
  made.addEventListener('click', press)
  return made
}

function discard(section: HTMLElement, drafts: readonly Kept[]): void {
  for (const { key } of drafts) discardDraft(key)
  show(section)
}

if (section) {
  show(section)
  // the browser may show this page again as it was, and drafts have been written since
  addEventListener('pageshow', ({ persisted }) => persisted && show(section))
}
