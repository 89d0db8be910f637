import { pinyin } from 'pinyin-pro'
import type { SearchRecord } from '../publish/views/search.ts'
import type { AliasGroup } from './aliases.ts'
import { fold, type Simplified } from './fold.ts'
import { textOf, textsOf } from './page-document.ts'
import { type CharacterSounds, commonCharacters, packSounds, type SpokenWords } from './spoken.ts'
import { corpusTerms } from './terms.ts'

/** What every query needs. */
export interface QueryDictionary {
  /** pairs of characters, traditional and simplified, one after the other */
  simplified: string
  /** groups of folded words that mean the same */
  aliases: AliasGroup[]
  /** the letters with which the sound of a word begins */
  letters: string
}

/** What a query needs that has found nothing: the sounds of characters, and by letter those of words. */
export interface SoundDictionary {
  characters: CharacterSounds
  byLetter: ReadonlyMap<string, SpokenWords>
}

/** The dictionaries of the query, made from what the corpus holds: words that are nowhere need no entry. */
export function makeDictionaries(
  records: readonly SearchRecord[],
  aliases: readonly (readonly string[])[],
  simplified: Simplified,
): { query: QueryDictionary; sounds: SoundDictionary } {
  const corpus = charactersOf(records, aliases)
  const found = [...simplified].filter((pair) => pair.some((character) => corpus.has(character)))
  const folded = aliases.map((group) => group.map((word) => fold(word, simplified)))
  const sounds = soundsOf([...new Set([...folded.flat(), ...corpusTerms(records, simplified)])])
  const letters = [...sounds.byLetter.keys()].sort().join('')
  const aliasGroups = groupAliases(folded, records)
  const query = { simplified: found.flat().join(''), aliases: aliasGroups, letters }
  return { query, sounds }
}

/** Tells the words that are on a page from those that are nowhere. */
function groupAliases(groups: readonly (readonly string[])[], records: readonly SearchRecord[]): AliasGroup[] {
  let missing = [...new Set(groups.flat())]
  for (const record of records) {
    if (missing.length === 0) break
    const text = textOf(record)
    missing = missing.filter((word) => !text.includes(word))
  }
  const nowhere = new Set(missing)
  return groups.map((group) => {
    const { found = [], absent = [] } = Object.groupBy(group, (word) => (nowhere.has(word) ? 'absent' : 'found'))
    return { found, absent }
  })
}

/** The different characters of everything that is searched. */
function charactersOf(records: readonly SearchRecord[], aliases: readonly (readonly string[])[]): Set<string> {
  const isThere = new Uint8Array(1 << 16)
  const note = (text: string) => {
    for (let at = 0; at < text.length; at++) isThere[text.charCodeAt(at)] = 1
  }
  for (const record of records) for (const text of textsOf(record)) note(text)
  for (const word of aliases.flat()) note(word)
  return new Set([...isThere.keys()].filter((code) => isThere[code] === 1).map((code) => String.fromCharCode(code)))
}

/** The sounds of words; those that are no Chinese need none. */
function soundsOf(all: readonly string[]): SoundDictionary {
  const words = all.filter((word) => /^\p{Script=Han}+$/u.test(word))
  const characters = new Set([...commonCharacters(), ...words.join('')])
  const syllableOf = new Map([...characters].map((character) => [character, pinyinOf(character)]))
  const charByChar = (word: string) => [...word].map((character) => syllableOf.get(character)).join(' ')
  const byLetter = new Map<string, SpokenWords>()
  for (const word of words) {
    const [sound, plain] = [pinyinOf(word), charByChar(word)]
    // 重庆 is looked for under c, and under z where its characters are mistyped one by one
    for (const letter of new Set([sound.charAt(0), plain.charAt(0)])) {
      const table = byLetter.get(letter) ?? { words: [], readings: {} }
      byLetter.set(letter, table)
      table.words.push(word)
      if (sound !== plain) table.readings[word] = sound
    }
  }
  return { characters: packSounds(syllableOf), byLetter }
}

function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none', v: true })
}
