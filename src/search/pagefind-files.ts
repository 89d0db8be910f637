import { createIndex } from 'pagefind'

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

/** The query program of Pagefind: a script, and what it runs, which has one address for all parts of the index. */
export interface QueryProgram {
  script: string
  wasm: Uint8Array
}

/** What the script runs, beside the folders of the parts. Browsers keep it for good, so its name has the version. */
export const WASM = `program-${VERSION}.pagefind`

/** Where the script looks for what it runs: in the part that is opened first. */
const WASM_IN_PART = `\`\${this.basePath}wasm.\${language}.pagefind\``
const WASM_BESIDE = `\`\${this.basePath}../${WASM}\``

/** Takes the query program out of an index of nothing. Throws where Pagefind is of another version. */
export async function queryProgram(): Promise<QueryProgram> {
  const { index, errors } = await createIndex({ forceLanguage: 'und' })
  if (!index) throw new Error(errors.join('\n'))
  await index.addHTMLFile({ url: '/', content: '<html><body>a</body></html>' })
  const { files } = await index.getFiles()
  await index.deleteIndex()
  const contentOf = (path: string) => {
    const file = files.find((candidate) => candidate.path === path)
    if (!file) throw new Error(`Pagefind writes no ${path}`)
    return file.content
  }
  const { version } = JSON.parse(Buffer.from(contentOf('pagefind-entry.json')).toString())
  if (version !== VERSION) throw new Error(`Pagefind ${version}: the search index is written for ${VERSION}`)
  const script = Buffer.from(contentOf('pagefind.js')).toString()
  return { script: withOneWasm(script), wasm: contentOf('wasm.unknown.pagefind') }
}

/** The script, looking beside the parts. Throws where it does not look in exactly one place, as that of `VERSION` does. */
export function withOneWasm(script: string): string {
  const pieces = script.split(WASM_IN_PART)
  if (pieces.length !== 2)
    throw new Error(`Pagefind ${VERSION}: ${pieces.length - 1} places in pagefind.js load the wasm`)
  return pieces.join(WASM_BESIDE)
}
