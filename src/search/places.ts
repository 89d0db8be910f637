import type { CborWriter } from './cbor.ts'

/** The weight that stands without a mark in Pagefind's files. */
const UNMARKED = 25

const NONE = -1

/**
 * Where the words of one page stand, each word by a number. The places are in one list, threaded word by word, that
 * serves page after page: a large index holds millions of places.
 */
export class PagePlaces {
  /** the words of the page, in the order in which they came */
  readonly words: number[] = []
  /** by word: its first place and its last */
  private readonly first: number[] = []
  private readonly last: number[] = []
  /** by place: the next one of the same word, the weight of the text or `-(field + 1)`, and the position */
  private readonly next: number[] = []
  private readonly kinds: number[] = []
  private readonly positions: number[] = []
  private count = 0

  /** A place in text of some weight; places come in the order of the text. */
  addText(word: number, weight: number, position: number): void {
    this.add(word, weight, position)
  }

  /** A place in a field; they come behind those in the text, field by field. */
  addField(word: number, field: number, position: number): void {
    this.add(word, -field - 1, position)
  }

  private add(word: number, kind: number, position: number): void {
    const place = this.count++
    this.next[place] = NONE
    this.kinds[place] = kind
    this.positions[place] = position
    while (this.first.length <= word) this.first.push(NONE)
    if (this.first[word] === NONE) {
      this.first[word] = place
      this.words.push(word)
    } else this.next[this.last[word] as number] = place
    this.last[word] = place
  }

  /** Makes room for another page. */
  clear(): void {
    for (const word of this.words) this.first[word] = NONE
    this.words.length = 0
    this.count = 0
  }

  /** Writes the places of a word: those in the text and those in fields. Gives how many numbers that are. */
  write(writer: CborWriter, word: number): number {
    const start = this.first[word] as number
    let fields = start
    while (this.isText(fields)) fields = this.next[fields] as number
    const text = this.writeText(writer, this.isByWeight(start) ? start : this.sorted(start, fields))
    return text + this.writeFields(writer, fields)
  }

  /** Most words stand in text of one weight only. */
  private isByWeight(start: number): boolean {
    let weight = 0
    for (let at = start; this.isText(at); at = this.next[at] as number) {
      const own = rank(this.kinds[at] as number)
      if (own < weight) return false
      weight = own
    }
    return true
  }

  private isText(place: number): boolean {
    return place !== NONE && (this.kinds[place] as number) >= 0
  }

  /**
   * Positions by weight, each but the first of a weight as the distance to the one before; `-(weight + 1)` changes
   * the weight.
   */
  private writeText(writer: CborWriter, start: number): number {
    let count = 0
    for (let at = start, weight = UNMARKED; this.isText(at); at = this.next[at] as number) {
      count += this.kinds[at] === weight ? 1 : 2
      weight = this.kinds[at] as number
    }
    writer.array(count)
    for (let at = start, weight = UNMARKED, last = 0; this.isText(at); at = this.next[at] as number) {
      const [own, position] = [this.kinds[at] as number, this.positions[at] as number]
      if (own === weight) writer.integer(position - last)
      else writer.integer(-own - 1).integer(position)
      weight = own
      last = position
    }
    return count
  }

  /** Threads the places in the text anew, by weight. Gives the first. */
  private sorted(start: number, fields: number): number {
    const places: number[] = []
    for (let at = start; at !== fields; at = this.next[at] as number) places.push(at)
    places.sort((a, b) => rank(this.kinds[a] as number) - rank(this.kinds[b] as number) || a - b)
    for (const [index, place] of places.entries()) this.next[place] = places[index + 1] ?? fields
    return places[0] ?? fields
  }

  /** Positions in fields, each as the distance to the one before; `-(field + 1)` changes the field. */
  private writeFields(writer: CborWriter, start: number): number {
    let count = 0
    for (let at = start, kind = 0; at !== NONE; at = this.next[at] as number) {
      count += this.kinds[at] === kind ? 1 : 2
      kind = this.kinds[at] as number
    }
    writer.array(count)
    for (let at = start, kind = 0, last = 0; at !== NONE; at = this.next[at] as number) {
      const [own, position] = [this.kinds[at] as number, this.positions[at] as number]
      if (own !== kind) writer.integer(own)
      writer.integer(position - (own === kind ? last : 0))
      kind = own
      last = position
    }
    return count
  }
}

const rank = (weight: number) => (weight === UNMARKED ? 0 : weight)
