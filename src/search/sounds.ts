import { type Reading, readCharacters } from './reading.ts'
import type { CharacterSounds, SpokenWords } from './spoken.ts'

/** Finds words of the corpus by how they sound. Words are loaded by the first letter of their sound, when one is asked for. */
export interface Sounds {
  /** words for pinyin (`fupin`, `fu pin`), for initials (`jtbl`), for the beginning of pinyin or for a row of words */
  wordsFor(letters: string): Promise<string[]>
  /**
   * The query with one stretch replaced by a word of the corpus that sounds the same; best first.
   * @param wrong the pieces of the query that may be misspelt: a stretch that touches none of them stays as it is
   */
  corrections(query: string, wrong: readonly string[]): Promise<string[]>
}

/** Where the sounds are loaded from. */
export interface SoundParts {
  characters(): Promise<CharacterSounds>
  /** the words whose sound begins with a letter; none where there are none */
  words(letter: string): Promise<SpokenWords> | SpokenWords
}

/** Where a u after n or l may be a ü: not in nuan, luan, nuo, luo, nun and lun. */
const PLAIN_U = /([nl])u(?!an|o|n)/g

const SHORTEST_INITIALS = 3
const SHORTEST_BEGINNING = 4
const LONGEST_WORD = 6
const SHORTEST_WORD = 2

/** Prepares the look-ups; nothing is loaded yet. */
export function openSounds(parts: SoundParts): Sounds {
  let reading: Promise<Reading> | undefined
  const reader = () => {
    reading ??= parts.characters().then(readCharacters)
    return reading
  }
  const tables = new Map<string, Promise<SpokenTable>>()
  const tableOf = (letter: string) => {
    const table = tables.get(letter) ?? openTable(parts, reader, letter)
    tables.set(letter, table)
    return table
  }
  return {
    wordsFor: async (letters) => {
      const pieces = letters.replaceAll("'", '').replaceAll('ü', 'v').trim().split(/\s+/)
      const words = await spelt(pieces.join(''), tableOf)
      return words.length > 0 || pieces.length === 1 ? words : knownOf(pieces, await reader(), tableOf)
    },
    corrections: async (query, wrong) =>
      wrong.length === 0 ? [] : corrected(query, wrong, (await reader()).read, tableOf),
  }
}

type TableOf = (letter: string) => Promise<SpokenTable>

/** The words that are spelt as typed; in passports and on many keyboards 女 is nu. */
async function spelt(typed: string, tableOf: TableOf): Promise<string[]> {
  const words = await wordsOf(typed, tableOf)
  const plain = typed.replace(PLAIN_U, '$1v')
  return words.length > 0 || plain === typed ? words : wordsOf(plain, tableOf)
}

/** Of words that were typed apart those that are known, as one query; none where one of them is no pinyin, but English. */
async function knownOf(pieces: readonly string[], { isPinyin }: Reading, tableOf: TableOf): Promise<string[]> {
  if (!pieces.every(isPinyin)) return []
  const found = await Promise.all(pieces.map((piece) => spelt(piece, tableOf)))
  const known = found.flatMap(([best]) => best ?? [])
  return known.length > 0 ? [known.join(' ')] : []
}

/** The words that are spelt as typed; else those with such initials, those that begin so, or a row of words. */
async function wordsOf(typed: string, tableOf: TableOf): Promise<string[]> {
  const { spoken } = await tableOf(typed.charAt(0))
  const whole = spoken.filter(({ full }) => full === typed)
  const initials = typed.length >= SHORTEST_INITIALS ? spoken.filter((term) => term.initials === typed) : []
  const begun = typed.length >= SHORTEST_BEGINNING ? spoken.filter(({ full }) => full.startsWith(typed)) : []
  const found = [whole, initials, begun].find((found) => found.length > 0)
  return found?.map(({ word }) => word) ?? wordRow(typed, tableOf)
}

/** A number and what it counts are well spelt: the 年第 of 2016年第2期 is not 年底. */
const COUNTED = /第?\d+[年月日期号届次个项]?/g

/** The query with each of its stretches that touches a wrong piece replaced by each word that sounds the same. */
async function corrected(
  query: string,
  wrong: readonly string[],
  read: (text: string) => string,
  tableOf: TableOf,
): Promise<string[]> {
  const places = wrong.map((piece) => ({ start: query.indexOf(piece), end: query.indexOf(piece) + piece.length }))
  const touches = (from: number, to: number) => places.some(({ start, end }) => from < end && to > start)
  const found: string[] = []
  for (const { start, written } of stretches(query.replace(COUNTED, (number) => ' '.repeat(number.length)))) {
    if (!touches(start, start + written.length)) continue
    const sound = read(written)
    const { bySound } = await tableOf(sound.charAt(0))
    const others = (bySound.get(sound) ?? []).filter((word) => word !== written)
    found.push(...others.map((word) => query.slice(0, start) + word + query.slice(start + written.length)))
  }
  return found
}

/** Every stretch of a query that may be a word, the longest first. */
function* stretches(query: string): Generator<{ start: number; written: string }> {
  for (let length = Math.min(LONGEST_WORD, query.length); length >= SHORTEST_WORD; length--) {
    for (let start = 0; start + length <= query.length; start++) {
      const written = query.slice(start, start + length)
      if (/^\p{Script=Han}+$/u.test(written)) yield { start, written }
    }
  }
}

/** The words whose sound begins with one letter. */
interface SpokenTable {
  spoken: SpokenWord[]
  /** both sides read character by character, so that one with several readings sounds the same on both */
  bySound: ReadonlyMap<string, string[]>
}

interface SpokenWord {
  word: string
  /** pinyin without gaps */
  full: string
  initials: string
}

async function openTable(parts: SoundParts, reader: () => Promise<Reading>, letter: string): Promise<SpokenTable> {
  const [{ read }, { words, readings }] = await Promise.all([reader(), parts.words(letter)])
  return {
    spoken: words.map((word) => ({ word, ...spellings(readings[word] ?? read(word)) })),
    bySound: Map.groupBy(words, read),
  }
}

/** The fewest words whose pinyin make up what was typed, as one query; none where they do not. */
async function wordRow(typed: string, tableOf: TableOf): Promise<string[]> {
  const rows: (string[] | undefined)[] = [[]]
  for (let start = 0; start < typed.length; start++) {
    const row = rows[start]
    if (!row) continue
    const { spoken } = await tableOf(typed.charAt(start))
    for (const { word, full } of spoken) {
      const end = start + full.length
      const isShorter = row.length + 1 < (rows[end]?.length ?? Number.POSITIVE_INFINITY)
      if (isShorter && typed.startsWith(full, start)) rows[end] = [...row, word]
    }
  }
  const row = rows[typed.length]
  return row ? [row.join(' ')] : []
}

function spellings(sound: string): Omit<SpokenWord, 'word'> {
  const syllables = sound.split(' ')
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') }
}
