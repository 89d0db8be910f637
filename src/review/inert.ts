import { MARKER } from '../forge/marker.ts'

/** What stands outside of code in a review: our own words, of characters that no platform makes anything of. */
const OWN_WORDS = /^(?:#{2,3} |(?: {2})?- )?(?:[\p{Script=Han}，。、；：（）“”→％›…\d ]|\*\*|npm run review)*$/u

/** Other line ends, in which platforms see the end of a block of code, and whatever else does not show. */
const OTHER_CONTROL = /[^\P{Cc}\n]/u

/** The most that every platform takes as one comment (GitHub: 65,536 characters). */
export const MOST = 60_000

/**
 * Whether a text has nothing but what a review may have: the marker, headings, lists, our own words, and code.
 * The job that may comment checks with this what it was handed by one that read a stranger's files.
 */
export function isInert(text: string): boolean {
  if (text.length > MOST || !text.startsWith(`${MARKER}\n`) || OTHER_CONTROL.test(text)) return false
  const outside = withoutBlocks(text.slice(MARKER.length + 1).split('\n'))
  return outside?.every((line) => OWN_WORDS.test(withoutSpans(line))) ?? false
}

/** The lines that are in no block of code; undefined where a block is never closed. */
function withoutBlocks(lines: readonly string[]): string[] | undefined {
  let fence = ''
  const outside = lines.filter((line) => {
    const [, opening = ''] = line.match(/^(`{3,})text$/) ?? []
    if (fence !== '') {
      // any closing fence counts, as CommonMark has it: indented, longer, with spaces behind it
      const [, run = ''] = line.match(/^ {0,3}(`{3,})[ \t]*$/) ?? []
      if (run.length >= fence.length) fence = ''
      return false
    }
    fence = opening
    return opening === ''
  })
  return fence === '' ? outside : undefined
}

/** A line without its spans of code: a run of backticks up to the next run of the same length. */
function withoutSpans(line: string): string {
  return line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
}
