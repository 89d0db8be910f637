import { makePanel } from './panel.ts'
import { listenForSlash } from './slash.ts'
import type { Suggestions } from './suggestions.ts'

// Every search box but that of the search page, which shows its results anyway, suggests pages while one types.
const PAUSE_IN_TYPING = 150

/** Makes a plain search box suggest pages. */
function enrich(input: HTMLInputElement): void {
  const panel = makePanel(input)
  let pause: ReturnType<typeof setTimeout> | undefined
  let latest = 0

  function close(): void {
    clearTimeout(pause)
    latest++
    panel.close()
  }

  async function ask(): Promise<void> {
    const text = input.value.trim()
    const turn = ++latest
    const found = text ? await suggestionsFor(text, input) : undefined
    if (turn !== latest || document.activeElement !== input) return
    if (found) panel.show(found)
    else panel.close()
  }

  function askSoon(): void {
    clearTimeout(pause)
    pause = setTimeout(ask, PAUSE_IN_TYPING)
  }

  /** Whether the key was meant for the suggestions. */
  function press(key: string): boolean {
    if (key === 'Enter') return go(panel.active())
    if (key === 'ArrowDown' && !panel.isOpen()) void ask()
    else if (!panel.isOpen()) return false
    else if (key === 'ArrowDown') panel.move(1)
    else if (key === 'ArrowUp') panel.move(-1)
    else if (key === 'Escape') close()
    else return false
    return true
  }

  input.addEventListener('input', (event) => {
    // what was walked to answers what was typed before
    panel.leave()
    // half-typed pinyin of an input method is no query
    if (!event.isComposing) askSoon()
  })
  input.addEventListener('compositionend', askSoon)
  input.addEventListener('blur', close)
  input.addEventListener('keydown', (event) => {
    if (!event.isComposing && press(event.key)) event.preventDefault()
  })
  // the press must not take the focus out of the box before the click counts
  panel.element.addEventListener('pointerdown', (event) => event.preventDefault())
  panel.element.addEventListener('click', ({ target }) => go((target as Element).closest<HTMLElement>('[data-url]')))
}

/** What to suggest, by a program that is only loaded now: most readers never search. */
async function suggestionsFor(text: string, { form }: HTMLInputElement): Promise<Suggestions | undefined> {
  try {
    const { suggest } = await import('./suggestions.ts')
    return await suggest(text, form?.dataset['kinds'])
  } catch {
    // without an index the box still sends its words to the search page
    return undefined
  }
}

function go(option: HTMLElement | null | undefined): boolean {
  const url = option?.dataset['url']
  if (url) location.assign(url)
  return url !== undefined
}

for (const input of document.querySelectorAll<HTMLInputElement>('[data-suggests] input[name="q"]')) enrich(input)
listenForSlash()
