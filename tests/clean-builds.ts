import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/** Where each run of the tests has a folder for its builds, named by its process. */
const RUNS = '.cache/test-builds'

/** By this the processes of a run know its folder. */
const NAME = 'LAST_MILE_TEST_BUILDS'

/** Where the tests of this run build, several at a time; a run beside it has its own. */
export function buildsFolder(): string {
  return process.env[NAME] ?? join(RUNS, String(process.pid))
}

/** Clears what runs that were stopped have left, before the first test. */
export function setup(): void {
  process.env[NAME] = join(RUNS, String(process.pid))
  for (const run of runs()) if (!isRunning(Number(run))) rmSync(join(RUNS, run), { recursive: true, force: true })
}

/** Clears the builds after the last test. */
export function teardown(): void {
  rmSync(buildsFolder(), { recursive: true, force: true })
}

function runs(): string[] {
  try {
    return readdirSync(RUNS)
  } catch {
    // no run was here before
    return []
  }
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
