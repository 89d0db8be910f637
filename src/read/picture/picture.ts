import { readAvif } from './avif.ts'
import { readJpeg } from './jpeg.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

/** What the bytes of a picture say about it. Nothing is decoded: only its parts are walked. */
export interface Picture {
  format: PictureFormat
  width: number
  height: number
  /** names of the parts that are not needed to show it: where it was taken, by whom, with what, or hidden data */
  extras: string[]
}

export type PictureFormat = 'png' | 'jpeg' | 'webp' | 'avif'

/** The file endings of each format. */
export const PICTURE_ENDINGS = {
  png: ['png'],
  jpeg: ['jpg', 'jpeg'],
  webp: ['webp'],
  avif: ['avif'],
} as const satisfies Record<PictureFormat, readonly string[]>

/** Reads a picture by its own bytes, whatever its name; undefined when it is of no known format or broken. */
export function readPicture(bytes: Uint8Array): Picture | undefined {
  try {
    return readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes) ?? readAvif(bytes)
  } catch (error) {
    // a part that ends before it should: DataView refuses to read past the end
    if (error instanceof RangeError) return undefined
    throw error
  }
}
