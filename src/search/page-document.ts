import type { SearchRecord } from '../publish/views.ts'
import { fold, type Simplified, stripInvisible } from './fold.ts'
import { indexTokens, shownTokens } from './tokens.ts'

/** A page as Pagefind indexes it, and the words that a reader is shown in place of its tokens. */
export interface PageDocument {
  url: string
  html: string
  /** token by token beside what is indexed; a block ends with a space */
  shown: string[]
}

/** The field of a page's title tokens. It serves the ranking only and is taken out of what the browser loads. */
export const TITLE_TOKENS = 'tokens'

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
  const html = [
    `<html><body>${fields(record, simplified)}`,
    `<h1>${block(record.title)}</h1><p data-pagefind-weight="${SUMMARY_WEIGHT}">${block(record.summary)}</p>`,
    ...record.sections.flatMap(({ heading, paragraphs }) => [
      heading
        ? `<h2 id="${escapeHtml(heading.anchor)}" data-pagefind-title="${escapeHtml(heading.text)}">${block(heading.text)}</h2>`
        : '',
      ...paragraphs.map((text) => `<p>${block(text)}</p>`),
    ]),
    '</body></html>',
  ].join('')
  return { url: record.url, html, shown }
}

function fields({ title, date, sortDate, filters }: SearchRecord, simplified: Simplified): string {
  const meta = { title: stripInvisible(title), date, [TITLE_TOKENS]: titleTokens(title, simplified) }
  return [
    ...Object.entries(meta).map(([name, value]) => field('meta', name, value)),
    ...Object.entries(filters).flatMap(([name, values]) => values.map((value) => field('filter', name, value))),
    field('sort', 'date', sortDate),
  ].join('')
}

function field(sort: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${sort}="${name}[data-value]" data-value="${escapeHtml(value)}"></i>`
}

/** A title's tokens, and its single characters, so that a query of one character finds the titles that have it. */
function titleTokens(title: string, simplified: Simplified): string {
  const visible = stripInvisible(title)
  const characters = new Set(fold(visible, simplified).match(/\p{Script=Han}/gu))
  return [...indexTokens(visible, simplified), ...[...characters].map((character) => `${character}z`)].join(' ')
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;')
}
