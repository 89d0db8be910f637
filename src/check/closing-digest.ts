import { createHash } from 'node:crypto'
import { compareText } from '../diagnostic.ts'

/** The digest of a closing: of everything in it but the digest itself, whatever the order of its fields. */
export function closingDigest(closing: object): string {
  const { digest: _, ...rest } = closing as { digest?: unknown }
  return textDigest(JSON.stringify(sorted(rest)))
}

/**
 * The SHA-256 of a text, written as in Subresource Integrity: `sha256-` and Base64.
 * In hexadecimal one in forty holds eleven digits that look like the number of a mobile phone.
 */
export function textDigest(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  return entries.map(([name, field]) => [name, sorted(field)])
}
