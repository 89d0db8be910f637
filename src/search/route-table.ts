import { compareText } from '../diagnostic.ts'
import { maskOf, type RouteFile, type RouteFolder, routeFileOf, routeWord, WORD_GAP } from './routes.ts'
import { digestOf } from './shard-files.ts'

/** At most so many words are in a file, or nearly: it is half a kilobyte, packed. */
const WORDS_IN_FILE = 100

/** How many letters of a digest name the folder. */
const DIGEST = 10

/** The table of the parts that hold each word. */
export interface RouteTable extends RouteFolder {
  /** the files by their paths */
  contents: Map<string, string>
}

/**
 * Makes the table.
 * @param parts the words of each part, in the order of the parts
 */
export function makeRoutes(parts: readonly (readonly string[])[]): RouteTable {
  const holders = new Map<string, number[]>()
  for (const [part, words] of parts.entries()) {
    for (const word of words) note(holders, routeWord(word), part)
  }
  const files = 2 ** Math.max(0, Math.ceil(Math.log2(holders.size / WORDS_IN_FILE)))
  const byFile = new Map<string, Map<string, string[]>>()
  for (const word of [...holders.keys()].sort(compareText)) {
    const name = routeFileOf(word, files)
    const file = byFile.get(name) ?? new Map<string, string[]>()
    byFile.set(name, file)
    const mask = maskOf(holders.get(word) ?? [])
    const words = file.get(mask)
    if (words) words.push(word)
    else file.set(mask, [word])
  }
  const named = Array.from({ length: files }, (_, at) => `${at}.json`).map(
    (name) => [name, fileText(byFile.get(name) ?? new Map())] as const,
  )
  // browsers keep the files for good: the folder is named by what is in all of them
  const folder = `parts/routes-${digestOf(JSON.stringify(named)).slice(0, DIGEST)}`
  return { folder, files, contents: new Map(named.map(([name, text]) => [`${folder}/${name}`, text])) }
}

function note(holders: Map<string, number[]>, word: string, part: number): void {
  const known = holders.get(word)
  if (known === undefined) holders.set(word, [part])
  else if (known.at(-1) !== part) known.push(part)
}

function fileText(words: ReadonlyMap<string, readonly string[]>): string {
  const file: RouteFile = {}
  for (const mask of [...words.keys()].sort(compareText)) file[mask] = (words.get(mask) ?? []).join(WORD_GAP)
  return JSON.stringify(file)
}
