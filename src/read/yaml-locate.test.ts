import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isMap, type ParsedNode, parseDocument } from 'yaml'
import { yamlLocator } from './yaml-locate.ts'

const texts = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.(yaml|mdx)$/.test(name))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .map((text) => /^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? text)

test('every field of every record, and its value, is found where the library finds it', () => {
  let fields = 0
  for (const text of texts) {
    const locate = yamlLocator(text)
    const { contents } = parseDocument(text)
    for (const { key, value } of isMap<ParsedNode, ParsedNode>(contents) ? contents.items : []) {
      const path = [String(key)]
      const offsets = [locate(path, 'key'), locate(path, 'value')]
      expect([text, path, ...offsets]).toEqual([text, path, key.range[0], value?.range[0]])
      fields++
    }
  }
  expect(fields).toBeGreaterThan(1500)
})
