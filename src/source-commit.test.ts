import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { givenDate } from './environment.ts'
import { buildFacts } from './source-commit.ts'

const noRepository = mkdtempSync(join(tmpdir(), 'last-mile-no-git-'))

test('a build sees everything from the day that it is given, with git or without', () => {
  expect(buildFacts('.', '2016-06-30').asOf).toBe('2016-06-30')
  expect(buildFacts(noRepository, '2016-06-30')).toEqual({ asOf: '2016-06-30', commit: null })
  expect(buildFacts('.', undefined).asOf).toMatch(/^\d{4}-\d\d-\d\d$/)
})

test('without git it asks for the day, unless there is nothing to build', () => {
  expect(() => buildFacts(noRepository, undefined)).toThrow('没有 content 文件夹')
  mkdirSync(join(noRepository, 'content'))
  expect(() => buildFacts(noRepository, undefined)).toThrow('请用 --as-of')
})

test.each(['', 'true', '2016-13-45', '2016-06', '去年'])('“%s” is refused as a day', (given) => {
  expect(() => buildFacts('.', given)).toThrow(`“${given}”不是日期`)
})

test('the day stands behind --as-of; without a day behind it, none is taken from elsewhere', () => {
  expect(givenDate(['build', '--as-of', '2016-06-30', '--outDir', 'site'])).toBe('2016-06-30')
  expect(givenDate(['build', '--as-of=2016-06-30'])).toBe('2016-06-30')
  expect(givenDate(['build', '--as-of'])).toBe('')
  expect(givenDate(['build'])).toBe(process.env['LAST_MILE_AS_OF'])
})
