import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('a command says what it can do, and in Chinese what it did not understand', () => {
  const run = (option: string) => spawnSync('node', ['scripts/published-ids.ts', option], { encoding: 'utf8' })
  const [asked, wrong] = [run('--help'), run('--no-such-option')]
  expect([asked.status, asked.stderr]).toEqual([0, ''])
  expect(asked.stdout).toMatch(/^用法：npm run published-ids -- /)
  expect([wrong.status, wrong.stdout]).toEqual([2, ''])
  expect(wrong.stderr).toBe(`看不懂：--no-such-option\n\n${asked.stdout}`)
})

test('every command reads its options in this way', () => {
  const others = readdirSync('scripts').filter((file) => /\bparseArgs\(/.test(readFileSync(`scripts/${file}`, 'utf8')))
  expect(others).toEqual([])
})
