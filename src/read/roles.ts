import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Kind } from '../types.generated.ts'
import { isImagePath } from './images.ts'
import { PUBLISHED_IDS } from './published-ids.ts'

/** Which record a file holds, by its path alone. */
export interface Place {
  kind: Kind
  form: 'yaml' | 'mdx'
  id: string
}

/** What a plain file below content/ is, by its path alone. */
export type FileRole = { record: Place } | 'published-ids' | 'image' | 'stray'

/** A function that tells what a file is, by the folders and files that the schemas name. */
export function roleFinder(schemas: SchemaSet): (file: string) => FileRole {
  const placeOf = placeFinder(schemas)
  return (file) => {
    // under such a name, of other bytes than UTF-8, nothing can be opened
    if (file.includes('\ufffd')) return 'stray'
    const record = placeOf(file.slice('content/'.length))
    if (record) return { record }
    if (file === PUBLISHED_IDS) return 'published-ids'
    return isImagePath(schemas, file) ? 'image' : 'stray'
  }
}

function placeFinder(schemas: SchemaSet): (path: string) => Place | undefined {
  const byFolder = new Map<string, Kind>()
  for (const kind of schemas.kinds.keys()) {
    const { folder, file } = formOf(schemas, kind)
    byFolder.set(folder ?? file ?? '', kind)
  }
  return (path) => {
    const kind = byFolder.get(path.split('/')[0] ?? '')
    const form = kind && (formOf(schemas, kind).form ?? 'yaml')
    if (!kind || !form || !path.endsWith(`.${form}`)) return undefined
    return { kind, form, id: path.slice(path.lastIndexOf('/') + 1, -form.length - 1) }
  }
}
