import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import type { ResourceLimits } from 'node:worker_threads'

/** A thread beside the main one throws away nearly all that it makes: a small space for it is soon clean again. */
export const THREAD_HEAP: ResourceLimits = { maxYoungGenerationSizeMb: 24 }

/** How far heaps may grow beyond what lives before they are cleaned. */
const GROWTH = '--heap-growing-percent=30'

/** Node's flags for a process beside the main one that is to stay small. */
export const SMALL_PROCESS: readonly string[] = ['--max-semi-space-size=8', GROWTH]

/** The allocator of native modules, the bundler's too, takes memory when it is needed and gives it back when it is not. */
export const SMALL_NATIVE = { MIMALLOC_ARENA_EAGER_COMMIT: '0', MIMALLOC_PURGE_DELAY: '0' }

/**
 * Lets the heaps of this process grow by three tenths before they are cleaned, not to several times of what lives: much less
 * memory for a little more time.
 */
export function growHeapsSlowly(): void {
  setFlagsFromString(GROWTH)
}

/** A heap of so many bytes takes about half a second to be searched. */
const LARGE = 512 * 1024 * 1024

/**
 * Of a large site, lets bytes beside a heap count as if they were on it. Otherwise each 64 MB of such bytes, most of them
 * no longer needed, have the whole heap searched: a sixth of the time of 100,000 records.
 */
export function cleanLargeHeapsLess(): void {
  if (getHeapStatistics().used_heap_size < LARGE) return
  setFlagsFromString('--external-memory-accounted-in-global-limit')
}
