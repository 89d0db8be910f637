import { expect, test } from 'vitest'
import { indexTokens } from '../../tests/search/index-tokens.ts'
import { Tokenizer } from './tokenizer.ts'
import { loneCharacters } from './tokens.ts'

const simplified = new Map([['婦', '妇']])
const TEXTS = [
  '“3+1”模式：COVID-19期间（2020年1—3月）帮扶１２户　家庭、𠀀字 A/B 100%',
  '  妇联，，  婦女。 ',
  '，、 “”',
  '',
  '见a.b：c@d（e）f;妇，女',
]

test('text in pieces has the tokens that it has as a whole, and is shown as it is written', () => {
  const tokenizer = new Tokenizer(simplified)
  // twice: the second time from memory
  for (const text of [...TEXTS, ...TEXTS]) {
    const pieces = tokenizer.pieces(text)
    expect(pieces.flatMap(({ tokens }) => tokens)).toEqual(indexTokens(text, simplified))
    expect(pieces.map(({ shown }) => shown).join('')).toBe(text.trimStart())
    const characters = new Set(pieces.flatMap(({ characters }) => characters))
    expect([...characters]).toEqual(loneCharacters(text, simplified))
  }
})

test('invisible characters do not split a token', () => {
  expect(new Tokenizer(simplified).pieces('妇\u200B女').flatMap(({ tokens }) => tokens)).toEqual(['妇女', '女z'])
})
