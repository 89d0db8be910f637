import sharp from 'sharp'
import { readPicture } from '../read/picture/read-picture.ts'

/**
 * A picture without anything but itself: no place, time, author or hidden data. It is turned upright first; what moves in it
 * goes on moving.
 * Undefined where there is nothing to take away, or where the bytes are no picture or a damaged one.
 */
export async function cleanPicture(bytes: Uint8Array): Promise<Uint8Array | undefined> {
  const picture = readPicture(bytes)
  if (!picture || picture.extras.length === 0) return undefined
  // without an explicit request sharp writes no metadata at all
  const cleaned = sharp(bytes, { animated: true }).autoOrient().toFormat(picture.format).toBuffer()
  // of damaged bytes it makes nothing: the fault stays
  return cleaned.catch(() => undefined)
}
