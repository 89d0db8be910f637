import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'tests/**/*.test.ts'],
    // real builds and a real browser run in some tests
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
})
