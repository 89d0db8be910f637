import { expect, test } from 'vitest'
import { QuickEncoder } from './text-encoder.ts'

test.each([
  ['nothing', ''],
  ['Latin', 'last mile'],
  ['Chinese and signs of four bytes', '最后一公里，𠮷😀'],
  ['half a sign', 'a\ud842b\udfb7'],
  ['a long text', '妇'.repeat(100_000)],
])('%s is encoded as by the standard, in a buffer of its own', (_, text) => {
  const encoder = new QuickEncoder()
  const bytes = encoder.encode(text)
  expect(bytes).toEqual(new TextEncoder().encode(text))
  expect(bytes.byteLength).toBe(bytes.buffer.byteLength)
  encoder.encode('别的')
  expect(bytes).toEqual(new TextEncoder().encode(text))
})

test('nothing is encoded where nothing is given', () => {
  expect(new QuickEncoder().encode()).toHaveLength(0)
})
