import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: 'tests/clean-builds.ts',
    // one core less would be the rule, and leave half of a small machine idle
    maxWorkers: '100%',
    // real builds and a real browser run in some tests, on machines that do other work too
    testTimeout: 300_000,
    hookTimeout: 600_000,
    // what is waited for comes late where every core is busy
    expect: { poll: { timeout: 30_000 } },
    // as many pages of a browser at once as the smallest machine has cores
    maxConcurrency: 2,
  },
})
