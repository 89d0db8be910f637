import { gunzipSync, gzipSync } from 'node:zlib'
import { HIDDEN_FIELDS, SHOWN_DIGEST, type ShownText } from './page-document.ts'

const SIGNATURE = 'pagefind_dcd'

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
export function readableFragment(
  packed: Uint8Array,
  shown: ReadonlyMap<string, ShownText>,
): { url: string; packed: Uint8Array } {
  const fragment = JSON.parse(gunzipSync(packed).subarray(SIGNATURE.length).toString()) as Fragment
  const { text, tokens, factsAt } = shown.get(fragment.url) ?? { text: '', tokens: 0, factsAt: 0 }
  const indexed = fragment.content.split(' ').length
  if (indexed !== tokens) throw new Error(`search: ${fragment.url} has ${indexed} tokens and ${tokens} words`)
  for (const name of HIDDEN_FIELDS) delete fragment.meta[name]
  const written = fragment.anchors.filter(({ id }) => !id.startsWith(SHOWN_DIGEST))
  const headings = written.map((anchor) => ({ ...anchor, text: anchor.title ?? anchor.text }))
  // a place without an address: where the text ends and the facts begin
  const anchors = [...headings, { id: '', text: '', location: factsAt }]
  const readable = JSON.stringify({ ...fragment, anchors, content: text })
  return { url: fragment.url, packed: gzipSync(SIGNATURE + readable, { level: 9 }) }
}
