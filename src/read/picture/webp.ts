import { asciiAt, trailing, viewOf } from './bytes.ts'
import type { Picture } from './picture.ts'

const FRAME = 'ANMF'
const SHOWN = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ICCP', 'ANIM', FRAME])
const NAMES: Record<string, string> = { EXIF: 'EXIF', 'XMP ': 'XMP' }

/** Bytes before the chunks of a frame of a moving picture: where it stands, how large it is, how long it is shown. */
const FRAME_HEAD = 16

/** Walks the chunks of a WebP, and those in its frames. */
export function readWebp(bytes: Uint8Array): Picture | undefined {
  if (asciiAt(bytes, 0, 4) !== 'RIFF' || asciiAt(bytes, 8, 4) !== 'WEBP') return undefined
  const view = viewOf(bytes)
  const end = 8 + view.getUint32(4, true)
  if (end > bytes.length) return undefined
  const extras = new Set<string>()
  let size: { width: number; height: number } | undefined
  for (let at = 12; at + 8 <= end; ) {
    const type = asciiAt(bytes, at, 4)
    if (!SHOWN.has(type)) extras.add(NAMES[type] ?? `附加数据 ${type.replace(/[^A-Za-z]/g, '?')}`)
    size ??= sizeIn(view, type, at + 8)
    const length = view.getUint32(at + 4, true)
    at += 8 + (type === FRAME ? FRAME_HEAD : length + (length % 2))
  }
  return size && { format: 'webp', ...size, extras: [...extras, ...trailing(bytes, end)] }
}

function sizeIn(view: DataView, type: string, at: number): { width: number; height: number } | undefined {
  if (type === 'VP8X') {
    return { width: 1 + (view.getUint32(at + 4, true) & 0xffffff), height: 1 + (view.getUint32(at + 6, true) >>> 8) }
  }
  if (type === 'VP8 ') {
    return { width: view.getUint16(at + 6, true) & 0x3fff, height: view.getUint16(at + 8, true) & 0x3fff }
  }
  if (type !== 'VP8L') return undefined
  const bits = view.getUint32(at + 1, true)
  return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >>> 14) & 0x3fff) }
}
