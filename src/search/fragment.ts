import { gunzipSync, gzipSync } from 'node:zlib'
import { HIDDEN_FIELDS, type PageDocument } from './page-document.ts'

const SIGNATURE = 'pagefind_dcd'
const TOKEN_GAP = '\u200B'

/** What Pagefind stores of a page; more than we touch. */
interface Fragment {
  url: string
  content: string
  meta: Record<string, string>
  anchors: { id: string; text: string; title?: string; location: number }[]
}

/**
 * A stored page with the words that readers know in place of the tokens.
 * Throws when the two do not stand side by side: every excerpt of the page would be wrong.
 */
export function readableFragment(packed: Uint8Array, documents: ReadonlyMap<string, PageDocument>): Buffer {
  const fragment = JSON.parse(gunzipSync(packed).subarray(SIGNATURE.length).toString()) as Fragment
  const { shown = [], factsAt = 0 } = documents.get(fragment.url) ?? {}
  const tokens = fragment.content.split(' ').length
  if (tokens !== shown.length) throw new Error(`search: ${fragment.url} has ${tokens} tokens and ${shown.length} words`)
  for (const name of HIDDEN_FIELDS) delete fragment.meta[name]
  const headings = fragment.anchors.map((anchor) => ({ ...anchor, text: anchor.title ?? anchor.text }))
  // a place without an address: where the text ends and the facts begin
  const anchors = [...headings, { id: '', text: '', location: factsAt }]
  const readable = JSON.stringify({ ...fragment, anchors, content: shown.join(TOKEN_GAP) })
  return gzipSync(SIGNATURE + readable, { level: 9 })
}
