import type { Image } from 'mdast'
import type { ImageFile } from '../../read/images.ts'
import type { Picture } from '../../read/picture/picture.ts'
import type { Content, ProseDocument } from '../content.ts'
import { proseNodes, type Visit } from './walk.ts'

/** Every picture that a body shows. */
export function* proseImages(content: Content): Generator<Visit & { node: Image }> {
  for (const visit of proseNodes(content)) {
    if (visit.node.type === 'image') yield { ...visit, node: visit.node }
  }
}

/** The folder of a record's pictures: its own file without the ending. */
export function imageFolder({ file }: Pick<ProseDocument, 'file'>): string {
  return file.replace(/\.mdx$/, '')
}

/**
 * The file that a picture's address names: `pairing/visit.jpg` in `models/pairing.mdx`, with or without `./` before it.
 * Undefined for every other form: a web address, another folder, a way up, anything encoded.
 */
export function imagePath(document: Pick<ProseDocument, 'file' | 'id'>, url: string): string | undefined {
  const name = url.replace(/^\.\//, '')
  if (!/^[a-z0-9-]+\/[^/]+$/.test(name) || !canBeShown(name) || !name.startsWith(`${document.id}/`)) return undefined
  return imageFolder(document) + name.slice(document.id.length)
}

/** Whether a picture has a name that an address can be: no Chinese, no space, no underline, its ending in small letters. */
export function canBeShown(file: string): boolean {
  return /\/[A-Za-z0-9-]+\.[a-z]+$/.test(file)
}

/** An image file whose bytes are a picture. */
export type PictureFile = ImageFile & { picture: Picture }

/** Every image file that is a picture. */
export function* pictureFiles(content: Content): Generator<PictureFile> {
  for (const image of content.images.values()) if (image.picture) yield image as PictureFile
}
