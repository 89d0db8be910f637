import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    globalSetup: 'tests/clean-builds.ts',
    // one core less would be the rule, and leave half of a small machine idle
    maxWorkers: '100%',
    // real builds and a real browser run in some tests
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // what is waited for comes late where every core is busy
    expect: { poll: { timeout: 10_000 } },
    // as many pages of a browser at once as the smallest machine has cores
    maxConcurrency: 2,
  },
})
