import { readAvif } from './avif.ts'
import { readJpeg } from './jpeg.ts'
import type { Picture } from './picture.ts'
import { readPng } from './png.ts'
import { readWebp } from './webp.ts'

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
