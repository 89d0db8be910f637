import { expect, test } from 'vitest'
import { GrowingBytes } from './growing-bytes.ts'

const written = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

test('one text after the other, however long they are together', () => {
  const texts = Array.from({ length: 3000 }, (_, at) => `第${at}行：好做法 𠮷\n`)
  expect(written(new GrowingBytes().of(texts))).toBe(texts.join(''))
})

test('what is made next begins anew', () => {
  const bytes = new GrowingBytes()
  expect(written(bytes.of(['一', '二']))).toBe('一二')
  expect(written(bytes.of(['三']))).toBe('三')
  expect(bytes.of([]).length).toBe(0)
})
