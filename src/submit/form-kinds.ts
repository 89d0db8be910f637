import { staffKinds } from '../publish/handbook/staff-kinds.ts'
import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** Closings are written by `npm run close-period` only: their figures are not typed. */
const BY_COMMAND: readonly Kind[] = ['closing']

/** The kinds that have a form: all with a folder of records. Settings that are one file of an editor have none. */
export function formKinds(schemas: SchemaSet): { staff: Kind[]; editors: Kind[] } {
  const kinds = [...schemas.kinds.keys()].filter(
    (kind) => formOf(schemas, kind).folder !== undefined && !BY_COMMAND.includes(kind),
  )
  const sentIn = staffKinds(schemas)
  return {
    staff: sentIn.filter((kind) => kinds.includes(kind)),
    editors: kinds.filter((kind) => !sentIn.includes(kind)),
  }
}
