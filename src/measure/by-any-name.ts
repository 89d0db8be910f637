import { countableFields } from '../check/expressions.ts'
import type { AnyFields, Records } from '../check/records.ts'
import type { Condition, Kind } from '../types.generated.ts'

/** What is asked of records: a selection or a link, or either without a condition. */
interface Asked {
  kind: string
  items?: string
  where?: Condition[]
}

/** A selection or link whose conditions are met by all ids of the records that they name, the former ones as well. */
export function byAnyName<T extends Asked>(records: Records, asked: T): T & { where: Condition[] } {
  const { kind, items, where = [] } = asked
  const fields = where.length === 0 ? undefined : countableFields(records.schemas, kind, items)
  const meant = where.map((condition) => {
    const schema = fields?.get(condition.field)
    const target = schema?.['x-reference'] ?? schema?.items?.['x-reference']
    return target === undefined ? condition : withAllIds(records, target, condition)
  })
  return { ...asked, where: meant }
}

function withAllIds(records: Records, target: Kind, { is, in: any, ...condition }: Condition): Condition {
  const named = is === undefined ? (any ?? []) : [String(is)]
  const [first, ...others] = named.flatMap((id) => idsOf(records, target, id))
  return first === undefined ? condition : { ...condition, in: [first, ...others] }
}

function idsOf({ find }: Records, kind: Kind, id: string): string[] {
  const entry = find(kind, id)
  if (!entry) return [id]
  const { aliases = [] }: AnyFields = entry.data
  return [entry.id, ...aliases]
}
