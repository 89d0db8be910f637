/**
 * Text as bytes, piece after piece, in room that is used again for the next. Room made for each of a hundred long tables
 * would lie about beside the heap until it is cleaned.
 */
export class GrowingBytes {
  private room = Buffer.allocUnsafe(1 << 16)
  private length = 0

  /** Makes the bytes of one text after the other; they hold until it is called again. */
  of(texts: Iterable<string>): Uint8Array {
    this.length = 0
    for (const text of texts) this.add(text)
    return this.room.subarray(0, this.length)
  }

  private add(text: string): void {
    // no letter of UTF-16 takes more than three bytes
    const needed = this.length + 3 * text.length
    if (needed > this.room.length) this.growTo(2 * needed)
    this.length += this.room.write(text, this.length)
  }

  private growTo(size: number): void {
    const before = this.room.subarray(0, this.length)
    this.room = Buffer.allocUnsafe(size)
    this.room.set(before)
  }
}
