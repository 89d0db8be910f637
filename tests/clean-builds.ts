import { readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Where each run of the tests has a folder for its builds, named by its process. */
const RUNS = '.cache/test-builds'

/** What the program remembers of the portals that it has met: those of the tests are never met again. */
const MEMORY = 'node_modules/.cache/last-mile'

/** By this the processes of a run know its folder. */
const NAME = 'LAST_MILE_TEST_BUILDS'

/** Where the tests of this run build, several at a time; a run beside it has its own. */
export function buildsFolder(): string {
  return process.env[NAME] ?? join(RUNS, String(process.pid))
}

/** What was remembered before the first test. */
let remembered = new Set<string>()

/** Clears what runs that were stopped have left, before the first test. */
export function setup(): void {
  process.env[NAME] = join(RUNS, String(process.pid))
  remembered = new Set(namesIn(MEMORY))
  for (const run of namesIn(RUNS))
    if (!isRunning(Number(run))) rmSync(join(RUNS, run), { recursive: true, force: true })
}

/**
 * Clears the builds, and what was remembered of their portals, after the last test. They take ten seconds to go: Vitest,
 * which waits for its processes meanwhile, must be able to see them end.
 */
export async function teardown(): Promise<void> {
  // a process of a test that is ending may write into it once more
  await rm(buildsFolder(), { recursive: true, force: true, maxRetries: 20 })
  const added = namesIn(MEMORY).filter((name) => /^(?:records|site|search|before)-/.test(name) && !remembered.has(name))
  for (const name of added) await rm(join(MEMORY, name), { recursive: true, force: true })
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    // nothing was here before
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
