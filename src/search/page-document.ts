import { hash } from 'node:crypto'
import type { SearchRecord } from '../publish/views.ts'
import { type Simplified, stripInvisible } from './fold.ts'
import { indexTokens, loneCharacters, shownTokens } from './tokens.ts'

/** A page as Pagefind indexes it, and the words that a reader is shown in place of its tokens. */
export interface PageDocument {
  url: string
  html: string
  shown: ShownText
}

/** The words of a page. One text: lists of the words of ten thousand pages would fill the memory. */
export interface ShownText {
  /** token by token beside what is indexed, with `TOKEN_GAP` between; a block ends with a space */
  text: string
  tokens: number
  /** the token at which the text ends and the facts begin */
  factsAt: number
}

/** Fields that serve the search only and are taken out of what the browser loads. */
export const HIDDEN_FIELDS = ['title-tokens', 'characters'] as const

export const TOKEN_GAP = '\u200B'

/**
 * Begins the id of an empty element that carries a digest of the words shown. Pagefind names a stored page by what it was
 * given, tokens; without the digest another spelling would come under the old name, which browsers keep for a year.
 */
export const SHOWN_DIGEST = 'shown-'

const SUMMARY_WEIGHT = 3

/** A record as the page that Pagefind is given: tokens instead of words. */
export function pageDocument(record: SearchRecord, simplified: Simplified): PageDocument {
  const shown: string[] = []
  const block = (text: string): string => {
    const visible = stripInvisible(text)
    const tokens = shownTokens(visible)
    shown.push(...tokens.slice(0, -1), ...tokens.slice(-1).map((last) => `${last} `))
    return escapeHtml(indexTokens(visible, simplified).join(' '))
  }
  const text = [
    `<h1>${block(record.title)}</h1><p data-pagefind-weight="${SUMMARY_WEIGHT}">${block(record.summary)}</p>`,
    ...record.sections.flatMap(({ heading, paragraphs }) => [
      heading
        ? `<h2 id="${escapeHtml(heading.anchor)}" data-pagefind-title="${escapeHtml(heading.text)}">${block(heading.text)}</h2>`
        : '',
      ...paragraphs.map((text) => `<p>${block(text)}</p>`),
    ]),
  ].join('')
  const factsAt = shown.length
  const facts = record.facts.map((fact) => `<p>${block(fact)}</p>`).join('')
  const words = shown.join(TOKEN_GAP)
  const digest = `<i id="${SHOWN_DIGEST}${hash('sha256', words).slice(0, 12)}"></i>`
  const html = `<html><body>${fields(record, simplified)}${text}${facts}${digest}</body></html>`
  return { url: record.url, html, shown: { text: words, tokens: shown.length, factsAt } }
}

function fields(record: SearchRecord, simplified: Simplified): string {
  const title = stripInvisible(record.title)
  const hidden: Record<(typeof HIDDEN_FIELDS)[number], string[]> = {
    'title-tokens': [...indexTokens(title, simplified), ...loneCharacters(title, simplified)],
    characters: loneCharacters(textOf(record), simplified),
  }
  return [
    field('title', title),
    field('kind', record.kind),
    field('date', record.date),
    ...Object.entries(hidden).map(([name, tokens]) => field(name, tokens.join(' '))),
  ].join('')
}

/** All words of a page that are searched. */
export function textOf({ title, summary, sections, facts }: SearchRecord): string {
  const texts = sections.flatMap(({ heading, paragraphs }) => [...(heading ? [heading.text] : []), ...paragraphs])
  return [title, summary, ...texts, ...facts].join('\n')
}

function field(name: string, value: string): string {
  return `<i data-pagefind-meta="${name}[data-value]" data-value="${escapeHtml(value)}"></i>`
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
