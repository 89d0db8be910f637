import type { Nodes } from 'mdast'
import { attribute, isComponent } from '../check/prose/walk.ts'
import type { RecordEntry, Records } from '../check/records.ts'
import { type FieldPath, fieldsOf } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { PUBLIC_FIELDS, PUBLIC_KINDS, type PublicKind } from './public-fields.ts'

/** Which public records refer to a record, by `kind/id`: through public fields or a `Record` in their body. One pass. */
export function findBacklinks(records: Records): ReadonlyMap<string, readonly RecordEntry[]> {
  const found = new Map<string, Set<RecordEntry>>()
  const add = (kind: string, id: string, from: RecordEntry) => {
    const target = records.find(kind as Kind, id)
    if (!target || (target.kind === from.kind && target.id === from.id)) return
    const key = `${target.kind}/${target.id}`
    found.set(key, (found.get(key) ?? new Set()).add(from))
  }
  for (const kind of PUBLIC_KINDS) {
    const paths = referencePaths(records, kind)
    for (const entry of records.all(kind)) {
      for (const { path, target } of paths) for (const id of textsAt(entry.data, path)) add(target, id, entry)
      if (entry.body) for (const { kind: to, id } of recordLinks(entry.body)) add(to, id, entry)
    }
  }
  return new Map([...found].map(([key, entries]) => [key, [...entries]]))
}

function referencePaths(records: Records, kind: PublicKind): { path: FieldPath; target: Kind }[] {
  const isShown: ReadonlySet<string> = new Set(PUBLIC_FIELDS[kind])
  return [...fieldsOf(records.schemas, kind)].flatMap(({ path, schema }) => {
    const target = schema['x-reference']
    return target && isShown.has(path[0] ?? '') ? [{ path, target }] : []
  })
}

function textsAt(data: unknown, [step, ...rest]: FieldPath): string[] {
  if (step === undefined) return typeof data === 'string' ? [data] : []
  if (step === '*') return Array.isArray(data) ? data.flatMap((item) => textsAt(item, rest)) : []
  return typeof data === 'object' && data !== null ? textsAt((data as Record<string, unknown>)[step], rest) : []
}

function* recordLinks(node: Nodes): Generator<{ kind: string; id: string }> {
  if (isComponent(node) && node.name === 'Record')
    yield { kind: attribute(node, 'kind') ?? '', id: attribute(node, 'id') ?? '' }
  if ('children' in node) for (const child of node.children) yield* recordLinks(child)
}
