import { describe, expect, test } from 'vitest'
import { practiceWith } from '../../src/check/rules/examples.ts'
import { faultsOf } from '../portals/portal.ts'

// Texts that make parsers of Markdown and MDX slow or overflow their stack, as large as a file may be and just below each
// of our own limits. Some are harmless Markdown; what counts is that each ends in good time, with a fault of its own file.

const FILE = 'content/practices/visit.mdx'
const MOST_MILLISECONDS = 2000
const MOST_BYTES = 250_000
const MOST_COLUMNS = 1990

/** Lines of a repeated unit, as long as lines may be. */
const lines = (unit: string, columns = MOST_COLUMNS) =>
  `${unit.repeat(Math.floor(columns / unit.length))}\n`.repeat(Math.floor(MOST_BYTES / columns))

/** Paragraphs of a repeated unit that stay below the limit of signs. */
const paragraphs = (unit: string, times: number) =>
  `${unit.repeat(times)}\n\n`.repeat(Math.min(950, Math.floor(MOST_BYTES / (unit.length * times + 2))))

const ATTACKS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [
      '*a ',
      '_',
      '**a *b ',
      '[',
      '![',
      '[a](',
      '[a][b]',
      '[^a]',
      '`a``',
      '<a ',
      '<A>',
      '{',
      '{a',
      '~~a',
      '&amp',
      '\\[',
      '> ',
      '- ',
      '1. ',
      '|',
      '|-',
      'a@b.',
      'http://a(',
      'www.a_',
      '()',
      ' ',
      '\t',
      'a  \n',
      '中*',
      '**“中”**',
    ].map((unit) => [`lines of ${JSON.stringify(unit)}`, lines(unit)]),
  ),
  ...Object.fromEntries(
    ['*a ', '[a](b', '`a``', '<A x="a">', '~~a ', '[a]', 'a*_', '&#x4e00;', 'a_b '].map((unit) => [
      `paragraphs of ${JSON.stringify(unit)}`,
      paragraphs(unit, 140),
    ]),
  ),
  'quotes as deep as may be': `${'> '.repeat(40)}走访\n`.repeat(1900),
  'quotes that go on lazily': `${'> '.repeat(40)}走访\n${'走访\n'.repeat(1900)}`,
  'lists as deep as may be': `${'- '.repeat(40)}走访\n`.repeat(1900),
  'lists with blank lines': `${'- '.repeat(40)}走访\n\n`.repeat(950),
  'quotes and lists in turn': `${'> - '.repeat(20)}走访\n`.repeat(1900),
  'a list that goes deeper line by line': Array.from(
    { length: 1900 },
    (_, depth) => `${'  '.repeat(depth % 39)}- 走访`,
  ).join('\n'),
  'ten thousand open components': '<Steps>\n'.repeat(10_000),
  'nested components': `${'<Steps>\n'.repeat(990)}${'</Steps>\n'.repeat(990)}`,
  'components whose ends are in code': '<Steps>`</Steps>`\n\n'.repeat(990),
  'components on one line': lines('<A><B>'),
  'an expression without an end': `{\n${'a\n'.repeat(1900)}`,
  'nested expressions': `${'{\n'.repeat(990)}${'}\n'.repeat(990)}`,
  'an attribute without an end': `<Callout kind="${'走访\n'.repeat(1900)}`,
  'an attribute expression without an end': `<Callout kind={"${'}\n'.repeat(1900)}`,
  'import without an end': `import {\n${'a,\n\n'.repeat(950)}`,
  'headings only': '走访\n=\n'.repeat(990),
  'rules only': '--\n'.repeat(1900),
  definitions: Array.from({ length: 1900 }, (_, number) => `[a${number}]: b`).join('\n'),
  notes: Array.from({ length: 950 }, (_, number) => `[^a${number}]: 走访\n`).join('\n'),
  'a title without an end': "[a](b '\n".repeat(1900),
  'a table with as many columns as fit': `${'|a'.repeat(990)}|\n${'|-'.repeat(990)}|\n${`${'|a'.repeat(990)}|\n`.repeat(120)}`,
  'a table with short rows': `${'|a'.repeat(990)}|\n${'|-'.repeat(990)}|\n${'|\n'.repeat(1900)}`,
  'a table without pipes': `a|b\n-|-\n${'a\n'.repeat(1900)}`,
  'a table inside a quote': `> |a|\n> |-|\n${'> |a|\n'.repeat(1900)}`,
  fences: '```\n'.repeat(1901),
  'back ticks of every length': Array.from({ length: 300 }, (_, number) => `${'`'.repeat(number + 1)}a`).join('\n'),
  'a word of a quarter of a megabyte': '走'.repeat(MOST_BYTES / 3),
  'blank lines only': '\n'.repeat(MOST_BYTES),
  'wrong references': '<Record kind="model" id="parings" />走访。\n\n'.repeat(950),
}

describe('a pathological text', () => {
  test.each(Object.entries(ATTACKS))('of %s ends in good time', (_, text) => {
    const start = process.cpuUsage()
    const faults = faultsOf(practiceWith(text))
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(MOST_MILLISECONDS)
    expect(new Set(faults.map(({ file }) => file))).toEqual(faults.length > 0 ? new Set([FILE]) : new Set())
  })
})
