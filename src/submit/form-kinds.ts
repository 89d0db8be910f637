import { formOf, type SchemaSet } from '../schema-set.ts'
import type { Kind } from '../types.generated.ts'

/** Kinds that editors write; all others are sent in by staff. */
const OF_EDITORS: readonly Kind[] = ['topic', 'policy', 'award', 'unit', 'bulletin', 'programme', 'vocabulary']

/** Those that staff write most often come first. */
const OFTEN: readonly Kind[] = ['return', 'activity', 'suggestion', 'dispute', 'project', 'place', 'adoption']

/** Closings are written by `npm run close-period` only: their figures are not typed. */
const BY_COMMAND: readonly Kind[] = ['closing']

/** The kinds that have a form: all with a folder of records. Settings that are one file of an editor have none. */
export function formKinds(schemas: SchemaSet): { staff: Kind[]; editors: Kind[] } {
  const kinds = [...schemas.kinds.keys()].filter(
    (kind) => formOf(schemas, kind).folder !== undefined && !BY_COMMAND.includes(kind),
  )
  const others = kinds.filter((kind) => !OF_EDITORS.includes(kind) && !OFTEN.includes(kind))
  return {
    staff: [...OFTEN.filter((kind) => kinds.includes(kind)), ...others],
    editors: OF_EDITORS.filter((kind) => kinds.includes(kind)),
  }
}
