/** A grey PNG of this size; `extra` adds a chunk that is not needed to show it, `padding` bytes to its data. */
export function png(width: number, height: number, { extra = '', padding = 0 } = {}): Uint8Array {
  return joined([
    latin('\x89PNG\r\n\x1a\n'),
    chunk('IHDR', joined([uint32(width), uint32(height), Uint8Array.of(8, 0, 0, 0, 0)])),
    ...(extra ? [chunk(extra, new Uint8Array(8))] : []),
    chunk('IDAT', joined([stored((width + 1) * height), new Uint8Array(padding)])),
    chunk('IEND', new Uint8Array()),
  ])
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = joined([latin(type), data])
  return joined([uint32(data.length), body, uint32(crc32(body))])
}

const MOST_STORED = 0xffff

/** Zeros as a zlib stream (RFC 1950) that compresses nothing: rules run in browsers too, where Node's zlib is not. */
function stored(count: number): Uint8Array {
  const blocks = Array.from({ length: Math.max(1, Math.ceil(count / MOST_STORED)) }, (_, index) => {
    const size = Math.min(MOST_STORED, count - index * MOST_STORED)
    const isLast = (index + 1) * MOST_STORED >= count
    const [low, high] = [size & 0xff, size >> 8]
    return joined([Uint8Array.of(isLast ? 1 : 0, low, high, low ^ 0xff, high ^ 0xff), new Uint8Array(size)])
  })
  // of zeros, Adler-32 is their number above one
  return joined([Uint8Array.of(0x78, 1), ...blocks, uint32((count % 65521) * 0x10000 + 1)])
}

/** The checksum of PNG (ISO 3309), a byte at a time. */
function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff
  for (let at = 0; at < bytes.length; at++) crc = (crc >>> 8) ^ (CRC_OF_BYTE[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)
  return (crc ^ 0xffffffff) >>> 0
}

const CRC_OF_BYTE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc
})

function uint32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value)
}

function latin(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0))
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
