/** Characters that do not show, or that change the order of what shows: a reader must see what is there. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu

/**
 * A text of the branch as a code span. Inside one no platform finds markup, HTML, a link, a mention, a reference to an
 * issue or a command; so that this is all of it, the span is on one line and longer fenced than any backticks inside.
 */
export function quoted(text: string, most = 120): string {
  const line = text.replace(/\s+/g, ' ').replace(HIDDEN, '·').trim()
  if (line === '') return '（空）'
  const letters = [...line]
  const short = letters.length > most ? `${letters.slice(0, most).join('')}……` : line
  const fence = '`'.repeat(longestRun(short) + 1)
  const pad = short.startsWith('`') || short.endsWith('`') ? ' ' : ''
  return `${fence}${pad}${short}${pad}${fence}`
}

/** Lines of text that holds words of the branch, as a block of code. */
export function fenced(lines: readonly string[]): string[] {
  const shown = lines.flatMap((line) => line.split('\n')).map((line) => line.replace(HIDDEN, '·'))
  const fence = '`'.repeat(Math.max(3, longestRun(shown.join('\n')) + 1))
  return [`${fence}text`, ...shown, fence]
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length))
}
