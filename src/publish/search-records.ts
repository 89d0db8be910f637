import type { RecordView, SearchRecord } from './views.ts'

/** The facets of search, by the title of the fact or tag that feeds each, in the order in which they are shown. */
const TAG_FACETS = ['模板领域', '改革方面', '实践主题', '服务对象']

/** What the search index holds of a record: only what its page shows. */
export function searchRecord(view: RecordView): SearchRecord {
  const tags = Object.fromEntries(view.tags.filter(({ label }) => TAG_FACETS.includes(label)).map(({ label, values }) => [label, values.map(textOf)]))
  const unit = view.facts.find(({ label }) => label === '所属单位' || label === '单位')?.values.map(textOf)
  return {
    url: view.url,
    title: view.title,
    summary: view.summary,
    text: searchText(view),
    date: view.date,
    filters: {
      种类: [view.kindTitle],
      ...tags,
      ...(unit ? { 单位: unit } : {}),
      ...(view.year === null ? {} : { 年份: [String(view.year)] }),
    },
  }
}

function textOf(value: { text: string } | string): string {
  return typeof value === 'string' ? value : value.text
}

function searchText({ facts, tags, lists, blocks, figures, note }: RecordView): string {
  return [
    ...blocks.map((block) => (block.type === 'html' ? plainText(block.html) : block.chart.title)),
    ...lists.flatMap(({ items }) => items),
    ...figures.map(({ label, value, unit }) => `${label}${value}${unit}`),
    ...[...facts, ...tags].flatMap(({ values }) => values.map(textOf)),
    note ?? '',
  ].join('\n')
}

/** The words of HTML that we have made ourselves. */
function plainText(html: string): string {
  return html
    .replace(/<sup class="cite">.*?<\/sup>/g, '')
    .replace(/<\/(p|li|h\d|td|th)>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&#x3C;/g, '<')
    .replace(/&#x26;|&amp;/g, '&')
    .replace(/\n\s*\n+/g, '\n')
}
