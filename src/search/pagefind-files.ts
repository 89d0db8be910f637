/** The folder of the index in a site. */
export const SEARCH_FOLDER = 'pagefind'

/** What Pagefind writes before its own data; it is packed with it. */
export const SIGNATURE = 'pagefind_dcd'

/** The version whose query program reads our index; another one may read another form. */
export const VERSION = '1.6.0'

/** Signs that count as part of a word. */
export const WORD_SIGNS = '_‿⁀⁔︳︴﹍﹎﹏＿'

/** What serves the search beside the text of a page, in the order in which Pagefind counts it. */
export const FIELDS = ['characters', 'title-tokens'] as const
