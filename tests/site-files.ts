import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'

/** Every form in which a file's bytes can be read: as they are, unpacked, without invisible characters. */
export function readings(bytes: Uint8Array): string[] {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  const unpacked = isGzip ? [gunzipSync(bytes)] : isZip ? Object.values(unzipSync(bytes)) : []
  return [bytes, ...unpacked].map((part) => new TextDecoder().decode(part).replace(/[\u200b-\u200d\ufeff]/g, ''))
}

/** All files below a folder. */
export function filesOf(dir: string): { path: string; bytes: Uint8Array }[] {
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name)).map((path) => ({ path, bytes: readFileSync(path) }))
}

/** Every text in a value, whatever holds it. */
export function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  else if (value instanceof Map || Array.isArray(value) || value instanceof Set)
    for (const item of value) yield* textsIn(item)
  else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) yield* textsIn(item)
}
