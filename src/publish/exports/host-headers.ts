import { dirname } from 'node:path/posix'
import { compareText } from '../../diagnostic.ts'
import { CACHING, EDITOR, EDITOR_HEADER, FRAMES, headerPolicy, SECURITY_HEADERS } from '../../serving/policy.ts'
import type { PublicFile } from '../public-file.ts'

/** Pages for frames have a policy of their own, and the online editor says its own. */
const OTHER_PLACES = [FRAMES.slice(0, -1), `${FRAMES}*`, `${dirname(EDITOR)}/*`]

type Headers = Readonly<Record<string, string>>

/**
 * The headers for hosts that read a `_headers` file (Netlify, Cloudflare Pages and others).
 * Where several rules match a path, some of these hosts join the values of a header and others keep the last: so no two
 * rules here give the same header to the same path, and each page or folder at the top has rules of its own.
 * How long pages may be kept is left to the host, which knows when a new version is there.
 * @param pages the addresses of all pages
 */
export function hostHeaders(pages: readonly string[]): PublicFile {
  const page = { 'Content-Security-Policy': headerPolicy('page'), 'X-Frame-Options': 'DENY' }
  const tops = new Set(pages.map((address) => /^\/[^/]*/.exec(address)?.[0] ?? '/'))
  const folders = new Set(pages.map((address) => /^\/[^/]+\//.exec(address)?.[0] ?? FRAMES))
  const places = [...tops, ...[...folders].map((folder) => `${folder}*`)].filter(
    (place) => !OTHER_PLACES.includes(place),
  )
  const editor = { ...page, 'Content-Security-Policy': EDITOR_HEADER }
  const immutable = { 'Cache-Control': CACHING.immutable }
  const rules: [string, Headers][] = [
    ['/*', SECURITY_HEADERS],
    ['/_astro/*', immutable],
    ['/pagefind/parts/*', immutable],
    ['/api/*', { 'Access-Control-Allow-Origin': '*' }],
    [`${FRAMES}*`, { 'Content-Security-Policy': headerPolicy('frame') }],
    ...(pages.includes(EDITOR) ? [[`${dirname(EDITOR)}/*`, editor] as [string, Headers]] : []),
    ...places.sort(compareText).map((place): [string, Headers] => [place, page]),
  ]
  return { path: '/_headers', body: rules.map(([path, headers]) => ruleText(path, headers)).join('') }
}

function ruleText(path: string, headers: Headers): string {
  return `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`
}
