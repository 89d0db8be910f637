import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { freePort } from './free-port.ts'
import { copyPortal } from './portal-build.ts'

const PORT = await freePort()
const PATIENCE_MS = 90_000
const DATE = '2025-12-31'
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

/** Whether a page becomes what it should; where every core is busy, the server takes long to start. */
async function until(path: string, isThere: (html: string) => boolean): Promise<boolean> {
  for (const end = Date.now() + PATIENCE_MS; Date.now() < end; await sleep(200))
    if (isThere(await page(path))) return true
  return false
}

beforeAll(() => {
  // in a test runner's environment Astro's dev server answers nothing
  const { VITEST: _, NODE_ENV: __, ...outside } = process.env
  const env = { ...outside, LAST_MILE_ROOT: root, ASTRO_TELEMETRY_DISABLED: '1' }
  const command = ['scripts/dev.ts', '--port', String(PORT), '--as-of', DATE]
  server = spawn('node_modules/.bin/node', command, { env, detached: true })
  for (const stream of [server.stdout, server.stderr]) stream?.on('data', (chunk) => (terminal += String(chunk)))
})

afterAll(async () => {
  if (!server.pid || server.exitCode !== null) return
  // what it still writes as it ends must not meet the clearing of the tests' builds
  const ended = once(server, 'exit')
  process.kill(-server.pid)
  await ended
})

test('the dev server shows a changed record, and the report of a faulty one', {
  timeout: 5 * PATIENCE_MS,
}, async () => {
  expect(await until('/units/jia', (html) => html.includes('<h1')), terminal).toBe(true)
  // in Chinese, and without a word of what makes it
  await expect.poll(() => terminal).toBe(`本机：http://localhost:${PORT}/\n按 Ctrl+C 结束。\n`)
  expect(await until('/about', (html) => html.includes(DATE)), terminal).toBe(true)
  writeFileSync(unit, original.replace(/^title: .*$/m, 'title: 改过名的单位'))
  expect(await until('/units/jia', (html) => html.includes('改过名的单位')), terminal).toBe(true)
  writeFileSync(unit, original.replace(/^title:/m, 'tilte:'))
  expect(await until('/units/jia', (html) => !html.includes('<h1')), terminal).toBe(true)
  await expect.poll(() => terminal, { timeout: PATIENCE_MS }).toContain('没有“tilte”这个字段')
  writeFileSync(unit, original)
  expect(await until('/units/jia', (html) => html.includes('<h1')), terminal).toBe(true)
})
