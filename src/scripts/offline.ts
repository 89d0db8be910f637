// The offline page: turns offline reading on and off on this device, and lists the pages that are kept.
import { href } from '../href.ts'

// as public/sw.js calls them: another portal of the same host keeps what it has
const CACHES = ['pages', 'parts', 'known'].map((what) => `last-mile${href('/').replaceAll('/', '-')}${what}`)
const [PAGES = ''] = CACHES

const button = document.querySelector<HTMLButtonElement>('[data-offline]')
const kept = document.querySelector<HTMLElement>('[data-offline-kept]')
const answer = document.querySelector<HTMLElement>('[data-offline-answer]')

async function show(): Promise<void> {
  const isOn = (await navigator.serviceWorker.getRegistration(href('/'))) !== undefined
  button?.setAttribute('aria-pressed', String(isOn))
  if (button) button.disabled = false
  if (answer) answer.textContent = (isOn ? answer.dataset['on'] : answer.dataset['off']) ?? ''
  const pages = isOn ? await keptPages() : []
  kept?.querySelector('ul')?.replaceChildren(...pages)
  if (kept) kept.hidden = pages.length === 0
}

/** A link for each page that is kept, the newest first. */
async function keptPages(): Promise<HTMLLIElement[]> {
  const cache = await caches.open(PAGES)
  const pages = (await cache.keys()).filter(({ url }) => !url.endsWith('/offline')).reverse()
  return Promise.all(
    pages.map(async ({ url }) => {
      const html = await cache.match(url).then((response) => response?.text())
      const link = document.createElement('a')
      link.href = url
      link.textContent = new DOMParser().parseFromString(html ?? '', 'text/html').title
      const item = document.createElement('li')
      item.append(link)
      return item
    }),
  )
}

async function turn(on: boolean): Promise<void> {
  if (on) {
    // the worker keeps something only where this is there
    await caches.open(PAGES)
    const { installing } = await navigator.serviceWorker.register(href('/sw.js'))
    await Promise.race([navigator.serviceWorker.ready, failure(installing)])
    return
  }
  const registration = await navigator.serviceWorker.getRegistration(href('/'))
  await registration?.unregister()
  for (const name of CACHES) await caches.delete(name)
}

/** A worker that cannot load what it keeps first is given up, and none is ever ready. */
function failure(worker: ServiceWorker | null): Promise<never> {
  return new Promise((_, reject) =>
    worker?.addEventListener('statechange', () => worker.state === 'redundant' && reject(new Error('not installed'))),
  )
}

/** Whether something could be done. */
function done(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}

// without an address of https, or in a private window, there is no such thing
if ('serviceWorker' in navigator && button) {
  // a button that is disabled while it works would lose the focus, and with it the place of who uses the keyboard
  let isTurning = false
  button.addEventListener('click', async () => {
    if (isTurning) return
    isTurning = true
    const isOn = button.getAttribute('aria-pressed') === 'true'
    const isDone = await done(turn(!isOn))
    // what could not be turned on leaves nothing behind
    if (!isDone) await done(turn(false))
    await done(show())
    if (!isDone && answer) answer.textContent = answer.dataset['failed'] ?? ''
    isTurning = false
  })
  await done(show())
} else if (answer) answer.textContent = answer.dataset['none'] ?? ''
