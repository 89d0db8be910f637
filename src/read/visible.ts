/**
 * Hidden characters, tabs and line ends as a dot: whoever names a file must not act on a terminal, or give a command to the
 * machine that reads a log, and what is wrong should be seen.
 */
export function visible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (char) => '·'.repeat(char.length))
}
