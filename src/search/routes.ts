import { textHash } from './text-hash.ts'

/**
 * Where the table of the parts that hold each word and each value of a facet is: in many small files, of which a search
 * loads those of its words and of what is chosen.
 */
export interface RouteFolder {
  folder: string
  /** how many files */
  files: number
}

/** A file of the table: by the parts, as `maskOf` writes them, the words that these parts and no others hold. */
export type RouteFile = Record<string, string>

/** The words of a file stand each on a line of its own: numbers in a row would be read as one by the audit of the site. */
export const WORD_GAP = '\n'

/** A token as Pagefind looks for it: without its signs, and without the marks on letters. */
export function routeWord(token: string): string {
  return token
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** A value of a facet as the table has it. It is longer than any Chinese word there, so that none is taken for it. */
export function valueWord(facet: string, value: string): string {
  return facet + value
}

/** The name of the file that has a word. */
export function routeFileOf(word: string, files: number): string {
  return `${textHash(word) % files}.json`
}

/** Some parts, by their numbers in order, as a text: four of them a digit. */
export function maskOf(parts: readonly number[]): string {
  const digits: number[] = []
  for (const part of parts) {
    const digit = part >> 2
    while (digits.length <= digit) digits.push(0)
    digits[digit] = (digits[digit] as number) | (1 << (part & 3))
  }
  return digits.map((digit) => digit.toString(16)).join('')
}

/** The parts of such a text. */
export function partsOf(mask: string): number[] {
  return [...mask].flatMap((digit, at) =>
    [0, 1, 2, 3].filter((bit) => Number.parseInt(digit, 16) & (1 << bit)).map((bit) => at * 4 + bit),
  )
}

/** Tells the parts that hold a token, by their numbers in order. */
export type PartsOf = (token: string) => Promise<readonly number[]>

/** Opens the table. Nothing is loaded yet. */
export function openRoutes({ folder, files }: RouteFolder, json: (path: string) => Promise<RouteFile>): PartsOf {
  const opened = new Map<string, Promise<ReadonlyMap<string, readonly number[]>>>()
  const open = (name: string) => {
    const file = opened.get(name) ?? json(`${folder}/${name}`).then(readRoutes)
    opened.set(name, file)
    return file
  }
  return async (token) => {
    const word = routeWord(token)
    return (await open(routeFileOf(word, files))).get(word) ?? []
  }
}

function readRoutes(file: RouteFile): Map<string, number[]> {
  return new Map(
    Object.entries(file).flatMap(([mask, words]) => {
      const parts = partsOf(mask)
      return words.split(WORD_GAP).map((word) => [word, parts] as const)
    }),
  )
}
