/** How much some records are. What a search loads of them grows with both. */
export interface Size {
  /** facets, lengths and names of pages */
  records: number
  /** what is known of words: the hundreds of characters that each of the records has begun */
  text: number
}

/** Several sizes together. */
export function sizeOfAll(sizes: Iterable<Size>): Size {
  const all = { records: 0, text: 0 }
  for (const { records, text } of sizes) {
    all.records += records
    all.text += text
  }
  return all
}

/** Whether a size is within another in both. */
export function fits({ records, text }: Size, most: Size): boolean {
  return records <= most.records && text <= most.text
}

/** So many times a size. */
export function times({ records, text }: Size, factor: number): Size {
  return { records: records * factor, text: text * factor }
}
