import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'

const processor = unified()
  // a table reads as one without being padded: nobody counts the width of Chinese characters alike
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })
  .freeze()

/** A document as Markdown (CommonMark with the tables and task lists of GitHub). */
export function markdownOf(document: Root): string {
  return processor.stringify(document)
}
