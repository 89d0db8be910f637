import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { remember } from './history-cache.ts'

const scratch = mkdtempSync(join(tmpdir(), 'last-mile-remember-'))
const VALUE = { steps: ['2016-03-22', '2016-04-25'] }

test('a value is computed once for a key', () => {
  const file = join(scratch, 'once')
  expect(remember(file, 'a', () => VALUE)).toEqual(VALUE)
  expect(remember(file, 'a', () => 'another')).toEqual(VALUE)
  expect(remember(file, 'b', () => 'another')).toBe('another')
})

test('a file that is cut off, changed, foreign or of another form is not believed, and is written again', () => {
  const file = join(scratch, 'damaged')
  remember(file, 'a', () => VALUE)
  const whole = readFileSync(file, 'utf8')
  const forms = [
    '',
    '\n',
    '{}',
    '{"key":"a","value":{"steps":[]}}',
    whole.slice(0, -3),
    whole.replace('2016', '2017'),
    `x${whole}`,
  ]
  for (const text of forms) {
    writeFileSync(file, text)
    expect(remember(file, 'a', () => VALUE)).toEqual(VALUE)
    expect(readFileSync(file, 'utf8')).toBe(whole)
  }
  expect(readdirSync(scratch).filter((name) => name.startsWith('damaged'))).toEqual(['damaged'])
})

test('where nothing can be written, the value is there all the same', () => {
  const folder = join(scratch, 'folder')
  mkdirSync(join(folder, 'inside'), { recursive: true })
  expect(remember(folder, 'a', () => VALUE)).toEqual(VALUE)
  expect(readdirSync(scratch).filter((name) => name.startsWith('folder'))).toEqual(['folder'])
})
