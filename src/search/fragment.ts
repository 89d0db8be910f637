import type { PageDocument } from './page-document.ts'

/** What is loaded of a page that is shown as a result: its words as readers know them. */
export interface StoredPage {
  /** site-absolute, without the base path */
  url: string
  title: string
  kind: string
  date: string
  /** the title, the text and the facts, each block on a line */
  text: string
  /** the headings of the text, and where each stands in it */
  sections: { id: string; title: string; at: number }[]
  /** where the text ends and the facts begin */
  factsAt: number
}

/** The file of a page. */
export function fragmentOf({ url, blocks, shown: { text, factsAt, meta } }: PageDocument): string {
  const sections = blocks.flatMap(({ anchor }) =>
    anchor ? [{ id: anchor.id, title: anchor.text, at: anchor.at }] : [],
  )
  return JSON.stringify({ url, ...meta, text, sections, factsAt } satisfies StoredPage)
}
