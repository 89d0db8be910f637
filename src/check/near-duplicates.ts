/** Characters in a row that are compared: in Chinese five are a phrase. */
const SHINGLE = 5

/** A text's signature: one smallest hash for each bin. */
const BINS = 64

/** Texts are compared when a whole band of their signatures agrees: from a half on likely, from 0.7 on nearly certain. */
const BAND = 4

/** How much of two texts is the same that are called near duplicates. */
const NEARLY_THE_SAME = 0.8

/** Shorter texts are alike by accident. */
const SHORTEST = 60

/** Two texts that are nearly the same; `share` is how much, from 0 to 1. */
export interface NearDuplicate<T> {
  item: T
  like: T
  share: number
}

/**
 * Finds items whose texts are nearly the same as that of an earlier one. Linear: one-permutation MinHash with banding,
 * and each band remembers only the first text that had it.
 * @param alike how much is the same of two texts that are reported, from 0 to 1
 */
export function* nearDuplicates<T>(
  items: Iterable<readonly [item: T, text: string]>,
  alike = NEARLY_THE_SAME,
): Generator<NearDuplicate<T>> {
  const firstWith = new Map<number, { item: T; signature: Uint32Array }>()
  for (const [item, text] of items) {
    const words = lettersOf(text)
    if (words.length < SHORTEST) continue
    const own = { item, signature: signatureOf(words) }
    const bands = bandsOf(own.signature)
    const candidates = new Set(bands.flatMap((band) => firstWith.get(band) ?? []))
    const shares = [...candidates].map((other) => ({
      like: other.item,
      share: shareOf(own.signature, other.signature),
    }))
    const [nearest] = shares.toSorted((a, b) => b.share - a.share)
    if (nearest && nearest.share >= alike) yield { item, ...nearest }
    for (const band of bands) if (!firstWith.has(band)) firstWith.set(band, own)
  }
}

/** Han characters and ASCII letters only: numbers, spaces and punctuation change when a text is handed in again. */
function lettersOf(text: string): Uint16Array {
  const letters = new Uint16Array(text.length)
  let length = 0
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    const lower = code | 0x20
    if ((code >= 0x3400 && code < 0xff00) || (lower >= 0x61 && lower <= 0x7a)) letters[length++] = code
  }
  return letters.subarray(0, length)
}

function signatureOf(text: Uint16Array): Uint32Array {
  const smallest = new Uint32Array(BINS).fill(EMPTY)
  for (let start = 0; start + SHINGLE <= text.length; start++) {
    let hash = 0
    for (let at = start; at < start + SHINGLE; at++) hash = Math.imul(hash, 0x01000193) ^ (text[at] ?? 0)
    const mixed = mix(hash)
    const bin = mixed % BINS
    if (mixed < (smallest[bin] ?? 0)) smallest[bin] = mixed
  }
  return filled(smallest)
}

const EMPTY = 0xffffffff

/** Spreads a hash over all 32 bits (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
  return (second ^ (second >>> 16)) >>> 0
}

/** A short text leaves bins empty: each takes the value of the next full one, changed by the distance. */
function filled(bins: Uint32Array): Uint32Array {
  return bins.map((value, bin) => {
    if (value !== EMPTY) return value
    let distance = 1
    while (bins[(bin + distance) % BINS] === EMPTY) distance++
    return mix((bins[(bin + distance) % BINS] ?? 0) + distance)
  })
}

/** A number for each band and what is in it. Two bands that share one by chance are compared in vain. */
function bandsOf(signature: Uint32Array): number[] {
  return Array.from({ length: BINS / BAND }, (_, band) =>
    signature
      .subarray(band * BAND, (band + 1) * BAND)
      .reduce((hash, value) => mix(Math.imul(hash, 0x01000193) ^ value), band),
  )
}

/** How much of a text of the same length is in the other one, from the share of both together (Jaccard) that is in both. */
function shareOf(a: Uint32Array, b: Uint32Array): number {
  const both = a.reduce((same, value, bin) => same + (value === b[bin] ? 1 : 0), 0) / BINS
  return (2 * both) / (1 + both)
}
