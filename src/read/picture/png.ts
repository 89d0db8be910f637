import { asciiAt, trailing, viewOf } from './bytes.ts'
import type { Picture } from './picture.ts'

const SIGNATURE = '\x89PNG\r\n\x1a\n'

/** The chunks that show the picture; every other one is extra. */
const SHOWN = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP cICP mDCV cLLI sBIT pHYs bKGD hIST sPLT'.split(' '))

const TEXT = '文字说明或 XMP'
const NAMES: Record<string, string> = { eXIf: 'EXIF', iTXt: TEXT, tEXt: TEXT, zTXt: TEXT, tIME: '修改时间' }

/** Walks the chunks of a PNG. */
export function readPng(bytes: Uint8Array): Picture | undefined {
  if (asciiAt(bytes, 0, 8) !== SIGNATURE || asciiAt(bytes, 12, 4) !== 'IHDR') return undefined
  const view = viewOf(bytes)
  const extras: string[] = []
  for (let at = 8; at < bytes.length; ) {
    const type = asciiAt(bytes, at + 4, 4)
    if (!SHOWN.has(type)) extras.push(NAMES[type] ?? `附加数据 ${type.replace(/[^A-Za-z]/g, '?')}`)
    at += 12 + view.getUint32(at)
    if (type === 'IEND' && at <= bytes.length) {
      return {
        format: 'png',
        width: view.getUint32(16),
        height: view.getUint32(20),
        extras: [...extras, ...trailing(bytes, at)],
      }
    }
  }
  return undefined
}
