import { type CharacterSounds, unpackSounds } from './spoken.ts'

/** How characters are read. */
export interface Reading {
  /** character by character: `家庭` → `jia ting` */
  read(text: string): string
  /** whether letters are the sounds of some characters */
  isPinyin(letters: string): boolean
}

/** Learns to read from the sounds of characters. */
export function readCharacters(characters: CharacterSounds): Reading {
  const syllableOf = unpackSounds(characters)
  const syllables = new Set(syllableOf.values())
  return {
    read: (text) => [...text].map((character) => syllableOf.get(character) ?? character).join(' '),
    isPinyin: (letters) => isRow(letters, syllables),
  }
}

const LONGEST_SYLLABLE = 'zhuang'.length

/** Each place is looked at once, however many ways lead to it: a row of xian is also one of xi and an. */
function isRow(letters: string, syllables: ReadonlySet<string>): boolean {
  const ends = new Set([0])
  for (const end of ends) {
    for (let next = end + 1; next <= Math.min(letters.length, end + LONGEST_SYLLABLE); next++)
      if (syllables.has(letters.slice(end, next))) ends.add(next)
  }
  return ends.has(letters.length)
}
