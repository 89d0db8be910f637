import type { AnyFields, Records } from '../check/records.ts'
import type { Kind } from '../types.generated.ts'

/** The title of a record; an adoption is named after its model and unit. Falls back to the id. */
export function recordTitle(records: Records, kind: Kind, id: string): string {
  const data = records.find(kind, id)?.data as AnyFields | undefined
  if (typeof data?.title === 'string') return data.title
  if (kind === 'adoption' && data?.model && data.unit) {
    return `${recordTitle(records, 'unit', data.unit)}采用《${recordTitle(records, 'model', data.model)}》`
  }
  return id
}

/** The one line under a title: the summary, or the text of a suggestion. */
export function recordSummary({ summary, text, result }: AnyFields): string {
  return summary ?? text ?? result ?? ''
}
