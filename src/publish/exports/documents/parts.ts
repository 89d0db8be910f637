import type { BlockContent, Heading, List, PhrasingContent, RootContent } from 'mdast'
import { link, paragraph, strong, text } from '../../kit/plain-prose.ts'
import type { SiteView } from '../../views/site.ts'
import type { SourceView } from '../../views/source.ts'

/** What a reader writes on. */
export const BLANK = '＿＿＿＿'

/** A heading. */
export function heading(depth: Heading['depth'], words: string): Heading {
  return { type: 'heading', depth, children: [text(words)] }
}

/** A numbered list of sentences. */
export function orderedList(items: readonly PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: true,
    spread: false,
    children: items.map((children) => ({ type: 'listItem', spread: false, children: [paragraph(children)] })),
  }
}

/** The sources of a record, numbered as its text cites them. */
export function sourceList(sources: readonly SourceView[]): List {
  return orderedList(
    sources.map(({ title, url, publisher, date, kind, note }) => [
      url ? link(title, url) : text(title),
      text(`，${publisher}，${date}，${kind}${note ? `。${note}` : ''}`),
    ]),
  )
}

/** A list of things to tick off. */
export function checklist(items: readonly BlockContent[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', checked: false, spread: false, children: [item] })),
  }
}

/** The notes that have to stand on every copy: 演示数据, 内部. */
export function marks({ marks }: Pick<SiteView, 'marks'>): RootContent[] {
  return marks.length === 0 ? [] : [paragraph([strong(`标注：${marks.join('、')}`)])]
}
