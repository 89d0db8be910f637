/** On an item of a list that came from an opened file: its place there. No key of a record, so that nothing writes it. */
export const ORIGIN = Symbol('origin')

/** The place of an item in the file that it came from; undefined for one that is new. */
export function originOf(item: unknown): number | undefined {
  return typeof item === 'object' && item !== null && ORIGIN in item ? (item[ORIGIN] as number) : undefined
}

/** Whether a value is the same data after a change as before, with the items of its lists in their places. */
export function isUnchanged(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || typeof after !== 'object' || before === null || after === null)
    return before === after
  if (Array.isArray(before)) {
    if (!Array.isArray(after) || before.length !== after.length) return false
    return before.every((item, at) => isInPlace(after[at], at) && isUnchanged(item, after[at]))
  }
  const [old, young] = [before as Record<string, unknown>, after as Record<string, unknown>]
  const names = Object.keys(old)
  return names.length === Object.keys(young).length && names.every((name) => isUnchanged(old[name], young[name]))
}

/** Whether an item of a list stands where it stood in its file, as far as it remembers. */
function isInPlace(item: unknown, at: number): boolean {
  return (originOf(item) ?? at) === at
}
