/** The part of Pagefind's browser interface that we use. */
export interface Pagefind {
  /** starts to open an index; its first search waits until it is open */
  createInstance(options: { noWorker: boolean; basePath: string }): PagefindIndex
}

/** An index of Pagefind. */
export interface PagefindIndex {
  /** `null` finds every page, in the order of the index */
  search(tokens: string | null): Promise<{ results: PagefindHit[] }>
}

/** A page that was found. */
export interface PagefindHit {
  id: string
  score: number
  data(): Promise<PageData>
}

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
 * Opens an index as ours need it.
 * Pagefind takes the language of the page for that of the index and would segment Chinese queries by a dictionary. Ours
 * are segmented already, so the page says `und` for the moment in which Pagefind looks; nothing is drawn in between.
 * @param folder the address of the index, with a slash at its end
 */
export function openPagefind(pagefind: Pagefind, page: { lang: string }, folder: string): PagefindIndex {
  const { lang } = page
  page.lang = 'und'
  // a worker would load a second copy of the program to save a few milliseconds
  const index = pagefind.createInstance({ noWorker: true, basePath: folder })
  page.lang = lang
  return index
}
