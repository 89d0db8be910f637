import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { faultsOf } from '../../tests/portals/portal.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { renderText } from '../report/text.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { formOf } from '../schema/schema-set.ts'
import { editorFiles } from './generated-files.ts'

const schemas = loadSchemas('schemas')
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))

test('what VS Code reads is what `npm run types` makes of schemas/', () => {
  for (const { path, text } of editorFiles(schemas)) expect(readFileSync(path, 'utf8')).toBe(text)
})

test('every record of the content has a schema in the editor', () => {
  const associations = Object.entries<string[]>(json('.vscode/settings.json')['yaml.schemas'])
  const patterns = associations.flatMap(([schema, globs]) => {
    expect(existsSync(schema)).toBe(true)
    return globs.map((glob) => new RegExp(`^${glob.replaceAll('.', '\\.').replace('*', '[^/]+')}$`))
  })
  const files = readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(yaml|mdx)$/.test(entry.name))
    .map(({ parentPath, name }) => `/${join(parentPath, name)}`)
  expect(files.length).toBeGreaterThan(100)
  for (const file of files)
    expect(
      patterns.some((pattern) => pattern.test(file)),
      file,
    ).toBe(true)
})

describe('a snippet, its gaps left as they are,', () => {
  const snippets: Record<string, { scope: string; prefix: string[]; body: string[] }> = json(
    '.vscode/last-mile.code-snippets',
  )

  test('is there for every kind that has a folder', () => {
    const kinds = [...schemas.kinds.keys()].filter((kind) => formOf(schemas, kind).folder !== undefined)
    expect(Object.values(snippets).map(({ prefix }) => prefix[1])).toEqual(kinds)
  })

  test.each(Object.entries(snippets))(
    '%s, has every field that is asked, and no other',
    (_, { prefix, scope, body }) => {
      const kind = prefix[1] as Parameters<typeof formOf>[1]
      const file = `content/${formOf(schemas, kind).folder}/new-record.${scope}`
      const rules = faultsOf({ [file]: filled(body) }).flatMap((fault) => (fault.file === file ? [fault.rule] : []))
      const unfinished = ['vocabulary/unknown', 'reference/missing', 'schema/format', 'schema/value', 'schema/type']
      expect(
        rules.filter((rule) => /^(yaml|front-matter|prose|text|schema)\//.test(rule) && !unfinished.includes(rule)),
      ).toEqual([])
    },
  )
})

/** What a snippet writes when only the tabulator is pressed. */
function filled(body: readonly string[]): string {
  const gaps = body.join('\n').replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
  return gaps.replace(/\$\{\d+:((?:\\.|[^}\\])*)\}|\$0/g, '$1').replace(/\\([\\$}])/g, '$1')
}

test('the task that checks finds every fault in what the command prints', () => {
  const fault: Diagnostic = {
    file: 'content/models/a.mdx',
    line: 3,
    column: 7,
    rule: 'schema/value',
    severity: 'error',
    message: '写了两样。',
  }
  const [task] = json('.vscode/tasks.json').tasks
  const pattern = new RegExp(task.problemMatcher.pattern.regexp)
  const diagnostics = [fault, { ...fault, severity: 'warning' as const, line: 12 }]
  const lines = renderText({ diagnostics, elsewhere: 0, sourceLine: () => '原文' }).split('\n')
  const found = lines.flatMap((line) => pattern.exec(line)?.slice(1) ?? [])
  expect(found).toEqual([
    ...['content/models/a.mdx', '3', '7', '写了两样。', 'schema/value'],
    ...['content/models/a.mdx', '12', '7', '写了两样。', 'schema/value'],
  ])
})
