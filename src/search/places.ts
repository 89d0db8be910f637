import type { CborWriter } from './cbor.ts'

/** The weight that stands without a mark in Pagefind's files. */
const UNMARKED = 25

/**
 * Writes the places of a word in the text of a page: positions by weight, each but the first of a weight as the
 * distance to the one before; `-(weight + 1)` changes the weight. Gives how many numbers it wrote.
 * @param places weights and positions, in the order of the text
 */
export function weighedPlaces(writer: CborWriter, places: number[]): number {
  const ordered = byWeight(places)
  let count = ordered.length / 2
  for (let at = 0, weight = UNMARKED; at < ordered.length; at += 2) {
    if (ordered[at] !== weight) count += 1
    weight = ordered[at] as number
  }
  writer.array(count)
  for (let at = 0, weight = UNMARKED, last = 0; at < ordered.length; at += 2) {
    const [of, position] = [ordered[at] as number, ordered[at + 1] as number]
    if (of === weight) writer.integer(position - last)
    else writer.integer(-of - 1).integer(position)
    weight = of
    last = position
  }
  return count
}

/** Most words stand in text of one weight only, and so in order. */
function byWeight(places: number[]): number[] {
  let isOrdered = true
  for (let at = 2; at < places.length; at += 2) isOrdered &&= rank(places[at - 2]) <= rank(places[at])
  if (isOrdered) return places
  const pairs = Array.from({ length: places.length / 2 }, (_, index) => places.slice(index * 2, index * 2 + 2))
  return pairs.sort((a, b) => rank(a[0]) - rank(b[0])).flat()
}

const rank = (weight = 0) => (weight === UNMARKED ? 0 : weight)

/**
 * Writes the places of a word in the fields of a page, each as the distance to the one before; `-(field + 1)` changes
 * the field. Gives how many numbers it wrote.
 * @param places numbers of fields and positions in them, in order
 */
export function fieldPlaces(writer: CborWriter, places: readonly number[]): number {
  let count = places.length / 2
  for (let at = 0; at < places.length; at += 2) if (places[at] !== places[at - 2]) count += 1
  writer.array(count)
  for (let at = 0, last = 0; at < places.length; at += 2) {
    const [field, position] = [places[at] as number, places[at + 1] as number]
    if (field !== places[at - 2]) {
      writer.integer(-field - 1)
      last = 0
    }
    writer.integer(position - last)
    last = position
  }
  return count
}
