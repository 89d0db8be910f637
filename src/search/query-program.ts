import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex } from 'pagefind'
import { PARTS_FOLDER, VERSION } from './pagefind-files.ts'
import { WASM } from './wasm-name.ts'

/** The query program of Pagefind: a script, and what it runs, which has one address for all parts of the index. */
export interface QueryProgram {
  script: string
  wasm: Uint8Array
}

/** Where the calls of the program begin and end in Pagefind's script. All around them we do in our own way. */
const [START, END] = ['let wasm_bindgen=', '({__proto__:null});']

/** Writes the query program to the folder of an index: it is the same for every content, and made with the pages' program. */
export async function writeQueryProgram(folder: string): Promise<void> {
  const { script, wasm } = await queryProgram()
  mkdirSync(join(folder, PARTS_FOLDER), { recursive: true })
  writeFileSync(join(folder, 'pagefind.js'), script)
  writeFileSync(join(folder, PARTS_FOLDER, WASM), wasm)
}

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
  return { script: callsIn(Buffer.from(contentOf('pagefind.js')).toString()), wasm: contentOf('wasm.unknown.pagefind') }
}

/** The part of the script that calls the program. Throws where it is not bounded as in that of `VERSION`. */
export function callsIn(script: string): string {
  for (const bound of [START, END]) {
    const count = script.split(bound).length - 1
    if (count !== 1) throw new Error(`Pagefind ${VERSION}: ${bound} is ${count} times in pagefind.js`)
  }
  return `${script.slice(script.indexOf(START), script.indexOf(END))}${END}export{wasm_bindgen};`
}
