import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'
import { buildsFolder } from './clean-builds.ts'
import { LongestFirst } from './longest-first.ts'

// what a test starts has its programs compiled once, not once a start: a third of the time of a small command
const NODE_COMPILE_CACHE = resolve(buildsFolder(), 'compiled')

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    globalSetup: 'tests/clean-builds.ts',
    // one core less would be the rule, and leave half of a small machine idle
    maxWorkers: '100%',
    // real builds and a real browser run in some tests, on machines that do other work too
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // the builds of a whole run take more than ten seconds to clear
    teardownTimeout: 120_000,
    // what is waited for comes late where every core is busy
    expect: { poll: { timeout: 30_000 } },
    // as many pages of a browser at once as the smallest machine has cores
    maxConcurrency: 2,
    // no test changes anything outside of itself: a process has them one after the other
    isolate: false,
    sequence: { sequencer: LongestFirst },
    projects: [
      { extends: true, test: { name: 'src', include: ['src/**/*.test.ts'] } },
      { extends: true, test: { name: 'tests', include: ['tests/**/*.test.ts'], env: { NODE_COMPILE_CACHE } } },
    ],
  },
})
