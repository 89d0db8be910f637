import { discardDraft, readDrafts } from './drafts.ts'

// The drafts of this device, of all kinds: each leads to its form.

const section = document.querySelector<HTMLElement>('[data-draft-list]')

interface Words {
  title: string
  discard: string
  untitled: string
}

function show(section: HTMLElement): void {
  const words = JSON.parse(section.dataset['words'] ?? '{}') as Words
  const titles = JSON.parse(section.dataset['titles'] ?? '{}') as Record<string, string>
  const drafts = readDrafts()
  section.replaceChildren()
  if (drafts.length === 0) return
  const heading = Object.assign(document.createElement('h2'), { textContent: words.title })
  const list = document.createElement('ul')
  for (const { key, draft } of drafts) {
    const item = document.createElement('li')
    const date = new Date(draft.saved).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' })
    const link = Object.assign(document.createElement('a'), {
      href: `${section.dataset['base']}${draft.state.kind}?draft=${encodeURIComponent(key)}`,
      textContent: `${titles[draft.state.kind] ?? draft.state.kind}：${draft.title || words.untitled}`,
    })
    const discard = Object.assign(document.createElement('button'), {
      type: 'button',
      className: 'button',
      textContent: words.discard,
    })
    discard.setAttribute('aria-label', `${words.discard}：${link.textContent}`)
    discard.addEventListener('click', () => {
      discardDraft(key)
      show(section)
    })
    item.append(link, `（${date}）`, discard)
    list.append(item)
  }
  section.append(heading, list)
}

if (section) {
  show(section)
  // the browser may show this page again as it was, and drafts have been written since
  addEventListener('pageshow', ({ persisted }) => persisted && show(section))
}
