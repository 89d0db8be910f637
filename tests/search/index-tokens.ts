import type { Simplified } from '../../src/search/fold.ts'
import { runs, runTokens } from '../../src/search/tokens.ts'

/** What the index holds of a text, without the memory of what was cut before. */
export function indexTokens(text: string, simplified: Simplified): string[] {
  return [...runs(text)].flatMap((run) => runTokens(run, simplified))
}
