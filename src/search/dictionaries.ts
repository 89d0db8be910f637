import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import type { SearchRecord } from '../publish/views.ts'
import { fold, type Simplified } from './fold.ts'
import { textOf } from './page-document.ts'
import { corpusTerms } from './terms.ts'

/** What every query needs. */
export interface QueryDictionary {
  /** pairs of characters, traditional and simplified, one after the other */
  simplified: string
  /** groups of folded words that mean the same */
  aliases: string[][]
}

/** What a query needs that has found nothing. */
export interface SoundDictionary {
  /** the words that can be found by their sound, most common first */
  words: string[]
  /** characters by their most common syllable */
  syllables: Record<string, string>
  /** the pinyin of those words that are not read as their characters are one by one: `重庆` → `chong qing` */
  readings: Record<string, string>
}

/** The dictionaries of the query, made from what the corpus holds: words that are nowhere need no entry. */
export function makeDictionaries(
  records: readonly SearchRecord[],
  aliases: readonly (readonly string[])[],
): { query: QueryDictionary; sounds: SoundDictionary; simplified: Simplified } {
  const simplified = simplifiedOf(charactersOf([...records.map(textOf), ...aliases.flat()]))
  const query = {
    simplified: [...simplified].flat().join(''),
    aliases: aliases.map((group) => group.map((word) => fold(word, simplified))),
  }
  return {
    simplified,
    query,
    sounds: soundsOf([...new Set([...query.aliases.flat(), ...corpusTerms(records, simplified)])]),
  }
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

function soundsOf(words: string[]): SoundDictionary {
  const syllableOf = new Map(
    [...commonCharacters(), ...words.join('')].map((character) => [character, pinyinOf(character)]),
  )
  const bySyllable = Map.groupBy([...syllableOf.keys()], (character) => syllableOf.get(character) ?? '')
  const charByChar = (word: string) => [...word].map((character) => syllableOf.get(character)).join(' ')
  const spoken = words.map((word) => [word, pinyinOf(word)] as const)
  return {
    words,
    syllables: Object.fromEntries([...bySyllable].map(([syllable, characters]) => [syllable, characters.join('')])),
    readings: Object.fromEntries(spoken.filter(([word, sound]) => sound !== charByChar(word))),
  }
}

function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none', v: true })
}

/** The 3,755 characters of the first level of GB 2312: nearly all that are ever typed by mistake. */
function commonCharacters(): string {
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, index) => 0xb0 + index)
  const cells = Array.from({ length: 0xff - 0xa1 }, (_, index) => 0xa1 + index)
  const bytes = Uint8Array.from(rows.flatMap((row) => cells.flatMap((cell) => [row, cell])))
  return new TextDecoder('gbk').decode(bytes).replace(/\P{Script=Han}/gu, '')
}
