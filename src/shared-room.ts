/**
 * Room for bytes that one thread makes and another uses up, in the same order: memory that both see and that is used
 * again, so that nothing is allocated, copied or cleared away for what passes through it.
 */
export class SharedRoom {
  private readonly all: Uint8Array<SharedArrayBuffer>
  /** where the next bytes may begin, and where those begin that are still in use */
  private next = 0
  private used = 0
  /** where the last bytes end that were made */
  private end = 0

  /** @param size in bytes */
  constructor(size: number) {
    this.all = new Uint8Array(new SharedArrayBuffer(size))
  }

  /** A text in UTF-8; in memory of its own where it finds no room. */
  encode(text: string): Uint8Array {
    const room = this.roomFor(text.length * MOST_BYTES)
    if (!room) return encoder.encode(text)
    const { written } = encoder.encodeInto(text, room)
    this.end = this.next + written
    this.next = this.end
    return room.subarray(0, written)
  }

  /** Says that bytes that were made here are used up, and with them all that were made before. */
  free({ byteOffset, byteLength }: Uint8Array): void {
    this.used = byteOffset + byteLength
    if (this.used === this.end) [this.next, this.used, this.end] = [0, 0, 0]
  }

  /** Whether bytes were made here. */
  holds({ buffer }: Uint8Array): boolean {
    return buffer === this.all.buffer
  }

  private roomFor(size: number): Uint8Array | undefined {
    const isBehind = this.next >= this.used
    if (isBehind && this.next + size > this.all.length && size < this.used) this.next = 0
    const limit = this.next >= this.used ? this.all.length : this.used - 1
    return this.next + size <= limit ? this.all.subarray(this.next, this.next + size) : undefined
  }
}

/** The bytes of UTF-8 that a unit of UTF-16 takes at most. */
const MOST_BYTES = 3

const encoder = new TextEncoder()
