const SIZE = 100

/** Where the shared memory holds how many batches have been taken, and how many are done. */
const TAKEN = 0
const DONE = 1

/** A batch takes some 0.1 s: a thread that has finished none for so long will not finish any. */
const PATIENCE = 30_000

/** A list that several threads work through, a batch at a time. */
export class Batches<T> {
  /** give it to the other thread, which makes its own `Batches` of the same list from it */
  readonly memory: SharedArrayBuffer
  private readonly items: readonly T[]
  private readonly counts: Int32Array

  constructor(items: readonly T[], memory = new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)) {
    this.items = items
    this.memory = memory
    this.counts = new Int32Array(memory)
  }

  /** The next batch that no thread has taken. */
  take(): readonly T[] | undefined {
    const start = Atomics.add(this.counts, TAKEN, 1) * SIZE
    return start < this.items.length ? this.items.slice(start, start + SIZE) : undefined
  }

  /** Says that a batch taken here is done, and its result sent. */
  finish(): void {
    Atomics.add(this.counts, DONE, 1)
    Atomics.notify(this.counts, DONE)
  }

  /** Sleeps until every batch is done, or the other thread seems to be dead. */
  waitForAll(): void {
    const all = Math.ceil(this.items.length / SIZE)
    for (let done = Atomics.load(this.counts, DONE); done < all; done = Atomics.load(this.counts, DONE)) {
      if (Atomics.wait(this.counts, DONE, done, PATIENCE) === 'timed-out') return
    }
  }
}
