import fc from 'fast-check'
import type { FuzzFile } from './records.ts'

const YAML = 'content/policies/fuzz.yaml'
const MDX = 'content/practices/fuzz.mdx'
const FRONT = '---\ntitle: 走访\n---\n'

const encoded = (file: string, text: string): FuzzFile => ({ file, bytes: new TextEncoder().encode(text) })

/** Bytes that mean nothing, in a file of either form. */
export const randomBytes: fc.Arbitrary<FuzzFile> = fc.record({
  file: fc.constantFrom(YAML, MDX),
  bytes: fc.uint8Array({ maxLength: 400 }),
})

const characters = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  // what hides, turns round or looks like something else
  fc.string({
    unit: fc.constantFrom(...'\u200b\u202e\u2066\u00a0\u3000\ufeff\u0000\u000b\u2028\ufffd⼀：，“”「」\t\r\n'),
    maxLength: 12,
  }),
)

/** Characters of every script where a key, a value or prose belongs. */
export const randomUnicode: fc.Arbitrary<FuzzFile> = fc.oneof(
  fc
    .tuple(characters, characters)
    .map(([key, value]) => encoded(YAML, `title: ${value}\n${key}: ${value}\nsummary: "${key}"\n`)),
  fc
    .tuple(characters, characters)
    .map(([front, body]) => encoded(MDX, `---\ntitle: ${front}\n---\n\n## ${body}\n\n${body}${front}\n`)),
  characters.map((text) => encoded(MDX, `${FRONT}\n## 做法\n\n${text}\n`)),
)

const OPENERS = ['- ', '[', '{a: ', '? ', 'a: ', '"', '|\n ', '&a ', '!!map {', '# ']
const MARKS = [
  '> ',
  '- ',
  '1. ',
  '*',
  '**',
  '[',
  '![',
  '<Steps>',
  '<Callout>',
  '</Steps>',
  '{',
  '`',
  '~~',
  '|',
  '<!--',
  '&#x4e00;',
  '\\',
  '\n',
  '  ',
  '走',
  'http://a(',
]

const repeated = (units: readonly string[]) =>
  fc.array(
    fc.tuple(
      fc.constantFrom(...units),
      fc.oneof({ weight: 4, arbitrary: fc.nat(60) }, { weight: 1, arbitrary: fc.nat(2500) }),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
const written = (parts: readonly (readonly [string, number])[]) =>
  parts.map(([unit, times]) => unit.repeat(times)).join('')

/** YAML that opens and opens, on one line or line by line. */
const indented = fc
  .nat(400)
  .map((depth) => Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join(''))

/** Signs of YAML and of Markdown many times over: as deep as may be and deeper. */
export const deepNesting: fc.Arbitrary<FuzzFile> = fc.oneof(
  repeated(OPENERS).map((parts) => encoded(YAML, `title: ${written(parts)}`)),
  indented.map((text) => encoded(YAML, text)),
  repeated(MARKS).map((parts) => encoded(MDX, `${FRONT}${written(parts)}`)),
)
