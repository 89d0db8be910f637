import { join } from 'node:path'
import { indexContent } from '../../src/check/content.ts'
import { acceptRecords, type Records } from '../../src/check/records.ts'
import { generatePortal } from '../../src/generate/portal.ts'
import { type Document, readDocument } from '../../src/read/document.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { formOf } from '../../src/schema/schema-set.ts'

const project = join(import.meta.dirname, '../..')
const schemas = loadSchemas(join(project, 'schemas'))

/** The files of a small generated city: a year of records of every kind, with late, short, missing and exempt cases. */
export const CITY_FILES = [...generatePortal(schemas, project, { records: 601, seed: 7, year: 2025, bodies: 0 })]

/** The records of the generated city and some more files, without others, read but not from the disk. */
export function cityRecords(
  asOf: string,
  more: readonly { path: string; text: string }[] = [],
  isGone: (path: string) => boolean = () => false,
): Records {
  const kinds = [...schemas.kinds.keys()].map(
    (kind) => [formOf(schemas, kind).folder ?? formOf(schemas, kind).file, kind] as const,
  )
  const places = new Map(kinds)
  const documents = [...CITY_FILES.filter(({ path }) => !isGone(path)), ...more].map(({ path, text }): Document => {
    const [, first = '', name = first] = path.split('/')
    const kind = places.get(first)
    if (!kind) throw new Error(`no kind for ${path}`)
    const form = formOf(schemas, kind).form ?? 'yaml'
    return readDocument({ kind, form, id: name.replace(/\.(yaml|mdx)$/, '') }, path, Buffer.from(text)).document
  })
  return acceptRecords(
    indexContent(schemas, { files: [], documents, images: new Map(), publishedIds: '', strays: [] }, asOf),
  )
}
