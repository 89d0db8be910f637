import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../read/document.ts'
import { isObject } from '../read/mapping.ts'
import type { Kind } from '../types.generated.ts'
import { dataOf } from './content.ts'

/** The ids of a kind that were withdrawn: their addresses say so, and no new record may take them. */
export function withdrawnIds(documents: readonly Document[], kind: Kind): ReadonlySet<string> {
  const lists = documents.filter((document) => document.kind === 'tombstones').map((list) => dataOf(list)['entries'])
  const entries = lists.flatMap((list) => (Array.isArray(list) ? list : [])).filter(isObject)
  return new Set(entries.filter((entry) => entry['kind'] === kind).map(({ id }) => String(id)))
}

/** What to tell who gives a new record such an id: the words of the rule of tombstones are for who withdraws one. */
export function withdrawnIdWords(id: string): Pick<Diagnostic, 'message'> & { hint: string } {
  return { message: `编号“${id}”的记录已经撤下，编号不能再用。`, hint: '换一个编号，或不填。' }
}
