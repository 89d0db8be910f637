import { setFlagsFromString } from 'node:v8'
import type { ResourceLimits } from 'node:worker_threads'

/** A thread beside the main one throws away nearly all that it makes: a small space for it is soon clean again. */
export const THREAD_HEAP: ResourceLimits = { maxYoungGenerationSizeMb: 24 }

/**
 * Lets the heaps of this process grow by half before they are cleaned, not to several times of what lives: a third less
 * memory for a twentieth more time.
 */
export function growHeapsSlowly(): void {
  setFlagsFromString('--heap-growing-percent=50')
}
