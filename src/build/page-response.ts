/**
 * A response that keeps the bytes it is made of. Node's own copies them three times, into memory that is not on the heap
 * but makes V8 look through all of it: every few seconds where a site is large.
 */
export class PageResponse extends Response {
  /** all of their buffer; absent where the response was made of something else */
  readonly given: Uint8Array<ArrayBuffer> | undefined

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const given = isWhole(body) ? body : undefined
    // a body, though an empty one: Astro takes a page without any for one that it has not found
    super(given ? '' : body, init)
    this.given = given
  }
}

function isWhole(body: BodyInit | null | undefined): body is Uint8Array<ArrayBuffer> {
  return body instanceof Uint8Array && body.byteLength === body.buffer.byteLength
}

/**
 * The bytes of a response, all of their buffer. Throws where there are none: a page that was made of another's body would be
 * published empty.
 */
export async function bytesOf(response: Response): Promise<Uint8Array<ArrayBuffer>> {
  const given = response instanceof PageResponse ? response.given : undefined
  const bytes = given ?? new Uint8Array(await response.arrayBuffer())
  if (bytes.byteLength === 0) throw new Error('a page has no content')
  return bytes
}
