import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

test('the types of the program, its pages and its tests are sound', () => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'typecheck'], { encoding: 'utf8' })
  expect(status, stdout + stderr).toBe(0)
})
