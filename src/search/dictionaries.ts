import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { SearchRecord } from '../publish/views.ts'
import type { AliasGroup } from './aliases.ts'
import { fold, type Simplified } from './fold.ts'
import { textOf } from './page-document.ts'
import { type CharacterSounds, commonCharacters, packSounds, type SpokenWords } from './spoken.ts'
import { corpusTerms } from './terms.ts'

/** What every query needs. */
export interface QueryDictionary {
  /** pairs of characters, traditional and simplified, one after the other */
  simplified: string
  /** groups of folded words that mean the same */
  aliases: AliasGroup[]
  /** how many pages there are */
  pages: number
  /** the letters with which the sound of a word begins */
  letters: string
}

/** What a search begins with. */
export interface QueryFile extends QueryDictionary {
  /** the folders of the parts of the index, the newest year first */
  shards: string[]
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
): { query: QueryDictionary; sounds: SoundDictionary; simplified: Simplified } {
  const simplified = simplifiedOf(charactersOf([...records.map(textOf), ...aliases.flat()]))
  const folded = aliases.map((group) => group.map((word) => fold(word, simplified)))
  const sounds = soundsOf([...new Set([...folded.flat(), ...corpusTerms(records, simplified)])])
  const letters = [...sounds.byLetter.keys()].sort().join('')
  const aliasGroups = groupAliases(folded, records)
  const query = { simplified: [...simplified].flat().join(''), aliases: aliasGroups, pages: records.length, letters }
  return { simplified, query, sounds }
}

/** Tells the words that are on a page from those that are nowhere; the search stops at the first page that has one. */
function groupAliases(groups: readonly (readonly string[])[], records: readonly SearchRecord[]): AliasGroup[] {
  const texts = records.map(textOf)
  const isFound = (word: string) => texts.some((text) => text.includes(word))
  return groups.map((group) => {
    const { found = [], absent = [] } = Object.groupBy(group, (word) => (isFound(word) ? 'found' : 'absent'))
    return { found, absent }
  })
}

/** The different characters of some texts. */
function charactersOf(texts: Iterable<string>): Set<string> {
  const characters = new Set<string>()
  for (const text of texts) for (const character of text) characters.add(character)
  return characters
}

const FIRST_IDEOGRAPH = 0x3400
const LAST_IDEOGRAPH = 0x9fff

function simplifiedOf(corpus: ReadonlySet<string>): Map<string, string> {
  const convert = Converter({ from: 't', to: 'cn' })
  const simplified = new Map<string, string>()
  for (let code = FIRST_IDEOGRAPH; code <= LAST_IDEOGRAPH; code++) {
    const traditional = String.fromCodePoint(code)
    const plain = convert(traditional)
    const isPair = plain !== traditional && plain.length === traditional.length
    if (isPair && (corpus.has(plain) || corpus.has(traditional))) simplified.set(traditional, plain)
  }
  return simplified
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
