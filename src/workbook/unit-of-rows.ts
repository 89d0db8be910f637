import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import type { CellFault } from './cell-fault.ts'
import type { Choices } from './choices.ts'
import type { RowRecord } from './row-record.ts'

/** Gives rows without a unit this one, and reports rows of other units: they came in by mistake. */
export function setUnit(
  schemas: SchemaSet,
  kind: Kind,
  records: readonly RowRecord[],
  unit: string,
  choices: Choices,
): CellFault[] {
  const schema = schemas.kinds.get(kind)?.properties?.['unit']
  if (!schema) return []
  // by its present id, where it is called by a former one
  const own = choices(schema)?.valueOf(unit) ?? unit
  return records.flatMap((record) => {
    const found = record.data['unit']
    if (found === undefined) record.set(['unit'], own)
    if (found === undefined || found === own) return []
    const words = (id: unknown) => choices(schema)?.wordsOf(id) ?? String(id)
    const message = `这一行写的是${words(found)}，这次只导入${words(unit)}的记录。`
    const place = record.placeOf(['unit'])
    return [{ ...place, severity: 'error', message, hint: '改正单位，或删掉这一行。', record: record.place.row }]
  })
}
