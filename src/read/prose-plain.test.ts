import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { generatePortal } from '../generate/portal.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { parseAnyProse } from './prose.ts'
import { plainProse } from './prose-plain.ts'

/** The body of a record in prose, and how many lines stand before it. */
function bodyOf(text: string): [string, number] {
  const [front = ''] = /^---\n.*?\n---\n/s.exec(text) ?? []
  return [text.slice(front.length), front.split('\n').length - 1]
}

const real = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter(({ name }) => name.endsWith('.mdx'))
  .map((entry) => bodyOf(readFileSync(join(entry.parentPath, entry.name), 'utf8')))
const generated = [...generatePortal(loadSchemas('schemas'), '.', { records: 600, bodies: 0.5, seed: 5, year: 2025 })]
  .filter(({ path }) => path.endsWith('.mdx'))
  .map(({ text }) => bodyOf(text))
const bodies = [...real, ...generated]

/** Says whether a body was plain; where it was, the parser gives the same tree. */
function agrees([body, before]: [string, number]): boolean {
  const plain = plainProse(body, before)
  if (!plain) return false
  expect({ body, tree: plain }).toEqual({ body, tree: parseAnyProse('a.mdx', body, before).body })
  return true
}

describe('plain prose', () => {
  test('nearly every body is plain, and read as the parser reads it', () => {
    expect(generated.filter(agrees).length / generated.length).toBeGreaterThan(0.95)
    expect(real.filter(agrees).length / real.length).toBeGreaterThan(0.9)
  })

  test.each([
    '甲\n乙\n',
    '- 甲\n\n- 乙\n',
    '- 甲\n  - 乙\n',
    '- [ ] 甲\n',
    '- - -\n',
    '---\n',
    '1) 甲\n',
    '甲  \n',
    '    甲\n',
    '甲\n===\n',
    '[甲]: https://example.org\n',
    '见 https://example.org\n',
    '**甲。**乙\n',
    '*甲*\n',
    '<Steps>\n甲\n</Steps>\n',
    '<Steps>\n\n甲\n',
    '<Cite source="a" /> 甲\n',
    '<Cite source={1} />\n',
    '{1}\n',
    'import a from "b"\n\n甲&amp;乙\n',
    '| 甲 |\n| - |\n',
  ])('is not %j', (body) => {
    expect(plainProse(body, 3)).toBeUndefined()
  })

  const odd = fc.constantFrom(
    ...' \n\t#-*_~`[]{}<>!&\\@|:=+1.)甲。，“”$^"\'/',
    '\n\n',
    '**',
    '- ',
    '1. ',
    '> ',
    '<Steps>',
    '</Steps>',
    '<Cite source="a" />',
    '  ',
    'www.',
    'http://',
    '    ',
  )

  test('a changed body is read as the parser reads it, or not at all', () => {
    let plain = 0
    const changed = fc.tuple(fc.constantFrom(...bodies), fc.array(fc.tuple(fc.nat(), fc.nat(3), odd), { maxLength: 3 }))
    fc.assert(
      fc.property(changed, ([[body, before], changes]) => {
        const result = changes.reduce((text, [at, length, piece]) => {
          const start = at % (text.length + 1)
          return text.slice(0, start) + piece + text.slice(start + length)
        }, body)
        if (agrees([result, before])) plain += 1
      }),
      { numRuns: 600, seed: 1 },
    )
    expect(plain).toBeGreaterThan(100)
  })

  test('lines thrown together, and signs, likewise', () => {
    const line = fc.constantFrom(...bodies.flatMap(([body]) => body.split('\n')), '', '', '')
    const shuffled = fc.array(line, { maxLength: 8 }).map((lines) => lines.join('\n'))
    const signs = fc.array(odd, { maxLength: 12 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(fc.oneof(shuffled, signs), fc.nat(20), (body, before) => void agrees([body, before])),
      {
        numRuns: 3000,
        seed: 1,
      },
    )
  })
})
