import { createIndex } from 'pagefind'
import { VERSION } from './pagefind-files.ts'

/** The query program of Pagefind: a script, and what it runs, which has one address for all parts of the index. */
export interface QueryProgram {
  script: string
  wasm: Uint8Array
}

/** What the script runs, beside the folders of the parts. Browsers keep it for good, so its name has the version. */
export const WASM = `program-${VERSION}.pagefind`

/** Addresses in the script below the folder of a part, each with what it becomes. */
const ADDRESSES: readonly (readonly [from: string, to: string])[] = [
  [`wasm.\${language}.pagefind`, `../${WASM}`],
  // the names of these are short: with that of the list of all files they are those of one content only
  [`fragment/\${hash}.pf_fragment`, `fragment/\${hash}.pf_fragment?v=\${this.languages.und.hash}`],
  [`index/\${hash}.pf_index`, `index/\${hash}.pf_index?v=\${this.languages.und.hash}`],
]

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
  return { script: withOurAddresses(script), wasm: contentOf('wasm.unknown.pagefind') }
}

/** The script with our addresses. Throws where one does not stand in it once, as in that of `VERSION`. */
export function withOurAddresses(script: string): string {
  return ADDRESSES.reduce((text, [from, to]) => {
    const pieces = text.split(inScript(from))
    if (pieces.length !== 2)
      throw new Error(`Pagefind ${VERSION}: ${from} is ${pieces.length - 1} times in pagefind.js`)
    return pieces.join(inScript(to))
  }, script)
}

function inScript(path: string): string {
  return `\`\${this.basePath}${path}\``
}
