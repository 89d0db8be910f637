import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOf, takeName } from './folder-lock.ts'

const scratch = mkdtempSync(join(tmpdir(), 'last-mile-lock-'))

/** Another process that holds a name until it is killed. */
async function holder(name: string) {
  const call = `
    const { takeName } = await import('./src/folder-lock.ts')
    process.stdout.write(String(await takeName(JSON.parse(process.argv[1]))))
    setInterval(() => undefined, 1000)`
  const child = spawn('node', ['--input-type=module', '-e', call, JSON.stringify(name)])
  const [said] = await once(child.stdout, 'data')
  return { child, said: String(said) }
}

test.each([
  ['a name of the system', nameOf(scratch, process.platform)],
  ['a file, as on macOS', join(scratch, 'lock.sock')],
])('%s is held by one process, and free at once when that is killed', async (_, name) => {
  const { child, said } = await holder(name)
  expect(said).toBe('true')
  expect(await takeName(name)).toBe(false)
  expect(await holder(name).then(({ child: second, said: again }) => second.kill('SIGKILL') && again)).toBe('false')
  child.kill('SIGKILL')
  await once(child, 'exit')
  expect(await takeName(name)).toBe(true)
  rmSync(join(scratch, 'lock.sock'), { force: true })
})

test('each folder has a place of its own, however it is written', () => {
  expect(nameOf('dist/', 'linux')).toBe(nameOf(join(process.cwd(), 'dist'), 'linux'))
  expect(nameOf('dist', 'linux')).not.toBe(nameOf('dist-internal', 'linux'))
  expect(nameOf('dist', 'win32')).toMatch(/^\\\\\.\\pipe\\last-mile-[0-9a-f]{16}$/)
})
