// Offline reading, for readers who have turned it on at /offline. A page always comes from the network while there is one;
// a kept copy is shown only without, and always says that it is one and from when. Data and searches are never kept: a
// figure from a file would carry no date. Kept are the lists by which the pages of /submit check new records; these say from
// when they are.

const base = new URL(self.registration.scope).pathname

// another portal below another path of the same host has its own; src/scripts/offline.ts knows these names, too
const [PAGES, PARTS, KNOWN] = ['pages', 'parts', 'known'].map((what) => `last-mile${base.replaceAll('/', '-')}${what}`)
const KEPT_AT = 'x-kept-at'

/** A network that has not answered by then counts as none, where there is a copy. */
const PATIENCE_MS = 4000

const MOST_PAGES = 200
const MOST_PARTS = 160
const MOST_DAYS = 30

self.addEventListener('install', (event) => event.waitUntil(keepNow(`${base}offline`).then(() => self.skipWaiting())))
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', (event) => {
  const { method, mode, url } = event.request
  const { origin, pathname } = new URL(url)
  if (method !== 'GET' || origin !== self.location.origin) return
  if (mode === 'navigate') event.respondWith(showPage(event))
  else if (pathname.startsWith(`${base}_astro/`)) event.respondWith(showPart(event.request))
  else if (pathname.startsWith(`${base}submit/known/`)) event.respondWith(showKnown(event))
})

/**
 * A cache, as long as offline reading is on: then there is that of the pages. A page that is open when the reader turns it
 * off has this worker still, which then keeps nothing more.
 */
async function cacheOf(name) {
  return (await caches.has(PAGES)) ? caches.open(name) : undefined
}

/** The page of now; without a network, or when it takes too long, the kept copy, marked. */
async function showPage(event) {
  const now = fetch(event.request, { cache: 'no-cache' })
  event.waitUntil(now.then((response) => keep(event.request.url, response.clone())).catch(() => undefined))
  const kept = await keptIn(PAGES, event.request.url)
  const first = await inTime(now, kept)
  if (first) return first
  return kept ? marked(kept, event.request.url, 'kept') : missing(event.request.url)
}

/** The list of now; without a network the kept one, whose header says from when it is. */
async function showKnown(event) {
  const { url } = event.request
  const now = fetch(event.request, { cache: 'no-cache' })
  event.waitUntil(now.then((response) => keepKnown(url, response.clone())).catch(() => undefined))
  const kept = await keptIn(KNOWN, url)
  return (await inTime(now, kept)) ?? kept ?? Response.error()
}

/** What the network answers, unless there is a copy and it fails or takes too long. */
async function inTime(now, kept) {
  const answer = now.then((response) => (response.status >= 500 && kept ? undefined : response)).catch(() => undefined)
  return kept ? Promise.race([answer, wait(PATIENCE_MS)]) : answer
}

/** Scripts and styles have names of their content: once kept, they need no network. */
async function showPart(request) {
  const kept = await caches.match(request).catch(() => undefined)
  if (kept) return kept
  const response = await fetch(request)
  // a device without room shows what it cannot keep
  if (response.ok) await keepPart(request, response.clone()).catch(() => undefined)
  return response
}

async function keepPart(request, response) {
  const cache = await cacheOf(PARTS)
  await cache?.put(request, response)
  if (cache) await trim(cache, MOST_PARTS)
}

/** Keeps a page with its parts and the time; forgets one that is gone or has moved. */
async function keep(url, response) {
  const cache = await cacheOf(PAGES)
  if (!cache) return
  const isPage = response.ok && response.headers.get('content-type')?.startsWith('text/html')
  if (!isPage && response.status < 500) await cache.delete(keyOf(url))
  if (!isPage) return
  const text = await response.text()
  await cache.put(keyOf(url), dated(text, response))
  await trim(cache, MOST_PAGES)
  const parts = new Set(text.match(/[^"'(]*\/_astro\/[^"')]+/g))
  await Promise.allSettled([...parts].map((part) => showPart(new Request(new URL(part, url)))))
  const offline = offlineAddress(url)
  // what says that a page is a copy is never older than the newest of them by more than a day
  const words = await cache.match(keyOf(offline))
  if (keyOf(url) !== keyOf(offline) && !(words && daysOld(words) < 1)) await keepNow(offline)
}

async function keepKnown(url, response) {
  const cache = await cacheOf(KNOWN)
  if (!cache) return
  if (response.ok) await cache.put(keyOf(url), dated(await response.blob(), response))
  else if (response.status < 500) await cache.delete(keyOf(url))
}

/** A copy of a response with the time. */
function dated(body, response) {
  const headers = new Headers(response.headers)
  headers.set(KEPT_AT, new Date().toISOString())
  return new Response(body, { headers })
}

async function keepNow(address) {
  const url = new URL(address, self.location.origin).href
  await keep(url, await fetch(url, { cache: 'no-cache' }))
}

function daysOld(kept) {
  return (Date.now() - Date.parse(kept.headers.get(KEPT_AT))) / 86_400_000
}

/** What is kept of an address, if it is not too old. Of a storage that fails nothing is: the network may have it all the same. */
async function keptIn(name, url) {
  try {
    const cache = await cacheOf(name)
    const kept = await cache?.match(keyOf(url))
    if (!kept || daysOld(kept) <= MOST_DAYS) return kept
    await cache.delete(keyOf(url))
  } catch {
    // as where there is none
  }
  return undefined
}

/** A copy with a band above everything that says what it is; the words are those of the offline page. */
async function marked(kept, url, sort) {
  const text = await kept.text()
  const [, lang = 'zh-CN'] = /<html lang="([\w-]+)"/.exec(text) ?? []
  const keptAt = new Date(kept.headers.get(KEPT_AT))
  // as the pages write their dates: 28 November 2026
  const time = new Intl.DateTimeFormat(lang === 'en' ? 'en-GB' : lang, {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(keptAt)
  const band = (await bandOf(url, sort)).replace('{time}', time)
  return new Response(
    text.replace(/<body[^>]*>/, (body) => body + band),
    { headers: kept.headers },
  )
}

async function bandOf(url, sort) {
  const offline = await wordsFor(url)
  const [, band = ''] =
    new RegExp(`<template id="offline-${sort}">(.*?)</template>`, 's').exec(await offline?.text()) ?? []
  // without its words nothing is shown as if it were new
  if (!band) throw new Error('no words for a kept page')
  return band
}

/** The offline page in the language of a page: its words hold however old it is, as long as there is anything to be said of. */
async function wordsFor(url) {
  const cache = await cacheOf(PAGES)
  return cache?.match(keyOf(offlineAddress(url)))
}

/** In place of a page of which there is no copy: the offline page, which lists those there are. */
async function missing(url) {
  const offline = await wordsFor(url)
  if (!offline) return Response.error()
  const { headers } = offline
  const page = await marked(offline, url, 'missing')
  return new Response(await page.text(), { status: 503, headers })
}

/** Its address: `/en/offline` for `/en/models`. */
function offlineAddress(url) {
  const [, language] = /^([a-z]{2})(?:\/|$)/.exec(new URL(url, self.location.origin).pathname.slice(base.length)) ?? []
  return `${base}${language ? `${language}/` : ''}offline`
}

/** A page is one, whatever is asked of it or wherever in it. */
function keyOf(url) {
  const { origin, pathname } = new URL(url, self.location.origin)
  return origin + pathname
}

/** Takes away what was kept longest ago. */
async function trim(cache, most) {
  const keys = await cache.keys()
  const spare = keys.filter(({ url }) => !url.endsWith('/offline')).slice(0, Math.max(0, keys.length - most))
  await Promise.all(spare.map((key) => cache.delete(key)))
}

function wait(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
