/** An encoding that a Chinese office program may have saved a file in. */
export type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be'

/** The names that the save dialogues use. */
export const ENCODING_NAMES: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  gb18030: 'GBK',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
}

/** The encoding of a text file by its marks and its bytes; undefined when no guess is good enough to rely on. */
export function guessEncoding(bytes: Uint8Array): Encoding | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return readable(bytes, 'utf-16le')
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return readable(bytes, 'utf-16be')
  const zeros = countZeros(bytes)
  if (zeros.odd + zeros.even > bytes.length / 8) {
    return readable(bytes, zeros.odd > zeros.even ? 'utf-16le' : 'utf-16be')
  }
  if (decode(bytes, 'utf-8') !== undefined) return 'utf-8'
  return isDamagedUtf8(bytes) ? undefined : readable(bytes, 'gb18030')
}

/** Whether bytes are UTF-8 with some broken places: read as GBK they would look like Chinese, and be nonsense. */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder().decode(bytes)
  const broken = text.match(/\ufffd/g)?.length ?? 0
  const whole = text.match(/[\u2e80-\uffef]/g)?.length ?? 0
  return broken > 0 && whole > broken
}

/** The text of bytes in an encoding, without its byte order mark; undefined when they are not in it. */
export function decode(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** What stands in Chinese text beside ASCII: signs, punctuation, Han characters, full-width forms. */
const CHINESE = /[\u00a0-\u00ff\u2000-\u206f\u2460-\u24ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef\n]/g

/** Decoding seldom fails for a wrong encoding, but the result then hardly looks like Chinese. */
function readable(bytes: Uint8Array, encoding: Encoding): Encoding | undefined {
  const text = decode(bytes, encoding)
  const foreign = text?.match(/[^\t\r\n\x20-\x7e]/g)?.length ?? 0
  const chinese = text?.match(CHINESE)?.length ?? 0
  return text !== undefined && !text.includes('\0') && chinese >= foreign * 0.9 ? encoding : undefined
}

function countZeros(bytes: Uint8Array): { odd: number; even: number } {
  const zeros = { odd: 0, even: 0 }
  for (let at = bytes.indexOf(0); at >= 0; at = bytes.indexOf(0, at + 1)) zeros[at % 2 === 1 ? 'odd' : 'even'] += 1
  return zeros
}

const MAGIC: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  [' Word、Excel 或压缩', [0x50, 0x4b, 0x03, 0x04]],
  ['旧版 Word 或 Excel ', [0xd0, 0xcf, 0x11, 0xe0]],
  [' PDF ', [0x25, 0x50, 0x44, 0x46]],
  ['图片', [0x89, 0x50, 0x4e, 0x47]],
  ['图片', [0xff, 0xd8, 0xff]],
  ['压缩', [0x52, 0x61, 0x72, 0x21]],
]

/** The name of the program file that bytes begin like; undefined for anything else. */
export function binaryKind(bytes: Uint8Array): string | undefined {
  return MAGIC.find(([, magic]) => magic.every((byte, index) => bytes[index] === byte))?.[0]
}
