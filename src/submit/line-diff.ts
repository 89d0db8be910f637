/** A line of two versions of a text. */
export interface DiffLine {
  change: 'same' | 'removed' | 'added'
  text: string
}

/** Beyond this many pairs of lines a comparison would take too long: the rest is shown as wholly replaced. */
const MOST_PAIRS = 4_000_000

/** The lines of two versions of a text: which stayed, which went, which came. By the longest common subsequence. */
export function lineDiff(before: string, after: string): DiffLine[] {
  const [old, young] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(old.length, young.length) && old[start] === young[start]) start++
  let end = 0
  const most = Math.min(old.length, young.length) - start
  while (end < most && old.at(-1 - end) === young.at(-1 - end)) end++
  return [
    ...marked('same', old.slice(0, start)),
    ...middle(old.slice(start, old.length - end), young.slice(start, young.length - end)),
    ...marked('same', old.slice(old.length - end)),
  ]
}

function marked(change: DiffLine['change'], lines: readonly string[]): DiffLine[] {
  return lines.map((text) => ({ change, text }))
}

function middle(old: readonly string[], young: readonly string[]): DiffLine[] {
  if (old.length * young.length > MOST_PAIRS) return [...marked('removed', old), ...marked('added', young)]
  const common = commonLengths(old, young)
  const lines: DiffLine[] = []
  let [a, b] = [0, 0]
  while (a < old.length && b < young.length) {
    if (old[a] === young[b]) {
      lines.push({ change: 'same', text: old[a] ?? '' })
      a++
      b++
    } else if ((common[a + 1]?.[b] ?? 0) >= (common[a]?.[b + 1] ?? 0)) {
      lines.push({ change: 'removed', text: old[a++] ?? '' })
    } else lines.push({ change: 'added', text: young[b++] ?? '' })
  }
  return [...lines, ...marked('removed', old.slice(a)), ...marked('added', young.slice(b))]
}

/** How many lines two texts have in common from each pair of lines on. */
function commonLengths(old: readonly string[], young: readonly string[]): Uint32Array[] {
  const common = Array.from({ length: old.length + 1 }, () => new Uint32Array(young.length + 1))
  for (let a = old.length - 1; a >= 0; a--) {
    for (let b = young.length - 1; b >= 0; b--) {
      const [row, below] = [common[a] as Uint32Array, common[a + 1] as Uint32Array]
      row[b] = old[a] === young[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0)
    }
  }
  return common
}
