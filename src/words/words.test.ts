import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../language.ts'
import { editionOf } from '../publish/edition.ts'
import { PUBLIC_FIELDS, PUBLIC_KINDS } from '../publish/public-fields.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { resolveRef } from '../schema/schema-set.ts'
import { fill, wordsOf } from '../words.ts'

/** Every phrase of a catalogue by its path: `search.steps.alias`. */
function phrasesOf(value: unknown, path = ''): Map<string, string> {
  if (typeof value === 'string') return new Map([[path, value]])
  const parts = Object.entries(value as object).flatMap(([key, part]) => [
    ...phrasesOf(part, path === '' ? key : `${path}.${key}`),
  ])
  return new Map(parts)
}

const chinese = phrasesOf(wordsOf('zh-CN'))

describe.each(LANGUAGES)('the catalogue of %s', (language) => {
  const phrases = phrasesOf(wordsOf(language))

  test('has every string of the Chinese one and no other', () => {
    expect([...phrases.keys()].sort()).toEqual([...chinese.keys()].sort())
  })

  test('has no empty string', () => {
    expect([...phrases].filter(([, phrase]) => phrase.trim() === '').map(([path]) => path)).toEqual([])
  })

  test('leaves the same gaps to fill', () => {
    const gaps = (phrase = '') => [...new Set([...phrase.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort()
    const wrong = [...phrases].filter(([path, phrase]) => gaps(phrase).join() !== gaps(chinese.get(path)).join())
    expect(wrong.map(([path]) => path)).toEqual([])
  })

  test('closes every gap', () => {
    const rest = (phrase: string) => phrase.replace(/\{\w+(\|[^{|}]*\|[^{|}]*)?\}/g, '')
    expect([...phrases].filter(([, phrase]) => /[{}]/.test(rest(phrase))).map(([path]) => path)).toEqual([])
  })
})

test('the English catalogue is in English', () => {
  const english = [...phrasesOf(wordsOf('en'))]
  const han = english.filter(([, phrase]) => /\p{Script=Han}|[，。：；、（）《》「」]/u.test(phrase))
  expect(han.map(([path]) => path)).toEqual([])
})

test('the Chinese catalogue is in Chinese', () => {
  const latin = [...chinese].filter(([, phrase]) => /[a-z]/i.test(phrase.replace(/\{\w+\}/g, '')))
  const hasNoHan = latin.filter(([, phrase]) => !/\p{Script=Han}/u.test(phrase))
  expect(hasNoHan.map(([, phrase]) => phrase)).toEqual(['Excel'])
})

test('what readers of English pages see of the schemas has English titles', () => {
  const schemas = loadSchemas('schemas')
  const edition = editionOf({ schemas } as never, 'en')
  const isEnglish = (text: string | undefined) => text !== undefined && !/\p{Script=Han}/u.test(text)
  const kinds = PUBLIC_KINDS.flatMap((kind) => {
    const { title, description, properties = {} } = edition.schemas.kinds.get(kind) ?? {}
    const fields = PUBLIC_FIELDS[kind].map((name) => [name, resolveRef(edition.schemas, properties[name] ?? {}).title])
    return [['title', title], ['description', description], ...fields].map(([name, text]) => [`${kind}.${name}`, text])
  })
  expect(kinds.filter(([, text]) => !isEnglish(text)).map(([path]) => path)).toEqual([])
})

test('a phrase has the word for one and for many', () => {
  const phrase = '{count} {count|record|records}'
  expect(fill(phrase, { count: 1 })).toBe('1 record')
  expect(fill(phrase, { count: '1,200' })).toBe('1,200 records')
  expect(fill(phrase, { count: 0 })).toBe('0 records')
  expect(fill('{unknown}', {})).toBe('{unknown}')
})
