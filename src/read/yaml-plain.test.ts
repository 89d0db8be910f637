import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stringify } from 'yaml'
import { generatePortal } from '../generate/portal.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { parseAnyYaml } from './yaml.ts'
import { plainYaml } from './yaml-plain.ts'

const schemas = loadSchemas('schemas')

/** The YAML of a record: its front matter where it has a body. */
function yamlOf(text: string): string {
  return /^---\n(.*?\n)---\n/s.exec(text)?.[1] ?? text
}

const real = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter(({ name }) => /\.(yaml|mdx)$/.test(name))
  .map((entry) => yamlOf(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
const generated = [...generatePortal(schemas, '.', { records: 400, bodies: 0.2, seed: 5, year: 2025 })].map(
  ({ text }) => yamlOf(text),
)
const texts = [...real, ...generated]

/** Says whether the text was plain; where it was, the library says the same and has nothing to report. */
function agrees(text: string): boolean {
  const plain = plainYaml(text)
  if (!plain) return false
  const { data, diagnostics } = parseAnyYaml({ file: 'a.yaml', text }, 0, text.length)
  expect({ text, data, diagnostics }).toEqual({ text, data: plain.data, diagnostics: [] })
  expect(JSON.stringify(plain.data)).toBe(JSON.stringify(data))
  return true
}

describe('plain YAML', () => {
  test('nearly every record is plain, and read as the library reads it', () => {
    expect(generated.filter(agrees).length / generated.length).toBeGreaterThan(0.9)
    expect(real.filter(agrees).length / real.length).toBeGreaterThan(0.7)
  })

  test.each([
    'a: 1\na: 2\n',
    'a: 007\n',
    'a: 1.50\n',
    'a: -0\n',
    'a: 1e3\n',
    'a: yes\n',
    'a: True\n',
    'no: 1\n',
    'a: ~\n',
    'a:\n',
    'a: 2016-3-22\n',
    'a: 甲 # 乙\n',
    'a: 甲：乙: 丙\n',
    'a: 甲\n  乙\n',
    'a: &b 甲\n',
    'a: [甲]\n',
    'a: “甲”\n',
    'a: |\n  甲\n',
    'a：1\n',
    '- app：甲\n',
    'a:\n- 甲\n',
    'a:\n   b: 1\n',
    'a: 甲\u3000\n',
    '---\na: 1\n',
    '甲: 1\n',
    '',
    '\n',
  ])('is not %j', (text) => {
    expect(plainYaml(text)).toBeUndefined()
  })

  const line = fc.constantFrom(...texts.flatMap((text) => text.split('\n')))
  const odd = fc.constantFrom(
    ...' \t\n:：-－#"\'[]{}&*!|>%@`,，?~“”《》　0123456789.eExXyYnNoO_甲a',
    '---',
    '...',
    '- ',
    ': ',
    ' #',
    '\n  ',
    '\n- ',
  )

  test('a changed record is read as the library reads it, or not at all', () => {
    let plain = 0
    const changed = fc.tuple(fc.constantFrom(...texts), fc.array(fc.tuple(fc.nat(), fc.nat(3), odd), { maxLength: 3 }))
    fc.assert(
      fc.property(changed, ([text, changes]) => {
        const result = changes.reduce((before, [at, length, piece]) => {
          const start = at % (before.length + 1)
          return before.slice(0, start) + piece + before.slice(start + length)
        }, text)
        if (agrees(result)) plain += 1
      }),
      { numRuns: 1500, seed: 1 },
    )
    expect(plain).toBeGreaterThan(300)
  })

  test('lines thrown together, and short texts of odd signs, likewise', () => {
    const shuffled = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))
    const signs = fc.array(odd, { maxLength: 12 }).map((signs) => `a: ${signs.join('')}`)
    const values = fc.jsonValue({ maxDepth: 2 }).map((value) => stringify({ a: value, b: [value, { c: value }] }))
    fc.assert(
      fc.property(fc.oneof(shuffled, signs, values), (text) => void agrees(text)),
      { numRuns: 3000, seed: 1 },
    )
  })
})
