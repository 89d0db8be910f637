import { FINDERS, type Found, type Neighbours, SPACES } from './yaml-slip-finders.ts'

/**
 * A slip of an input method: a sign that looks right and is not the one that YAML wants.
 * `text` is what was meant; the rest of the file is read as if it stood there.
 */
export interface Slip extends Omit<Found, 'at' | 'length'> {
  start: number
  end: number
}

/** Every slip of a YAML text. Lines of a literal block (`|` or `>`) are plain text and not looked at. */
export function findSlips(text: string): Slip[] {
  const slips: Slip[] = []
  const lines = text.split('\n')
  // `block` is the indentation of the line that opened a literal block, -1 outside of one
  let [start, block] = [0, -1]
  for (const [index, line] of lines.entries()) {
    const indent = line.search(/[^ ]/)
    if (indent >= 0 && indent <= block) block = -1
    const neighbours = { above: lines[index - 1] ?? '', below: lines[index + 1] ?? '' }
    if (block < 0 && mayHaveSlip(line)) slips.push(...slipsOf(line, neighbours, start))
    if (block < 0 && OPENS_BLOCK.test(line)) block = indent
    start += line.length + 1
  }
  return slips
}

const OPENS_BLOCK = /(?:^|[:-] )[|>][-+\d]{0,2}$/
const SUSPICIOUS = new RegExp(`[${SPACES}：，、；［］【】｛｝“”„＂‘’＇－﹣＊·•●]|:(?! |$)|^ *-(?! )|^ *\\* |["'{]`)

function mayHaveSlip(line: string): boolean {
  return SUSPICIOUS.test(line) && !line.trimStart().startsWith('#') && line.trim() !== ''
}

function slipsOf(line: string, neighbours: Neighbours, start: number): Slip[] {
  let free = 0
  return FINDERS.flatMap((find) => find(line, neighbours) ?? [])
    .sort((a, b) => a.at - b.at)
    .flatMap(({ at, length, ...slip }) => {
      if (at < free) return []
      free = at + length
      return [{ ...slip, start: start + at, end: start + free }]
    })
}
