/** Who may show a page: only itself, or any site in a frame. */
export type PageSort = 'page' | 'frame'

/** Pages under this folder are made for frames on other sites. */
export const FRAMES = '/embed/'

const SHARED = {
  'default-src': "'none'",
  'img-src': "'self'",
  'style-src': "'self'",
  'base-uri': "'none'",
} as const

const DIRECTIVES: Readonly<Record<PageSort, Readonly<Record<string, string>>>> = {
  page: {
    ...SHARED,
    // the search, whose box stands on every page, is a WebAssembly program; nothing else may be made from text
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'font-src': "'self'",
    'worker-src': "'self'",
    'manifest-src': "'self'",
    'form-action': "'self'",
  },
  frame: { ...SHARED, 'form-action': "'none'" },
}

/**
 * What a page may load and run (CSP 3): nothing but its own origin's files, no inline script or style.
 * It stands in each page, so that it holds on any host and from a disk.
 */
export function contentPolicy(sort: PageSort): string {
  return policyText(DIRECTIVES[sort])
}

function policyText(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([directive, sources]) => `${directive} ${sources}`)
    .join('; ')
}

/** The same as a header, which alone can say who may frame the page. */
export function headerPolicy(sort: PageSort): string {
  return `${contentPolicy(sort)}; frame-ancestors ${sort === 'frame' ? '*' : "'none'"}`
}

/** The online editor's page. Its own policy names the forge, which no server's settings know: a header adds only who may frame it. */
export const EDITOR = '/admin/editor'

/**
 * What the online editor may load and run: this origin's files, and the interface of the forge. Its styles are made by its
 * program, pictures are shown from memory.
 * @param forges the origins of the forge
 */
export function editorPolicy(forges: readonly string[]): string {
  return policyText({
    ...SHARED,
    'img-src': "'self' blob: data:",
    'style-src': "'self' 'unsafe-inline'",
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': `'self' blob: data: ${forges.join(' ')}`,
    'font-src': "'self' data:",
    'media-src': 'blob:',
    'worker-src': "'self' blob:",
    'form-action': "'self'",
  })
}

/** The header of the editor's page. */
export const EDITOR_HEADER = "frame-ancestors 'none'"

/** Headers of every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  // which page a reader came from is nobody else's business
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** How long an answer may be kept. */
export const CACHING = {
  /** the name holds a digest of the content */
  immutable: 'public, max-age=31536000, immutable',
  /** asked for again each time: parts of the search that must fit together */
  revalidate: 'no-cache',
  /** pages, data, pictures: at most a minute old */
  short: 'public, max-age=60, must-revalidate',
} as const

/** Files whose names, or whose folders' names, change with their content. */
const IMMUTABLE = [/^\/_astro\//, /^\/pagefind\/parts\//]

/** How long the answer for a path may be kept. */
export function cachingOf(path: string): string {
  if (IMMUTABLE.some((files) => files.test(path))) return CACHING.immutable
  return path.startsWith('/pagefind/') ? CACHING.revalidate : CACHING.short
}
