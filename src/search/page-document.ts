import type { SearchRecord } from '../publish/views.ts'
import { type Simplified, stripInvisible } from './fold.ts'
import { indexTokens, loneCharacters, shownTokens } from './tokens.ts'

/** A page as it is indexed, and the words that a reader is shown in place of its tokens. */
export interface PageDocument {
  url: string
  blocks: TokenBlock[]
  /** what serves the search beside the text, in tokens, by the names of Pagefind's fields */
  fields: Readonly<Record<string, readonly string[]>>
  shown: ShownText
}

/** A stretch of text in tokens. */
export interface TokenBlock {
  element: 'h1' | 'h2' | 'p'
  tokens: string[]
  /** how much a word in it counts */
  weight: number
  /** a heading that a result can lead to */
  anchor?: { id: string; text: string }
}

/** What a reader is shown of a page. */
export interface ShownText {
  /** token by token beside what is indexed, with `TOKEN_GAP` between; a block ends with a space. One text: lists of the words of ten thousand pages would fill the memory */
  text: string
  tokens: number
  /** the token at which the text ends and the facts begin */
  factsAt: number
  meta: { title: string; kind: string; date: string }
}

export const TOKEN_GAP = '\u200B'

/** As Pagefind weighs headings; a summary says more than the text below it. */
const WEIGHTS = { title: 7, heading: 6, summary: 3, text: 1 }

/** A record as a page of the index. */
export function pageDocument(record: SearchRecord, simplified: Simplified): PageDocument {
  const shown: string[] = []
  const block = (element: TokenBlock['element'], weight: number, text: string): TokenBlock => {
    const visible = stripInvisible(text)
    const words = shownTokens(visible)
    const tokens = indexTokens(visible, simplified)
    // every excerpt of the page would be wrong
    if (words.length !== tokens.length) throw new Error(`search: ${words.length} words and ${tokens.length} tokens`)
    shown.push(...words.slice(0, -1), ...words.slice(-1).map((last) => `${last} `))
    return { element, weight, tokens }
  }
  const text = [
    block('h1', WEIGHTS.title, record.title),
    block('p', WEIGHTS.summary, record.summary),
    ...record.sections.flatMap(({ heading, paragraphs }) => [
      ...(heading
        ? [{ ...block('h2', WEIGHTS.heading, heading.text), anchor: { id: heading.anchor, text: heading.text } }]
        : []),
      ...paragraphs.map((text) => block('p', WEIGHTS.text, text)),
    ]),
  ]
  const factsAt = shown.length
  const facts = record.facts.map((fact) => block('p', WEIGHTS.text, fact))
  const title = stripInvisible(record.title)
  const meta = { title, kind: record.kind, date: record.date }
  return {
    url: record.url,
    blocks: [...text, ...facts],
    fields: {
      'title-tokens': [...indexTokens(title, simplified), ...loneCharacters(title, simplified)],
      characters: loneCharacters(textOf(record), simplified),
    },
    shown: { text: shown.join(TOKEN_GAP), tokens: shown.length, factsAt, meta },
  }
}

/** All words of a page that are searched. */
export function textOf({ title, summary, sections, facts }: SearchRecord): string {
  const texts = sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading.text] : []), ...paragraphs])
  return [title, summary, ...texts, ...facts].join('\n')
}
