import { brotliDecompressSync, gunzipSync } from 'node:zlib'

const UNPACK: readonly (readonly [ending: string, unpack: (bytes: Uint8Array) => Buffer])[] = [
  ['.br', brotliDecompressSync],
  ['.gz', gunzipSync],
]

/** A file as readers get it: a compressed copy is sent under the name of its original, and is what the original was then. */
export function asSent(path: string, bytes: Uint8Array): readonly [path: string, bytes: Uint8Array] {
  const [ending, unpack] = UNPACK.find(([each]) => path.endsWith(each)) ?? []
  return ending && unpack ? [path.slice(0, -ending.length), unpack(bytes)] : [path, bytes]
}
