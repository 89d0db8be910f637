import type { BlockContent, Heading, List, PhrasingContent, RootContent } from 'mdast'
import { paragraph, strong, text } from '../../kit/plain-prose.ts'
import type { SiteView } from '../../views/site.ts'

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
