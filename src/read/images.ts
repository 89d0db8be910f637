import { formOf, type SchemaSet } from '../schema/schema-set.ts'
import type { Picture } from './picture/picture.ts'
import { readPicture } from './picture/read-picture.ts'

/** A picture file in the folder of a record: `content/models/pairing/visit.jpg` belongs to `content/models/pairing.mdx`. */
export interface ImageFile {
  file: string
  bytes: number
  /** absent when the bytes are no picture of a form we show, whatever the name says */
  picture?: Picture
}

const IMAGE_PATH = /^content\/([^/]+)\/.+\/[^/]+\.(?:png|jpe?g|webp|avif)$/i

/** Whether a path is that of a picture in the folder of a record with prose. */
export function isImagePath(schemas: SchemaSet, file: string): boolean {
  const [, folder] = file.match(IMAGE_PATH) ?? []
  const isProse = (kind: { folder?: string; form?: string }) => kind.folder === folder && kind.form === 'mdx'
  return folder !== undefined && [...schemas.kinds.keys()].some((kind) => isProse(formOf(schemas, kind)))
}

/** Reads what a picture says about itself. */
export function readImage(file: string, bytes: Uint8Array): ImageFile {
  const picture = readPicture(bytes)
  return { file, bytes: bytes.length, ...(picture ? { picture } : {}) }
}
