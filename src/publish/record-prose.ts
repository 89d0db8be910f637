import type { AnyFields, RecordEntry, Records } from '../check/records.ts'
import { type RenderedProse, renderProse } from './prose.ts'
import { proseContext } from './prose-context.ts'

/** The body of a record, the same for the readers of every language; nothing where it has none. */
export function recordProse(records: Records, entry: RecordEntry): RenderedProse {
  const { figures, sources }: AnyFields = entry.data
  if (!entry.body) return { blocks: [], toc: [], steps: [] }
  return renderProse(entry.body, proseContext(records, entry, figures ?? [], sources ?? []))
}
