import type { Validate } from '../check/schema-faults.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { Choices } from './choices.ts'
import type { Existing } from './known-records.ts'
import type { PlannedRow } from './plan-rows.ts'

/** What an import needs to know of the portal that the records come into. */
export interface ImportContext {
  schemas: SchemaSet
  choices: Choices
  existing: Existing
  validator(kind: Kind): Validate
  /** checks rows as if their files were in the portal; the documents are in the order of the rows */
  check(kind: Kind, rows: readonly PlannedRow[]): { documents: readonly Document[]; diagnostics: readonly Diagnostic[] }
  /** the unit whose records these are */
  unit?: string
}
