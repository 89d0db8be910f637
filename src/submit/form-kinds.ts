import { staffKinds } from '../publish/handbook/staff-kinds.ts'
import { formOf, type SchemaSet } from '../schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** Those that staff write most often come first. */
const OFTEN: readonly Kind[] = [
  'return',
  'activity',
  'suggestion',
  'dispute',
  'project',
  'place',
  'adoption',
  'practice',
  'model',
  'report',
  'topic',
  'policy',
]

/** Closings are written by `npm run close-period` only: their figures are not typed. */
const BY_COMMAND: readonly Kind[] = ['closing']

/** The kinds that have a form: all with a folder of records. Settings that are one file of an editor have none. */
export function formKinds(schemas: SchemaSet): { staff: Kind[]; editors: Kind[] } {
  const kinds = [...schemas.kinds.keys()].filter(
    (kind) => formOf(schemas, kind).folder !== undefined && !BY_COMMAND.includes(kind),
  )
  const sentIn = staffKinds(schemas)
  const staff = kinds.filter((kind) => sentIn.includes(kind))
  return {
    staff: [...new Set([...OFTEN.filter((kind) => staff.includes(kind)), ...staff])],
    editors: kinds.filter((kind) => !sentIn.includes(kind)),
  }
}
