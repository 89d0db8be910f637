import { maskText } from '../check/privacy/mask.ts'
import { quoted } from '../forge/quoted.ts'
import { PUBLISHED_IDS, parsePublishedIds } from '../read/published-ids.ts'
import type { Branch, Side } from './branch.ts'
import { withinRoom } from './room.ts'

/**
 * The ids that a branch takes out of the list of those that were ever public. No check of one state finds them: what the list
 * no longer has may vanish, and its address with it. A merge that was resolved by hand loses lines as easily.
 */
export function lostIds({ before, after }: Branch): string[] {
  const lost = idsOf(before).difference(idsOf(after))
  return [...lost].map(maskText)
}

function idsOf({ content }: Side): Set<string> {
  return new Set(parsePublishedIds(content.publishedIds).ids.map(({ kind, id }) => `${kind}/${id}`))
}

/** The part of a review that names them. */
export function lostIdLines(ids: readonly string[]): string[] {
  if (ids.length === 0) return []
  const advice = `这些编号公开过，地址要一直打得开，这个分支却不再登记。请从主干恢复 ${quoted(PUBLISHED_IDS)} 里的这几行：`
  return ['', '### 公开过的编号', '', advice, '', ...withinRoom(ids.map((id) => `- ${quoted(id)}`))]
}
