import { expect, test } from 'vitest'
import { bundlerEnvironment } from './program-bundle.ts'

test('what a shell or a test runner says in the words of the bundler is not taken for its own, the rest is', () => {
  const shell = {
    PATH: '/usr/bin',
    LAST_MILE_ROOT: '/srv/content',
    DEV: '1',
    PROD: '',
    MODE: 'test',
    SSR: '1',
    BASE_URL: '/x/',
  }
  const { PATH, LAST_MILE_ROOT, LAST_MILE_BUNDLE, ...others } = bundlerEnvironment(shell, '/srv/work')
  expect([PATH, LAST_MILE_ROOT, LAST_MILE_BUNDLE]).toEqual(['/usr/bin', '/srv/content', '/srv/work'])
  for (const name of ['DEV', 'PROD', 'MODE', 'SSR', 'BASE_URL']) expect(others).not.toHaveProperty(name)
})
