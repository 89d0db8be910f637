import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { binaryKind } from '../../read/encoding.ts'
import { scanText } from './scan.ts'

test('no file of this repository holds what looks private: its history is searched like any other', () => {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  const texts = files.flatMap((file) => {
    const bytes = readFileSync(file)
    return binaryKind(bytes) ? [] : [[file, bytes.toString('utf8')] as const]
  })
  expect(texts.length).toBeGreaterThan(500)
  expect(texts.flatMap(([file, text]) => scanText(text).map(({ rule }) => `${file} ${rule}`))).toEqual([])
})
