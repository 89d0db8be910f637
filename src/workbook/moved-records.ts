import { aliasesOf, dataOf } from '../check/content.ts'
import type { Kind } from '../types.generated.ts'
import type { CellFault } from './cell-fault.ts'
import type { ImportContext } from './import-context.ts'
import type { RowRecord } from './row-record.ts'

/**
 * Rows that would make a record one of another unit: whoever copies a row of others to begin with leaves its id in. For who
 * imports the records of one unit that is an error; an editor may mean it.
 */
export function movedRecords(
  { schemas, choices, existing, unit }: Pick<ImportContext, 'schemas' | 'choices' | 'existing' | 'unit'>,
  kind: Kind,
  records: readonly RowRecord[],
): CellFault[] {
  const schema = schemas.kinds.get(kind)?.properties?.['unit']
  const list = schema && choices(schema)
  if (!list) return []
  // by its present id, where it is called by a former one
  const current = (value: unknown) => (value == null ? undefined : (list.valueOf(String(value)) ?? value))
  const owners = new Map(
    existing.all(kind).flatMap((document) => {
      const owner = current(dataOf(document)['unit'])
      return [document.id, ...aliasesOf(document)].map((id) => [id, owner] as const)
    }),
  )
  const own = current(unit)
  return records.flatMap((record) => {
    const [theirs, given] = [owners.get(record.id), current(record.data['unit'])]
    const meant = given ?? own
    // a record without a unit may be given one, in words
    const isMoved = theirs === undefined ? given === undefined : meant !== theirs
    if (!owners.has(record.id) || meant === undefined || !isMoved) return []
    const whose = theirs === undefined ? '没有写单位' : `是${list.wordsOf(theirs)}的`
    const message = `编号“${record.id}”的记录${whose}，这一行会把它改成${list.wordsOf(meant)}的。`
    const severity = own === undefined ? 'warning' : 'error'
    return [{ ...record.place, severity, message, hint: HINT, record: record.place.row }]
  })
}

const HINT = '是另一条记录，就清空编号；不该在这张表里，就删掉这一行。'
