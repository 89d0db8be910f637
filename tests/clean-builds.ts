import { rmSync } from 'node:fs'

/** Where the tests build, several at a time. */
export const BUILDS = '.cache/test-builds'

/** Clears what an earlier run has left, before the first test. */
export function setup(): void {
  rmSync(BUILDS, { recursive: true, force: true })
}

/** Clears the builds after the last test. */
export function teardown(): void {
  rmSync(BUILDS, { recursive: true, force: true })
}
