import type { Root, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

/** What may mean something in Markdown. Nearly every text in Chinese is without it. */
const UNSURE = /[^\dA-Za-z\u00a0-\uffff]/

const processor = unified()
  // a table reads as one without being padded: nobody counts the width of Chinese characters alike
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '_',
    rule: '-',
    handlers: {
      // what needs no escape is not searched for each of fifty signs that might
      text: (node: Text, _, state, info) => (UNSURE.test(node.value) ? state.safe(node.value, info) : node.value),
    },
  })
  .freeze()

/** A document as Markdown (CommonMark with the tables and task lists of GitHub). */
export function markdownOf(document: Root): string {
  return processor.stringify(document)
}
