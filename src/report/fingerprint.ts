import { createHash } from 'node:crypto'
import type { Diagnostic } from '../diagnostic.ts'

/**
 * A name for each diagnostic that stays when lines above it come and go, so that a platform knows which faults are new.
 * Equal faults of one file are told apart by their order.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>()
  return diagnostics.map(({ file, rule, message }) => {
    const key = JSON.stringify([file, rule, message])
    const count = seen.get(key) ?? 0
    seen.set(key, count + 1)
    return createHash('sha256').update(`${key}#${count}`).digest('hex').slice(0, 32)
  })
}
