import { Document, isMap, isSeq } from 'yaml'
import type { ClosingRecord } from '../types.generated.ts'

/** A closing as the text of its file: one line a figure, so that a difference between two versions can be read. */
export function closingText(closing: ClosingRecord): string {
  const document = new Document(closing)
  document.commentBefore = ' 由 npm run close-period 写成。不要手改：改动会使检查不通过。'
  for (const field of ['cells', 'totals']) {
    const list = document.get(field)
    if (isSeq(list)) for (const item of list.items) if (isMap(item)) item.flow = true
  }
  return document.toString({ lineWidth: 0 })
}
