import { createHash } from 'node:crypto'
import { compareText } from './diagnostic.ts'

/** The digest of a closing: of everything in it but the digest itself, whatever the order of its fields. */
export function closingDigest(closing: object): string {
  const { digest: _, ...rest } = closing as { digest?: unknown }
  return createHash('sha256')
    .update(JSON.stringify(sorted(rest)))
    .digest('hex')
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => compareText(a, b))
  return entries.map(([name, field]) => [name, sorted(field)])
}
