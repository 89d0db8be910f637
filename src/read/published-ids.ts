import { compareText } from '../diagnostic.ts'
import type { Kind } from '../types.generated.ts'

/** The committed list of every id that was ever public, below the root of a portal. */
export const PUBLISHED_IDS = 'content/published-ids.txt'

const HEADER = '# 公开过的编号，一行一个。由 npm run published-ids 写成，不要手改。'

/** A line of the list: `model/pairing`. */
export interface PublishedId {
  kind: Kind
  id: string
  line: number
}

/** The ids of a list, and the lines that are none. */
export function parsePublishedIds(text: string): { ids: PublishedId[]; faulty: number[] } {
  const ids: PublishedId[] = []
  const faulty: number[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line === '' || line.startsWith('#')) continue
    const [, kind, id] = line.match(/^([a-z-]+)\/([a-z0-9-]+)$/) ?? []
    if (kind && id) ids.push({ kind: kind as Kind, id, line: index + 1 })
    else faulty.push(index + 1)
  }
  return { ids, faulty }
}

/** The list that holds these ids, each once, in order. */
export function publishedIdsText(ids: Iterable<Pick<PublishedId, 'kind' | 'id'>>): string {
  const lines = new Set(Array.from(ids, ({ kind, id }) => `${kind}/${id}`))
  return `${[HEADER, ...[...lines].sort(compareText)].join('\n')}\n`
}
