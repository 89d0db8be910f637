import { array, assert, constantFrom, property } from 'fast-check'
import type { Root } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { test } from 'vitest'
import { link, paragraph, strong, table, text } from '../../kit/plain-prose.ts'
import { markdownOf } from './markdown.ts'
import { heading, orderedList } from './parts.ts'

const library = unified()
  .use(remarkGfm, { tablePipeAlign: false })
  .use(remarkStringify, { bullet: '-', emphasis: '_', rule: '-' })

const SIGNS = ['字', '，', 'w', 's', '1', ' ', '\n', '\t', ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~']

/** A document in which a text stands wherever one can, beside others and alone. */
function documentOf(words: string, others: string): Root {
  const children = [text(words), strong(others), text(words), link(others, 'https://example.org/'), text(others)]
  const parts = [
    heading(2, words),
    paragraph(children),
    table([
      ['项目', others],
      [words, words],
    ]),
  ]
  return { type: 'root', children: [...parts, orderedList([[text(words)], children]), paragraph([text(words)])] }
}

test('Markdown is what the library writes, whatever stands in a text', () => {
  const words = array(constantFrom(...SIGNS), { minLength: 1, maxLength: 6 }).map((signs) => signs.join(''))
  assert(
    property(words, words, (one, other) => {
      const document = documentOf(one, other)
      return markdownOf(document) === library.stringify(document)
    }),
    { seed: 1, numRuns: 500 },
  )
})
