import { Converter } from 'opencc-js/t2cn'
import { pinyin } from 'pinyin-pro'
import { compareText } from '../diagnostic.ts'
import type { SearchRecord } from '../publish/views.ts'
import { fold, type Simplified } from './fold.ts'
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
  /** words of the corpus by their pinyin: `fu pin` → `扶贫` */
  terms: Record<string, string[]>
  /** characters by their most common syllable */
  syllables: Record<string, string>
}

/** The dictionaries of the query, made from what the corpus holds: words that are nowhere need no entry. */
export function makeDictionaries(
  records: readonly SearchRecord[],
  aliases: readonly (readonly string[])[],
): { query: QueryDictionary; sounds: SoundDictionary; simplified: Simplified } {
  const simplified = simplifiedOf(charactersOf(records))
  return {
    simplified,
    query: {
      simplified: [...simplified].flat().join(''),
      aliases: aliases.map((group) => group.map((word) => fold(word, simplified))),
    },
    sounds: { terms: termsBySound(corpusTerms(records, simplified)), syllables: charactersBySound() },
  }
}

function charactersOf(records: readonly SearchRecord[]): Set<string> {
  const characters = new Set<string>()
  for (const { title, summary, sections } of records) {
    for (const character of title + summary) characters.add(character)
    for (const text of sections.flatMap(({ paragraphs }) => paragraphs))
      for (const character of text) characters.add(character)
  }
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

function termsBySound(terms: readonly string[]): Record<string, string[]> {
  const spoken = terms.map((term) => ({ term, sound: pinyinOf(term) }))
  const groups = [...Map.groupBy(spoken, ({ sound }) => sound)].sort(([a], [b]) => compareText(a, b))
  return Object.fromEntries(groups.map(([sound, members]) => [sound, members.map(({ term }) => term)]))
}

function pinyinOf(text: string): string {
  return pinyin(text, { toneType: 'none', v: true })
}

/** The characters of GB 2312, which are those that people type, by their syllable. */
function charactersBySound(): Record<string, string> {
  const decoder = new TextDecoder('gbk')
  const bySound = new Map<string, string>()
  for (let row = 0xb0; row <= 0xf7; row++) {
    for (const character of decoder.decode(
      Uint8Array.from({ length: 188 }, (_, index) => (index % 2 ? 0xa1 + (index >> 1) : row)),
    )) {
      if (!/\p{Script=Han}/u.test(character)) continue
      const sound = pinyinOf(character)
      bySound.set(sound, (bySound.get(sound) ?? '') + character)
    }
  }
  return Object.fromEntries([...bySound].sort(([a], [b]) => compareText(a, b)))
}
