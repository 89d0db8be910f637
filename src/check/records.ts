import type { Root } from 'mdast'
import { compareText } from '../diagnostic.ts'
import type { ImageFile } from '../read/images.ts'
import type { SchemaSet } from '../schema-set.ts'
import type { Kind, RecordOf } from '../types.generated.ts'
import type { Content } from './content.ts'

/** A record that has passed every check. */
export interface RecordEntry<K extends Kind = Kind> {
  kind: K
  id: string
  file: string
  data: RecordOf[K]
  body?: Root
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
  const byFile = new Map<string, RecordEntry>()
  for (const { kind, id, file, data, body } of content.documents) {
    const entry = { kind, id, file, data: data as RecordOf[Kind], ...(body ? { body } : {}) }
    const entries = byKind.get(kind)
    if (entries) entries.push(entry)
    else byKind.set(kind, [entry])
    byFile.set(file, entry)
  }
  return { ...lookup(content, byKind, byFile), schemas: content.schemas, images: content.images }
}

function lookup(
  content: Content,
  byKind: Map<Kind, RecordEntry[]>,
  byFile: Map<string, RecordEntry>,
): Omit<Records, 'schemas' | 'images'> {
  for (const entries of byKind.values()) entries.sort((a, b) => compareText(a.id, b.id))
  const all = <K extends Kind>(kind: K) => (byKind.get(kind) ?? []) as unknown as readonly RecordEntry<K>[]
  const terms = new Map<string, Map<string, Term>>()
  for (const { id, data } of all('vocabulary')) terms.set(id, new Map(data.entries.map((term) => [term.code, term])))
  const [site] = all('site')
  if (!site) throw new Error('acceptRecords was called on content without a site record')
  return {
    all,
    find: <K extends Kind>(kind: K, id: string) => {
      const document = content.find(kind, id)
      return document && (byFile.get(document.file) as unknown as RecordEntry<K> | undefined)
    },
    term: (vocabulary, code) => terms.get(vocabulary)?.get(code),
    site: site.data,
  }
}
