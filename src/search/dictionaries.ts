import { pinyin } from 'pinyin-pro'
import type { AliasGroup } from './aliases.ts'
import { type CorpusGroup, wordsNotIn } from './corpus-group.ts'
import { fold, type Simplified } from './fold.ts'
import { simplifiedPhrases } from './simplified-phrases.ts'
import { type CharacterSounds, commonCharacters, packSounds, type SpokenWords } from './spoken.ts'
import { commonTerms } from './terms.ts'

/** What every query needs. */
export interface QueryDictionary {
  /** pairs of characters, traditional and simplified, one after the other */
  simplified: string
  /** traditional words that are more than their characters one by one, each with the simplified one */
  phrases: [string, string][]
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
  corpus: readonly CorpusGroup[],
  aliases: readonly (readonly string[])[],
  simplified: Simplified,
): { query: QueryDictionary; sounds: SoundDictionary } {
  const characters = new Set([...corpus.map(({ summary }) => summary.characters), ...aliases.flat()].join(''))
  const found = [...simplified].filter((pair) => pair.some((character) => characters.has(character)))
  const folded = aliases.map((group) => group.map((word) => fold(word, simplified)))
  const terms = commonTerms(corpus.map(({ summary }) => summary.terms))
  const sounds = soundsOf([...new Set([...folded.flat(), ...terms])])
  const letters = [...sounds.byLetter.keys()].sort().join('')
  const phrases = simplifiedPhrases(simplified).filter(([, plain]) => [...plain].every((each) => characters.has(each)))
  const nowhere = nowhereIn(corpus, new Set(phrases.map(([, plain]) => plain)))
  const query = {
    simplified: found.flat().join(''),
    phrases: phrases.filter(([, plain]) => !nowhere.has(plain)),
    aliases: groupAliases(folded, corpus),
    letters,
  }
  return { query, sounds }
}

/** Tells the words that are on a page from those that are nowhere. */
function groupAliases(groups: readonly (readonly string[])[], corpus: readonly CorpusGroup[]): AliasGroup[] {
  const nowhere = nowhereIn(corpus, new Set(groups.flat()))
  return groups.map((group) => {
    const { found = [], absent = [] } = Object.groupBy(group, (word) => (nowhere.has(word) ? 'absent' : 'found'))
    return { found, absent }
  })
}

function nowhereIn(corpus: readonly CorpusGroup[], words: ReadonlySet<string>): ReadonlySet<string> {
  let missing = [...words]
  for (const group of corpus) missing = wordsNotIn(group, missing)
  return new Set(missing)
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
