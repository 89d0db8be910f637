import { compareText } from '../diagnostic.ts'
import { SITE_MARK } from '../publish/site-mark.ts'
import { cachingOf } from '../serving/policy.ts'

/** An object of a store: the file it is made of, its key, and the headers it is sent with. */
export interface StoreObject {
  file: string
  /** the address below the site: `models/pairing` for `models/pairing.html` */
  key: string
  headers: Readonly<Record<string, string>>
}

/** What is to be done, in this order; objects of one step can go up at the same time. */
export interface StorePlan {
  uploads: StoreObject[][]
  deletions: string[]
}

/** Files that only web servers read, and copies that only they can send. */
const SERVERS_ONLY = /^(?:_headers|_redirects|nginx-moved\.map|caddy-moved\.conf)$|\.(?:br|gz)$/

/** Pages that hosts of static sites ask for by these very names. */
const NAMED = new Set(['index.html', '404.html'])

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
}

/** What the object of a file is; undefined for files that no reader asks for. */
export function storeObject(file: string): StoreObject | undefined {
  if (SERVERS_ONLY.test(file)) return undefined
  const key = NAMED.has(file) ? file : file.replace(/\.html$/, '')
  const type = TYPES[file.slice(file.lastIndexOf('.') + 1)]
  const headers = { 'Cache-Control': cachingOf(`/${key}`), ...(type ? { 'Content-Type': type } : {}) }
  return { file, key, headers }
}

/**
 * How to turn what a store holds into a site, so that at no moment a page leads to one that is not there: what pages load
 * first, then new pages, changed pages, the ways in (lists, the catalogue of the search) and the home page; what is gone
 * is taken away last.
 * @param site the MD5 of each file
 * @param store the MD5 of each object that is there
 */
export function storePlan(site: ReadonlyMap<string, string>, store: ReadonlyMap<string, string>): StorePlan {
  const objects = [...site.keys()].flatMap((file) => storeObject(file) ?? []).sort((a, b) => compareText(a.key, b.key))
  const due = objects.filter(({ file, key }) => store.get(key) !== site.get(file))
  const isNew = (key: string) => !store.has(key)
  const steps = Map.groupBy<number, StoreObject>(due, ({ key }) => stepOf(key, isNew(key)))
  const keys = new Set(objects.map(({ key }) => key))
  return {
    uploads: [...steps].sort(([a], [b]) => a - b).map(([, each]) => each),
    deletions: [...store.keys()].filter((key) => !keys.has(key)).sort(compareText),
  }
}

function stepOf(key: string, isNew: boolean): number {
  // before anything else: by it the rest of a first publication that was cut off is known as ours
  if (key === SITE_MARK && isNew) return -1
  if (NAMED.has(key)) return 4
  if (isWayIn(key)) return 3
  if (!isNew) return 2
  return /\.\w+$/.test(key) ? 0 : 1
}

/** What the search opens first; all else of it is found through these. */
const SEARCH = /^pagefind\/[^/]*\.(?:js|json)$/

/** Pages and files at the top, further pages of lists, and what the search opens first. */
function isWayIn(key: string): boolean {
  return SEARCH.test(key) || /\/\d+$/.test(key) || !key.includes('/')
}
