import { asciiAt, trailing, viewOf } from './bytes.ts'
import type { Picture } from './picture.ts'

/** Walks the segments of a JPEG. */
export function readJpeg(bytes: Uint8Array): Picture | undefined {
  if (asciiAt(bytes, 0, 3) !== '\xff\xd8\xff') return undefined
  const view = viewOf(bytes)
  const extras: string[] = []
  let size: { width: number; height: number } | undefined
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) {
      return size && { format: 'jpeg', ...size, extras: [...extras, ...trailing(bytes, at + 2)] }
    } else {
      if (isFrame(marker)) size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
      extras.push(...extraOf(marker, asciiAt(bytes, at + 4, 29)))
      at += 2 + view.getUint16(at + 2)
      if (marker === 0xda) at = afterScan(bytes, at)
    }
  }
  return undefined
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
}

/** A scan runs to the next marker; `FF 00` is data in it, and `FF D0` to `FF D7` only restart it. */
function afterScan(bytes: Uint8Array, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && (next < 0xd0 || next > 0xd7)) return at
  }
  return bytes.length
}

/** The picture's own frame (JFIF), colours (ICC) and coding (Adobe) may stay; every other application segment is extra. */
function extraOf(marker: number, start: string): string[] {
  if (marker === 0xfe) return ['文字说明']
  if (marker < 0xe0 || marker > 0xef) return []
  if (marker === 0xe0 && /^JF(IF|XX)\0/.test(start)) return []
  if (marker === 0xe2 && start.startsWith('ICC_PROFILE\0')) return []
  if (marker === 0xee && start.startsWith('Adobe')) return []
  if (marker === 0xe1) return [start.startsWith('Exif') ? 'EXIF' : 'XMP']
  return [marker === 0xed ? 'IPTC' : `附加数据 APP${marker - 0xe0}`]
}
