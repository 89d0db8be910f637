import { recallRecords } from '../check/known/recall.ts'
import { readContent } from '../read/documents.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import { PortalCheck } from './check-in-place.ts'

/** Opens the content of a portal for records that come in: read once, known records not examined again. */
export function openPortal(root: string, schemas: SchemaSet, asOf: string, project: string): PortalCheck {
  return new PortalCheck(schemas, readContent(root, schemas, recallRecords(project, root, schemas)), asOf)
}
