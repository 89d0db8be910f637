/** What the search index holds of a record's page. */
export interface SearchRecord {
  url: string
  /** Chinese title of its kind */
  kind: string
  title: string
  summary: string
  /** loose, as the record gives it: the page that shows the result words it in its language */
  date: string
  /** pages are sorted by it as text; `0` where the source gives no year */
  sortDate: string
  sections: SearchSection[]
  /** what the page shows around its text: facts, tags, figures */
  facts: string[]
  filters: Record<string, string[]>
}

/** A stretch of a page's text, with the heading and the anchor by which a result can point at it. */
export interface SearchSection {
  heading?: { anchor: string; text: string }
  paragraphs: string[]
}

/** Everything that the search is built from. */
export interface SearchView {
  /** one a public record */
  records: SearchRecord[]
  /** the Chinese titles of the kinds that are searched before others */
  firstKinds: string[]
  /** groups of words that mean the same */
  aliases: string[][]
}
