import type { PageDocument } from './page-document.ts'

/** What is loaded of a page that is shown as a result: its words as readers know them, in the form of Pagefind's fragments. */
export function fragmentOf({ url, blocks, shown }: PageDocument): string {
  return JSON.stringify({
    url,
    content: shown.text,
    word_count: shown.tokens,
    filters: {},
    meta: shown.meta,
    // the last, without an address, is the place where the text ends and the facts begin
    anchors: [...anchorsOf(blocks), { element: 'p', id: '', text: '', location: shown.factsAt }],
  })
}

function anchorsOf(blocks: PageDocument['blocks']) {
  let location = 0
  return blocks.flatMap(({ element, tokens, anchor }) => {
    const at = location
    location += tokens.length
    return anchor ? [{ element, id: anchor.id, text: anchor.text, location: at }] : []
  })
}
