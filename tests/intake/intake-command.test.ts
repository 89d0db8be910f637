import { spawnSync } from 'node:child_process'
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { writePortal } from '../../src/generate/write-portal.ts'
import { loadSchemas } from '../../src/schema/load-schemas.ts'
import { ANSWERS } from './answers.ts'

const root = mkdtempSync(join(tmpdir(), 'last-mile-intake-'))
const reply = join(root, 'reply.md')
writePortal(loadSchemas('schemas'), '.', root, { records: 200, bodies: 0.1, seed: 1, year: 2025 })

const body = Object.entries({ 记录种类: '活动（activity）', ...ANSWERS }).map(
  ([label, answer]) => `### ${label}\n\n${answer}`,
)
writeFileSync(join(root, 'issue.json'), JSON.stringify({ body: body.join('\n\n') }))

const recordsNow = () => globSync('content/activities/*', { cwd: root })
const before = new Set(recordsNow())
const made = () => recordsNow().filter((file) => !before.has(file))

afterEach(() => {
  for (const file of ['reply.md', ...made()]) rmSync(join(root, file), { recursive: true, force: true })
})
afterAll(() => rmSync(root, { recursive: true }))

function intake() {
  const options = ['--issue', join(root, 'issue.json'), '--reply', reply, '--root', root, '--as-of', '2025-12-31']
  return spawnSync('node', ['scripts/intake.ts', ...options], { encoding: 'utf8' })
}

test('a record and the reply to its issue are written', () => {
  const { status, stdout, stderr } = intake()
  expect([status, stdout, stderr]).toEqual([0, '', ''])
  const [file = ''] = made()
  expect(readFileSync(reply, 'utf8')).toContain(`\`${file}\``)
  expect(readFileSync(join(root, file), 'utf8')).toContain('title: 到村里看望留守妇女\n')
})

test('where the reply cannot be written, nor is the record', () => {
  mkdirSync(reply)
  expect(intake().status).toBe(1)
  expect(made()).toEqual([])
})

test('where the record cannot be written, no reply speaks of it', () => {
  intake()
  const [file = ''] = made()
  for (const each of [join(root, file), reply]) rmSync(each)
  // the record goes beside its place first
  mkdirSync(join(root, `${file}.part`))
  const { status, stderr } = intake()
  expect([status, stderr]).toEqual([1, expect.stringContaining(`${file}.part`)])
  expect(existsSync(reply)).toBe(false)
})
