import { stringify } from 'yaml'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind, RecordOf } from '../types.generated.ts'

/** A generated record before it is written. */
export interface GeneratedRecord<K extends Kind = Kind> {
  kind: K
  id: string
  data: RecordOf[K]
  /** Markdown, for kinds with prose */
  body?: string
}

/** A file of a portal: its path from the portal's root, and its text. */
export interface ContentFile {
  path: string
  text: string
}

/** The file of a record. */
export function recordFile(schemas: SchemaSet, { kind, id, data, body }: GeneratedRecord): ContentFile {
  const { folder, file, form = 'yaml' } = formOf(schemas, kind)
  // no folding: a long text stays on the line that its field begins
  const yaml = stringify(data, { lineWidth: 0 })
  const text = body === undefined ? yaml : `---\n${yaml}---\n\n${body}`
  return { path: `content/${file ?? `${folder}/${id}.${form}`}`, text }
}
