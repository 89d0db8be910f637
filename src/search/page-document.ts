import type { SearchRecord } from '../publish/views/search.ts'
import { stripInvisible } from './fold.ts'
import type { FIELDS } from './pagefind-files.ts'
import type { Tokenizer } from './tokenizer.ts'

/** A page as it is indexed, and the words that a reader is shown in place of its tokens. */
export interface PageDocument {
  url: string
  blocks: TokenBlock[]
  /** what serves the search beside the text, in tokens, by the names of Pagefind's fields */
  fields: Readonly<Record<Field, readonly string[]>>
  shown: ShownText
}

type Field = (typeof FIELDS)[number]

/** A stretch of text in tokens. */
export interface TokenBlock {
  element: 'h1' | 'h2' | 'p'
  tokens: string[]
  /** how much a word in it counts */
  weight: number
  /** a heading that a result can lead to, and where it stands in what is shown */
  anchor?: { id: string; text: string; at: number }
}

/** What a reader is shown of a page. */
export interface ShownText {
  /** block by block, each on a line */
  text: string
  tokens: number
  /** where the text ends and the facts begin */
  factsAt: number
  meta: { title: string; kind: string; date: string }
}

/** As Pagefind weighs headings; a summary says more than the text below it. */
const WEIGHTS = { title: 7, heading: 6, summary: 3, text: 1 }

/** A record as a page of the index. */
export function pageDocument(record: SearchRecord, tokenizer: Tokenizer): PageDocument {
  const page = new PageTokens(tokenizer)
  const title = page.block('h1', WEIGHTS.title, record.title)
  const titleCharacters = [...page.characters]
  const text = [
    title,
    page.block('p', WEIGHTS.summary, record.summary),
    ...record.sections.flatMap(({ heading, paragraphs }) => [
      ...(heading ? [page.heading(WEIGHTS.heading, heading.text, heading.anchor)] : []),
      ...paragraphs.map((text) => page.block('p', WEIGHTS.text, text)),
    ]),
  ]
  const factsAt = page.shown.length
  const facts = record.facts.map((fact) => page.block('p', WEIGHTS.text, fact))
  const meta = { title: stripInvisible(record.title), kind: record.kind, date: record.date }
  return {
    url: record.url,
    blocks: [...text, ...facts],
    fields: { characters: [...page.characters], 'title-tokens': [...title.tokens, ...titleCharacters] },
    shown: { text: page.shown, tokens: page.length, factsAt, meta },
  }
}

const BLOCK_END = '\n'

/** The tokens of a page, block by block. */
class PageTokens {
  /** the Chinese characters so far, each once */
  readonly characters = new Set<string>()
  /** what readers are shown so far */
  shown = ''
  /** how many tokens there are so far */
  length = 0
  private readonly tokenizer: Tokenizer

  constructor(tokenizer: Tokenizer) {
    this.tokenizer = tokenizer
  }

  heading(weight: number, text: string, id: string): TokenBlock {
    const at = this.shown.length
    return { ...this.block('h2', weight, text), anchor: { id, text, at } }
  }

  block(element: TokenBlock['element'], weight: number, text: string): TokenBlock {
    const tokens: string[] = []
    for (const piece of this.tokenizer.pieces(text)) {
      if (piece.tokens.length === 0) continue
      for (const token of piece.tokens) tokens.push(token)
      for (const character of piece.characters) this.characters.add(character)
      this.shown += piece.shown
    }
    if (tokens.length > 0) this.shown += BLOCK_END
    this.length += tokens.length
    return { element, weight, tokens }
  }
}

/** All words of a page that are searched, block by block. */
export function textsOf({ title, summary, sections, facts }: SearchRecord): string[] {
  const texts = sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading.text] : []), ...paragraphs])
  return [title, summary, ...texts, ...facts]
}

/** The same in one. */
export function textOf(record: SearchRecord): string {
  return textsOf(record).join('\n')
}
