import { expect, test } from 'vitest'
import { addressIn, isInEveryLanguage, languageOf } from './language.ts'

test.each([
  ['/', 'zh-CN'],
  ['/models/[id]', 'zh-CN'],
  ['/en', 'en'],
  ['/en/models/[id]', 'en'],
  ['/entries', 'zh-CN'],
])('the page %s is in %s', (path, language) => {
  expect(languageOf(path)).toBe(language)
})

test.each([
  ['/', '/en'],
  ['/models', '/en/models'],
  ['/search?q=两癌', '/en/search?q=两癌'],
  ['/units/nangang#ledger', '/en/units/nangang#ledger'],
])('%s is in every language, in English at %s', (address, english) => {
  expect(isInEveryLanguage(address)).toBe(true)
  expect(addressIn('en', address)).toBe(english)
  expect(addressIn('zh-CN', address)).toBe(address)
})

test.each([
  '/guide#submit',
  '/rules',
  '/embed/models/x',
  '/periods/2016-2',
  '/models.csv',
  '/api/v1/index.json',
  '/media/models/x/door.png',
  '#sources',
  'https://example.org/',
  '//example.org/x',
])('%s has one address for all languages', (address) => {
  expect(isInEveryLanguage(address)).toBe(false)
  expect(addressIn('en', address)).toBe(address)
})
