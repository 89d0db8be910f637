/** A response that hands on the bytes it was made of; the standard one copies them when it is made, and when it is read. */
export class PageResponse extends Response {
  /** the bytes; absent where it was made of something else */
  readonly page: Uint8Array | undefined

  constructor(body?: BodyInit | null, init?: ResponseInit) {
    const page = body instanceof Uint8Array ? body : undefined
    super(page ? null : body, init)
    this.page = page
  }

  /** What another response can be made of. */
  override get body(): never {
    return (this.page ?? super.body) as never
  }
}
