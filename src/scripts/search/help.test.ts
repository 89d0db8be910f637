import { expect, test } from 'vitest'
import { askedTexts } from './asked.ts'
import { asksFor } from './help.ts'

test.each([
  ['家暴', 'strict', [], true],
  ['家暴怎么办', 'content-words', ['家暴'], true],
  ['家 暴', 'strict', ['家暴'], true],
  ['“家-暴”', 'strict', [], true],
  ['婆婆打我', 'content-words', ['家暴'], true],
  ['jiabao', 'pinyin', ['家暴'], true],
  ['家庭', 'strict', ['家庭'], false],
  // words of pieces that the reader did not ask for
  ['家访', 'pieces', ['家暴'], false],
  ['', 'strict', [], false],
] as const)('a search for %s (%s) asks for help: %o %s', (query, step, words, expected) => {
  expect(asksFor(['家暴', '维权'], askedTexts(query, { step, words: [...words] } as never))).toBe(expected)
})
