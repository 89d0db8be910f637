import type { Kind } from '../types.generated.ts'
import type { RecordView } from './views/record.ts'

/** What others copy: only these kinds have pages for frames, so that the rest costs nothing at build. */
const EMBEDDED: ReadonlySet<Kind> = new Set(['model', 'practice', 'report'])

/** The address of a record's page for frames; undefined where its kind has none. */
export function embedUrl({ kind, url }: Pick<RecordView, 'kind' | 'url'>): string | undefined {
  return EMBEDDED.has(kind) ? `/embed${url}` : undefined
}

/** The address of a tally's page for frames. */
export function tallyEmbedUrl(id: string): string {
  return `/embed/statistics/${id}`
}
