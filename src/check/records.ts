import type { Root } from 'mdast'
import { compareText } from '../diagnostic.ts'
import type { ImageFile } from '../read/images.ts'
import type { SchemaSet } from '../schema/schema-set.ts'
import type { Kind, RecordOf } from '../types.generated.ts'
import { aliasesOf, type Content } from './content.ts'
import { withoutPlaces } from './prose/without-places.ts'

/** A record that has passed every check. */
export interface RecordEntry<K extends Kind = Kind> {
  kind: K
  id: string
  file: string
  data: RecordOf[K]
  /** tells no places in the file: nothing is wrong with it */
  body?: Root | undefined
}

type FieldName<Data> = Data extends unknown ? keyof Data : never
type FieldType<Data, Name> = Data extends unknown ? (Name extends keyof Data ? Data[Name] : never) : never

/** The fields of a record of any kind: each as the kinds that have it say, none certain to be there. */
export type AnyFields = {
  readonly [Name in FieldName<RecordOf[Kind]>]?: FieldType<RecordOf[Kind], Name> | undefined
}

/** All records of a portal, checked and typed. */
export interface Records {
  schemas: SchemaSet
  /** the records of a kind, by id */
  all<K extends Kind>(kind: K): readonly RecordEntry<K>[]
  /** a record by its id or a former id */
  find<K extends Kind>(kind: K, id: string): RecordEntry<K> | undefined
  /** the entry of a vocabulary */
  term(vocabulary: string, code: string): Term | undefined
  /** pictures by path */
  images: ReadonlyMap<string, ImageFile>
  /** the one site record */
  site: RecordOf['site']
}

export type Term = RecordOf['vocabulary']['entries'][number]

/** The typed records of content that has no error; call it only then. */
export function acceptRecords(content: Content): Records {
  const byKind = new Map<Kind, RecordEntry[]>()
  const byName = new Map<Kind, Map<string, RecordEntry>>()
  for (const document of content.documents) {
    const { kind, id, file, data, body } = document
    const entry = { kind, id, file, data: data as RecordOf[Kind], ...(body ? { body: withoutPlaces(body) } : {}) }
    const [entries, names] = [byKind.get(kind) ?? [], byName.get(kind) ?? new Map()]
    entries.push(entry)
    for (const name of [id, ...aliasesOf(document)]) if (!names.has(name)) names.set(name, entry)
    byKind.set(kind, entries)
    byName.set(kind, names)
  }
  return { ...lookup(byKind, byName), schemas: content.schemas, images: content.images }
}

/** Holds nothing of the content but its records: what was read to check them is as much again. */
function lookup(
  byKind: ReadonlyMap<Kind, RecordEntry[]>,
  byName: ReadonlyMap<Kind, ReadonlyMap<string, RecordEntry>>,
): Omit<Records, 'schemas' | 'images'> {
  for (const entries of byKind.values()) entries.sort((a, b) => compareText(a.id, b.id))
  const all = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly RecordEntry<K>[]
  const terms = new Map<string, Map<string, Term>>()
  for (const { id, data } of all('vocabulary')) terms.set(id, new Map(data.entries.map((term) => [term.code, term])))
  const [site] = all('site')
  if (!site) throw new Error('acceptRecords was called on content without a site record')
  return {
    all,
    find: <K extends Kind>(kind: K, id: string) => byName.get(kind)?.get(id) as unknown as RecordEntry<K> | undefined,
    term: (vocabulary, code) => terms.get(vocabulary)?.get(code),
    site: site.data,
  }
}
