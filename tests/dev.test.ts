import { type ChildProcess, spawn } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { copyPortal } from './portal-build.ts'

const PORT = 40_000 + (process.pid % 20_000)
const root = copyPortal('tests/portals/base')
const unit = join(root, 'content/units/jia.yaml')
const original = readFileSync(unit, 'utf8')
let server: ChildProcess
let terminal = ''

async function page(path: string): Promise<string> {
  return fetch(`http://localhost:${PORT}${path}`).then(
    (response) => response.text(),
    () => '',
  )
}

async function until(path: string, isThere: (html: string) => boolean): Promise<boolean> {
  for (let tries = 0; tries < 150; tries++) {
    if (isThere(await page(path))) return true
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return false
}

beforeAll(() => {
  // in a test runner's environment Astro's dev server answers nothing
  const { VITEST: _, NODE_ENV: __, ...outside } = process.env
  const env = { ...outside, LAST_MILE_ROOT: root, LAST_MILE_AS_OF: '2025-12-31', ASTRO_TELEMETRY_DISABLED: '1' }
  // not by the command: it allows one server a project, and the developer's own may be running
  const program = `import { dev } from 'astro'; await dev({ server: { port: ${PORT} } })`
  server = spawn('node_modules/.bin/node', ['--input-type=module', '-e', program], { env, detached: true })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (terminal += String(chunk)))
})

afterAll(() => {
  if (server.pid) process.kill(-server.pid)
})

test('the dev server shows a changed record, and the report of a faulty one', async () => {
  expect(await until('/units/jia', (html) => html.includes('<h1')), terminal).toBe(true)
  writeFileSync(unit, original.replace(/^title: .*$/m, 'title: 改过名的单位'))
  expect(await until('/units/jia', (html) => html.includes('改过名的单位')), terminal).toBe(true)
  writeFileSync(unit, original.replace(/^title:/m, 'tilte:'))
  expect(await until('/units/jia', (html) => !html.includes('<h1')), terminal).toBe(true)
  await expect.poll(() => terminal, { timeout: 10_000 }).toContain('没有“tilte”这个字段')
  writeFileSync(unit, original)
  expect(await until('/units/jia', (html) => html.includes('<h1')), terminal).toBe(true)
})
