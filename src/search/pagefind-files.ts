/** What Pagefind writes before its own data. */
export const SIGNATURE = Buffer.from('pagefind_dcd')

/** The version whose query program reads our files; another one may read another form. */
export const VERSION = '1.6.0'

/** Signs that count as part of a word. */
export const WORD_SIGNS = '_‿⁀⁔︳︴﹍﹎﹏＿'

/** The file that tells the query program where to begin. */
export function entryFile(meta: string, pages: number): Uint8Array {
  const languages = { und: { hash: meta, wasm: null, page_count: pages } }
  return Buffer.from(JSON.stringify({ version: VERSION, languages, include_characters: [...WORD_SIGNS] }))
}
