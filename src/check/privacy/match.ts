/** A private value in a normalised text: from `start` up to `end`. */
export interface Match {
  start: number
  end: number
}

/** The match of a pattern, or of its group `value` where it has one (flag `d`). */
function rangeOf(match: RegExpExecArray): Match {
  const [start, end] = match.indices?.groups?.['value'] ?? [match.index, match.index + match[0].length]
  return { start, end }
}

const NO_MATCHES: readonly Match[] = []

/** Every match of a pattern whose value passes a test. Most texts have none: for them nothing is made. */
export function matchesOf(
  text: string,
  pattern: RegExp,
  accept: (value: string, match: RegExpExecArray) => boolean = () => true,
): readonly Match[] {
  pattern.lastIndex = 0
  let found: Match[] | undefined
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (!accept(match.groups?.['value'] ?? match[0], match)) continue
    found ??= []
    found.push(rangeOf(match))
  }
  return found ?? NO_MATCHES
}

/** The matches of several patterns. */
export function allOf(...parts: readonly (readonly Match[])[]): readonly Match[] {
  const some = parts.filter(({ length }) => length > 0)
  return some.length > 0 ? some.flat() : NO_MATCHES
}
