/** A number of 32 bits for a text, the same in the build and in the browser: FNV-1a (RFC 9923), a unit of UTF-16 at a time. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
