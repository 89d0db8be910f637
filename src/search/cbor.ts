/** The sorts of values of CBOR (RFC 8949) that the files of the index hold. */
const [UNSIGNED, NEGATIVE, BINARY, TEXT, ARRAY] = [0, 1 << 5, 2 << 5, 3 << 5, 4 << 5]

const utf8 = new TextEncoder()

const decoder = new TextDecoder()

/** Writes values as CBOR, one behind the other. */
export class CborWriter {
  private bytes: Uint8Array
  private length = 0

  constructor(room = 32) {
    this.bytes = new Uint8Array(room)
  }

  /** How many bytes have been written. */
  get size(): number {
    return this.length
  }

  /** What has been written, or what has been since it was of a size. */
  written(from = 0): Uint8Array {
    return this.bytes.subarray(from, this.length)
  }

  /** The head of an array; its elements follow. */
  array(length: number): this {
    return this.head(ARRAY, length)
  }

  integer(value: number): this {
    return value < 0 ? this.head(NEGATIVE, -1 - value) : this.head(UNSIGNED, value)
  }

  text(value: string): this {
    const encoded = utf8.encode(value)
    return this.head(TEXT, encoded.length).raw(encoded)
  }

  binary(value: Uint8Array): this {
    return this.head(BINARY, value.length).raw(value)
  }

  /** Values that have been written already. */
  raw(values: Uint8Array): this {
    this.makeRoom(values.length)
    this.bytes.set(values, this.length)
    this.length += values.length
    return this
  }

  /** Some bytes of values that have been written already: quicker than `raw` for the few bytes of one. */
  copy(values: Uint8Array, from: number, to: number): this {
    this.makeRoom(to - from)
    for (let at = from; at < to; at++) this.bytes[this.length++] = values[at] as number
    return this
  }

  private head(sort: number, value: number): this {
    this.makeRoom(5)
    if (value < 24) this.bytes[this.length++] = sort | value
    else if (value < 0x100) this.big(sort | 24, value, 1)
    else if (value < 0x10000) this.big(sort | 25, value, 2)
    else this.big(sort | 26, value, 4)
    return this
  }

  private big(first: number, value: number, size: number): void {
    this.bytes[this.length++] = first
    for (let shift = 8 * (size - 1); shift >= 0; shift -= 8) this.bytes[this.length++] = value >>> shift
  }

  private makeRoom(more: number): void {
    if (this.length + more <= this.bytes.length) return
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more))
    larger.set(this.bytes)
    this.bytes = larger
  }
}

/** Reads such values, one behind the other. */
export class CborReader {
  /** where the next value begins */
  at = 0
  private readonly bytes: Uint8Array

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  /** An unsigned integer, the length of an array whose elements follow, or that of a text or of bytes. */
  head(): number {
    const short = (this.bytes[this.at++] as number) & 31
    if (short < 24) return short
    let value = 0
    for (let size = 1 << (short - 24); size > 0; size--) value = value * 256 + (this.bytes[this.at++] as number)
    return value
  }

  text(): string {
    return decoder.decode(this.binary())
  }

  binary(): Uint8Array {
    const length = this.head()
    this.at += length
    return this.bytes.subarray(this.at - length, this.at)
  }

  /** Passes over an array of integers and gives its length. */
  integers(): number {
    const length = this.head()
    for (let left = length; left > 0; left--) {
      const short = (this.bytes[this.at++] as number) & 31
      if (short >= 24) this.at += 1 << (short - 24)
    }
    return length
  }
}
