/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  options(options: { noWorker: boolean; basePath: string }): Promise<void>
  init(): Promise<void>
  mergeIndex(path: string, options: { language: string }): Promise<void>
  /** `null` finds every page */
  search(tokens: string | null): Promise<{ results: Hit[] }>
}

/** A page that was found. */
export interface Hit {
  id: string
  score: number
  data(): Promise<PageData>
}

/** The pages that a search finds, best first: `妇女 女工` all of these tokens, `"妇女 女工"` one after the other. */
export type HitsOf = (words: string) => Promise<readonly Hit[]>

/** What is loaded of a page that is shown as a result. */
export interface PageData {
  url: string
  /** as it was indexed: site-absolute, without the base path */
  raw_url: string
  /** the words of the page, its title first, a mark between two of them */
  raw_content: string
  meta: { title: string; kind: string; date: string }
  /** the headings, with the number of the word at which each begins; the last, without id or text, begins the facts */
  anchors: { id: string; text: string; location: number }[]
}

/**
 * Starts Pagefind as our index needs it.
 * It takes the language of the page for that of the index and would segment Chinese queries by a dictionary. Ours are
 * segmented already, so the page says `und` for the moment in which Pagefind looks; nothing is drawn in between.
 * @param folder the address of the index, with a slash at its end
 * @param shards the folders of its parts; their results come as one
 */
export async function startPagefind(
  pagefind: Pagefind,
  page: { lang: string },
  folder: string,
  [first = '', ...others]: readonly string[],
): Promise<Pagefind> {
  const { lang } = page
  // a worker would load a second copy of the program to save a few milliseconds
  await pagefind.options({ noWorker: true, basePath: `${folder}${first}/` })
  page.lang = 'und'
  const ready = pagefind.init()
  page.lang = lang
  await ready
  await Promise.all(others.map((shard) => pagefind.mergeIndex(`${folder}${shard}/`, { language: 'und' })))
  return pagefind
}
