import { recordDate, TAG_FIELDS } from '../measure/statistics.ts'
import type { Edition } from './edition.ts'
import { measured } from './measured.ts'
import { sortDate } from './order.ts'
import { label, vocabularyTitle } from './terms.ts'
import type { Block } from './views/body.ts'
import type { RecordView } from './views/record.ts'
import type { SearchRecord, SearchSection } from './views/search.ts'

/** The names of the facets that no vocabulary names, in the language of the index. */
export const FACET_NAMES = { kind: '种类', unit: '单位', year: '年份' } as const

/**
 * What the search index holds of a record: only what its page and the pages that list it show.
 * @param edition the one that the index is made of
 * @param units the titles of the units that it is counted under
 */
export function searchRecord(edition: Edition, view: RecordView, units: readonly string[]): SearchRecord {
  const { url, title, summary, year } = view
  const data = edition.find(view.kind, view.id)?.data ?? {}
  return {
    url,
    kind: view.kindTitle,
    title,
    summary,
    date: recordDate(data) ?? '',
    sortDate: sortDate(data) || '0',
    sections: view.blocks.flatMap(blockSections),
    facts: factWords(view, edition.locale.words.value.no),
    filters: {
      [FACET_NAMES.kind]: [view.kindTitle],
      ...tagFilters(edition, data),
      ...(units.length === 0 ? {} : { [FACET_NAMES.unit]: [...units] }),
      ...(year === null ? {} : { [FACET_NAMES.year]: [String(year)] }),
    },
  }
}

/** The labels of a record's tags, by what the facet of each vocabulary is called. */
function tagFilters(edition: Edition, data: object): Record<string, string[]> {
  const tagged = Object.entries(TAG_FIELDS).map(([field, vocabulary]) => {
    const codes = (data as Record<string, string[] | undefined>)[field] ?? []
    return [vocabularyTitle(edition, vocabulary), codes.map((code) => label(edition, vocabulary, code))] as const
  })
  return Object.fromEntries(tagged.filter(([, labels]) => labels.length > 0))
}

function textOf(value: { text: string } | string): string {
  return typeof value === 'string' ? value : value.text
}

/** What a page shows outside its body; whoever looks for a thing does not want the pages that say no to it. */
function factWords({ facts, tags, lists, figures, note }: RecordView, no: string): string[] {
  const said = [...facts, ...tags].filter(({ values }) => values.some((value) => value !== no))
  return [
    ...said.map(({ label, values }) => `${label}：${values.map(textOf).join('、')}`),
    ...lists.map(({ title, items }) => `${title}：${items.join('；')}`),
    ...figures.map(({ label, value, unit }) => `${label}${measured(value, unit)}`),
    ...(note ? [note] : []),
  ]
}

const HEADING = /<h2 id="([^"]*)">(.*?)<\/h2>/g

/** The sections of a body: a chart belongs to the section before it, whose title it repeats in other words. */
export function blockSections(block: Block): SearchSection[] {
  if (block.type === 'chart') return [{ paragraphs: [block.chart.title] }]
  const [before = '', ...rest] = block.html.split(HEADING)
  const sections: SearchSection[] = [{ paragraphs: htmlParagraphs(before) }]
  for (let index = 0; index < rest.length; index += 3) {
    const [anchor = '', text = '', html = ''] = rest.slice(index, index + 3)
    sections.push({ heading: { anchor: nodeText(anchor), text: nodeText(text) }, paragraphs: htmlParagraphs(html) })
  }
  return sections.filter(({ heading, paragraphs }) => heading || paragraphs.length > 0)
}

/** Numbers of sources and of notes, and the way back from a note: `3[^1]人` is no 31人. */
const MARKS = / ?<a [^>]*\bdata-footnote-backref\b.*?<\/a>|<sup\b.*?<\/sup>/g

/** The words of HTML that we have made ourselves, one item a block. */
function htmlParagraphs(html: string): string[] {
  const blocks = html.replace(MARKS, '').split(/<\/(?:p|li|h\d|t[dh])>/)
  return blocks.map((block) => nodeText(block).trim()).filter((text) => text !== '')
}

function nodeText(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x22;/g, '"')
    .replace(/&#x26;|&amp;/g, '&')
}
