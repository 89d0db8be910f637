/** The folder of the index in a site. */
export const SEARCH_FOLDER = 'pagefind'

/** The folders of its parts, each with the files of some of the records. */
export const PARTS_FOLDER = 'parts'

/** Whether a file of a site is one of a part of the index. */
export function isPartFile(path: string): boolean {
  const [search, parts, part, file] = path.split('/', 4)
  return search === SEARCH_FOLDER && parts === PARTS_FOLDER && part !== undefined && file !== undefined
}

/** What Pagefind writes before its own data; it is packed with it. */
export const SIGNATURE = 'pagefind_dcd'

/** The version whose query program reads our index; another one may read another form. */
export const VERSION = '1.6.0'

/** Signs that count as part of a word. */
export const WORD_SIGNS = '_‿⁀⁔︳︴﹍﹎﹏＿'

/** What serves the search beside the text of a page, in the order in which Pagefind counts it. */
export const FIELDS = ['characters', 'title-tokens'] as const
