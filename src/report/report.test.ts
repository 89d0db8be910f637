import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describe, expect, test } from 'vitest'
import { ruleBook } from '../check/rule-book.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { renderFixed } from './fixed.ts'
import { FORMATS } from './formats.ts'
import type { Report } from './report.ts'

const error: Diagnostic = {
  file: 'content/policies/plan, a.yaml',
  line: 2,
  column: 5,
  rule: 'schema/value',
  severity: 'error',
  message: '“标题”写了 100% 和 | 两样。',
  hint: '只写一样。',
  fix: { start: 1, end: 2, text: '' },
}
const warning: Diagnostic = {
  ...error,
  file: 'content/units/jia.yaml',
  line: 1,
  severity: 'warning',
  message: '旧了。',
}
const lines = (_file: string, line: number) => (line === 2 ? '    妇联\u200b工作' : undefined)
const report = (...diagnostics: Diagnostic[]): Report => ({ diagnostics, elsewhere: 0, sourceLine: lines })

describe('text', () => {
  test('shows place, message, line, mark and action, and counts', () => {
    expect(FORMATS.text(report(error))).toBe(
      `content/policies/plan, a.yaml:2:5  错误  “标题”写了 100% 和 | 两样。  [schema/value]
  2 |     妇联·工作
          ^
  → 只写一样。

1 个文件里有 1 处错误、0 处提醒。改好以前什么都不会发布。其中 1 处可以自动改：npm run check -- --fix`,
    )
  })

  test('lets no name of a file act on a terminal or a log', () => {
    const file = 'content/a\n::stop-commands::x\u001b[31m\u202e.yaml'
    const bad = { ...error, file, message: `名称“${file}”不能作编号。`, hint: `改名\r\n::error::${file}` }
    for (const text of [FORMATS.text(report(bad)), FORMATS.text(report(...Array(21).fill(bad))), renderFixed([bad])]) {
      expect(text).not.toMatch(/^::|[^\P{C}\n]/mu)
      expect(text).toContain('content/a·::stop-commands::x·[31m·.yaml')
    }
  })

  test('puts the mark under the fault of a long line, half of which is shown', () => {
    const long = { ...report({ ...error, column: 101 }), sourceLine: () => `${'甲'.repeat(100)}错${'乙'.repeat(100)}` }
    const [, shown = '', mark = ''] = FORMATS.text(long).split('\n')
    expect(shown).toBe(`  2 | ${'甲'.repeat(30)}错${'乙'.repeat(29)}`)
    expect(mark).toBe(`${' '.repeat('  2 | '.length + 60)}^`)
  })

  test('shows no empty line, and none where there is none to show', () => {
    for (const sourceLine of [() => ' ', () => undefined])
      expect(FORMATS.text({ ...report(error), sourceLine })).not.toMatch(/^ +2 \||\^/m)
  })

  test('puts the mark under what stands behind wide characters and narrow ones', () => {
    const wide = ['\u1100', '\u2e80', '\u3041', '\uac00', '\uf900', '\ufe30', '\uff01', '\uffe0', '\u{20000}']
    for (const [text, cells] of [['aé', 2], ['¥·', 2], ...wide.map((sign) => [sign, 2] as const)] as const) {
      const column = text.length + 1
      const shown = FORMATS.text({ ...report({ ...error, column }), sourceLine: () => `${text}错` })
      expect(shown.split('\n')[2], text).toBe(`${' '.repeat('  2 | '.length + cells)}^`)
    }
  })

  test('says what is a warning, what can be repaired, and nothing else', () => {
    const { fix: _, hint: __, ...plain } = warning
    const [head = '', ...rest] = FORMATS.text({ ...report(plain), sourceLine: () => undefined }).split('\n')
    expect(head).toBe('content/units/jia.yaml:1:5  提醒  旧了。  [schema/value]')
    expect(rest).toEqual(['', '1 个文件里有 0 处错误、1 处提醒。'])
    expect(FORMATS.text(report(...Array(20).fill(error)))).not.toContain('没有列出')
    expect(FORMATS.text({ ...report(), elsewhere: 1 })).toContain('别的文件里还有 1 处错误。')
  })

  test('lists at most twenty of a file and counts the rest', () => {
    const text = FORMATS.text(report(...Array.from({ length: 25 }, () => error)))
    expect(text.match(/只写一样/g)).toHaveLength(20)
    expect(text).toContain('还有 5 处没有列出')
  })

  test('does not call it clean when other files have errors', () => {
    const text = FORMATS.text({ ...report(), elsewhere: 3 })
    expect(text).toBe('要查的文件没有问题。别的文件里还有 3 处错误。改好以前什么都不会发布。')
    expect(FORMATS.text(report())).toBe('检查通过，没有发现问题。')
  })
})

test('JSON holds everything, the repairs included', () => {
  expect(JSON.parse(FORMATS.json({ ...report(error, warning), elsewhere: 1 }))).toEqual({
    errors: 1,
    warnings: 1,
    elsewhere: 1,
    diagnostics: [error, warning],
  })
})

test('JSON leaves out a repair whose text holds a private value', () => {
  const text = ['138', '0013', '8000'].join('')
  const [shown] = JSON.parse(FORMATS.json(report({ ...error, fix: { start: 1, end: 2, text } }))).diagnostics
  expect(shown.message).toBe(error.message)
  expect(shown).not.toHaveProperty('fix')
})

test('GitHub commands escape what would end a property or a line', () => {
  expect(FORMATS.github({ ...report(error), elsewhere: 2 }).split('\n')).toEqual([
    '::error file=content/policies/plan%2C a.yaml,line=2,col=5,title=schema/value::“标题”写了 100%25 和 | 两样。%0A只写一样。',
    '::error::别的文件里还有 2 处错误。',
  ])
})

test('GitHub commands of a warning without a hint, for an odd name of a file', () => {
  const { hint: _, ...plain } = { ...warning, file: 'a:b\r.yaml' }
  expect(FORMATS.github(report(plain))).toBe('::warning file=a%3Ab·.yaml,line=1,col=5,title=schema/value::旧了。')
  expect(FORMATS.github({ ...report(), elsewhere: 1 })).toBe('::error::别的文件里还有 1 处错误。')
})

describe('GitLab', () => {
  const issues = (...diagnostics: Diagnostic[]) => JSON.parse(FORMATS.gitlab(report(...diagnostics)))

  test('an issue has what the platform asks for', () => {
    expect(issues(error)).toEqual([
      {
        description: '“标题”写了 100% 和 | 两样。只写一样。',
        check_name: 'schema/value',
        fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
        severity: 'major',
        location: { path: 'content/policies/plan, a.yaml', lines: { begin: 2 } },
      },
    ])
  })

  test('a fault keeps its fingerprint when it moves, and equal faults have different ones', () => {
    const [first, second] = issues(error, error)
    expect(first.fingerprint).not.toBe(second.fingerprint)
    expect(issues({ ...error, line: 9 })[0].fingerprint).toBe(first.fingerprint)
  })
})

describe('SARIF', () => {
  const validate = sarifValidator()

  test('validates against the schema of SARIF 2.1.0', () => {
    const log = JSON.parse(FORMATS.sarif(report(error, warning)))
    expect(validate(log), JSON.stringify(validate.errors)).toBe(true)
    expect(validate({ ...log, version: '2' })).toBe(false)
  })

  test('names every rule and places every result', () => {
    const [run] = JSON.parse(FORMATS.sarif(report(error))).runs
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(ruleBook().map(({ id }) => id))
    const [result] = run.results
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('schema/value')
    expect(result.locations[0].physicalLocation).toEqual({
      artifactLocation: { uri: 'content/policies/plan,%20a.yaml', uriBaseId: '%SRCROOT%' },
      region: { startLine: 2, startColumn: 5 },
    })
  })
})

test('no name of a file acts on the log of a forge or on a comment', () => {
  const file = 'content/a\n::stop-commands::x\u001b[31m\u202e.yaml'
  const bad = { ...error, file, message: `名称“${file}”不能作编号。`, hint: `改名\r\n::error::${file}` }
  for (const text of [FORMATS.github(report(bad)), FORMATS.markdown(report(bad))])
    expect(text).not.toMatch(/^::stop|[^\P{C}\n]/mu)
  expect(FORMATS.github(report(bad))).toContain('content/a·%3A%3Astop-commands%3A%3Ax·[31m·.yaml')
})

test('Markdown makes no link of an address', () => {
  const message = '写的是 https://evil.example.org/a 和 www.evil.example.org。'
  expect(FORMATS.markdown(report({ ...error, message }))).toContain(
    '写的是 https&#58;//evil.example.org/a 和 www&#46;evil.example.org。',
  )
})

test('Markdown counts, and says so where nothing is wrong', () => {
  expect(FORMATS.markdown(report())).toBe('检查通过，没有发现问题。')
  expect(FORMATS.markdown({ ...report(), elsewhere: 2 })).toBe('有 0 处错误、0 处提醒。别的文件里还有 2 处错误。')
  expect(FORMATS.markdown(report(error, warning))).toMatch(/^有 1 处错误、1 处提醒。\n\n### content/)
})

test('Markdown has a table a file, a fault a row', () => {
  const [, ...lines] = FORMATS.markdown(
    report({ ...error, message: '一\n\n二 \\ [三]' }, { ...error, severity: 'warning' }),
  ).split('\n')
  expect(lines).toEqual([
    '',
    '### content/policies/plan, a.yaml',
    '',
    '| 位置 | | 问题 | 怎么改 | 规则 |',
    '| --- | --- | --- | --- | --- |',
    '| 2:5 | 错误 | 一 二 &#92; &#91;三&#93; | 只写一样。 | schema/value |',
    '| 2:5 | 提醒 | “标题”写了 100% 和 &#124; 两样。 | 只写一样。 | schema/value |',
  ])
})

test('Markdown keeps a cell a cell and a mention plain', () => {
  const markdown = FORMATS.markdown(report({ ...error, message: '| @all <b>' }))
  expect(markdown).toContain('| 2:5 | 错误 | &#124; &#64;all &#60;b&#62; | 只写一样。 | schema/value |')
})

function sarifValidator() {
  const path = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json')
  // the schema is of a draft that names itself by `id`; without its names it is valid in the draft that ajv knows
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  addFormats.default(ajv)
  return ajv.compile(schema)
}
