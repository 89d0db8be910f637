import type { SoundDictionary } from './dictionaries.ts'

/** Finds words of the corpus by how they sound. */
export interface Sounds {
  /** words for pinyin (`fupin`, `fu pin`), for initials (`jtbl`), for the beginning of pinyin or for a row of words */
  wordsFor(letters: string): string[]
  /** the query with one stretch replaced by a word of the corpus that sounds the same; best first */
  corrections(query: string): string[]
}

const SHORTEST_INITIALS = 3
const SHORTEST_BEGINNING = 4
const LONGEST_WORD = 6
const SHORTEST_WORD = 2

/** Prepares the dictionary for look-ups. */
export function openSounds({ words, syllables, readings }: SoundDictionary): Sounds {
  const syllableOf = new Map<string, string>()
  for (const [syllable, characters] of Object.entries(syllables)) {
    for (const character of characters) syllableOf.set(character, syllable)
  }
  const charByChar = (text: string) => [...text].map((character) => syllableOf.get(character) ?? character).join(' ')
  const spoken = words.map((word): SpokenWord => ({ word, ...spellings(readings[word] ?? charByChar(word)) }))
  // both sides character by character, so that one with several readings sounds the same on both
  const bySound = Map.groupBy(words, charByChar)

  return {
    wordsFor(letters) {
      const typed = letters.replace(/[\s']+/g, '').replaceAll('ü', 'v')
      const whole = spoken.filter(({ full }) => full === typed)
      const initials = typed.length >= SHORTEST_INITIALS ? spoken.filter((term) => term.initials === typed) : []
      const begun = typed.length >= SHORTEST_BEGINNING ? spoken.filter(({ full }) => full.startsWith(typed)) : []
      const found = [whole, initials, begun].find((found) => found.length > 0)
      return found?.map(({ word }) => word) ?? wordRow(typed, spoken)
    },
    corrections(query) {
      const found: string[] = []
      for (let length = Math.min(LONGEST_WORD, query.length); length >= SHORTEST_WORD; length--) {
        for (let start = 0; start + length <= query.length; start++) {
          const written = query.slice(start, start + length)
          const others = (bySound.get(charByChar(written)) ?? []).filter((word) => word !== written)
          found.push(...others.map((word) => query.slice(0, start) + word + query.slice(start + length)))
        }
      }
      return found
    },
  }
}

interface SpokenWord {
  word: string
  /** pinyin without gaps */
  full: string
  initials: string
}

/** The fewest words whose pinyin make up what was typed, as one query; none where they do not. */
function wordRow(typed: string, spoken: readonly SpokenWord[]): string[] {
  const parts = spoken.filter(({ full }) => typed.includes(full))
  const rows: (string[] | undefined)[] = [[]]
  for (let end = 1; end <= typed.length; end++) {
    for (const { word, full } of parts) {
      const before = typed.startsWith(full, end - full.length) ? rows[end - full.length] : undefined
      const isShorter = before && before.length + 1 < (rows[end]?.length ?? Number.POSITIVE_INFINITY)
      if (isShorter) rows[end] = [...before, word]
    }
  }
  const row = rows[typed.length]
  return row ? [row.join(' ')] : []
}

function spellings(sound: string): Omit<SpokenWord, 'word'> {
  const syllables = sound.split(' ')
  return { full: syllables.join(''), initials: syllables.map((syllable) => syllable[0]).join('') }
}
