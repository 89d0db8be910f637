import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

const PROGRAM = `
const { getCompileCacheDir } = process.getBuiltinModule('node:module')
const { Worker } = process.getBuiltinModule('node:worker_threads')
console.log(getCompileCacheDir())
new Worker('console.log(process.getBuiltinModule("node:module").getCompileCacheDir())', { eval: true })
`

test('what is compiled of a command is kept, of its threads too, and where somebody has said so', () => {
  const foldersIn = (env: NodeJS.ProcessEnv) => {
    const args = ['--import', './scripts/compile-cache.mjs', '--eval', PROGRAM]
    const { stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: 'utf8' })
    expect(stderr).toBe('')
    return stdout.trim().split('\n')
  }
  const { NODE_COMPILE_CACHE, ...env } = process.env
  const [main = '', ...threads] = foldersIn(env)
  expect(main).toContain('node_modules/.cache/last-mile/compiled')
  expect(threads).toEqual([main])
  const [chosen = '', ...those] = foldersIn({ ...env, NODE_COMPILE_CACHE: '.cache/compiled' })
  expect(chosen).toContain('/.cache/compiled')
  expect(those).toEqual([chosen])
})
