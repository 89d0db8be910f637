/** What is read as one: a month with its day, a number with the word behind it. */
const WHOLE = /(?<![\d.,])((?:\d+月)?\d[\d,.]*(?:[万亿]?\p{Script=Han}|%))/u

/** A piece of a line, and whether a line may break inside of it. */
export interface LinePiece {
  text: string
  isWhole: boolean
}

/** A Chinese line in pieces: a date breaks behind its year and nowhere else, and no number stands apart from what it counts. */
export function linePieces(line: string): LinePiece[] {
  return line
    .split(WHOLE)
    .map((text, index) => ({ text, isWhole: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
