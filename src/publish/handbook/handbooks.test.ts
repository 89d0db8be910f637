import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const GUIDES = 'src/pages/guide'
const HANDBOOKS = readdirSync(GUIDES).filter((name) => name.endsWith('.mdx'))
// the guide of readers names none: they have no repository
const TEXTS = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md'].concat(HANDBOOKS.map((name) => join(GUIDES, name)))
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/** The commands that a text names, each with what stands behind it. */
function commandsIn(file: string): { name: string; rest: string }[] {
  const found = readFileSync(file, 'utf8').matchAll(/npm run ([a-z][a-z:-]*)([^`\n]*)/g)
  return [...found].map(([, name = '', rest = '']) => ({ name, rest }))
}

test.each(TEXTS)('every command that %s names is there, with the options it is given', (file) => {
  const commands = commandsIn(file)
  expect(commands.length).toBeGreaterThan(0)
  for (const { name, rest } of commands) {
    expect(scripts, name).toHaveProperty([name])
    // Astro leaves the build's own options to the portal
    const own = name === 'build' ? ['src/build/build-part.ts', 'src/environment.ts'] : []
    const program = [...own, ...(scripts[name]?.match(/scripts\/\w[\w-]*\.ts/g) ?? []).slice(-1)]
      .map((script) => readFileSync(script, 'utf8'))
      .join('')
    for (const [, option = ''] of rest.matchAll(/ --([a-z][a-z-]*)/g))
      expect(program, `${name} --${option}`).toMatch(
        // all commands that read their options answer it
        option === 'help' ? /\breadCommand\(/ : new RegExp(`\\b${option}'?: \\{ type:`),
      )
  }
})

test.each(TEXTS)('every file of the project that %s names is there', (file) => {
  const text = readFileSync(file, 'utf8')
  const named = [...text.matchAll(/`((?:src|schemas|scripts|tests|bench)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(named.filter((path) => !existsSync(path))).toEqual([])
})

test('the READMEs of both languages name the same commands, in the same order, and the same figures in their tables', () => {
  const [english = '', chinese = ''] = ['README.md', 'README.zh-CN.md'].map((file) => readFileSync(file, 'utf8'))
  const rows = (text: string) => text.match(/^\|.*$/gm) ?? []
  const commandOf = (row: string) => /^\| `npm run ([\w:-]+)/.exec(row)?.[1] ?? ''
  const figuresOf = (row: string) => row.match(/(?<=\| )[\d.,]+(?= \|)/g) ?? []
  expect(rows(chinese).map(commandOf)).toEqual(rows(english).map(commandOf))
  expect(rows(chinese).map(figuresOf)).toEqual(rows(english).map(figuresOf))
})

test('the handbook for staff leads to the forms and to the page of workbooks', () => {
  const handbook = readFileSync(join(GUIDES, 'staff.mdx'), 'utf8')
  for (const link of ['](/submit)', '](/submit/import)']) expect(handbook).toContain(link)
})

test('who reads of warnings reads how one is exempted in the record’s own file', () => {
  for (const file of ['README.md', 'README.zh-CN.md', join(GUIDES, 'staff.mdx'), join(GUIDES, 'editors.mdx')])
    expect(readFileSync(file, 'utf8'), file).toContain('`check_exemptions`')
})

test('the guide of readers names no command', () => {
  expect(commandsIn(`${GUIDES}.mdx`)).toEqual([])
})

test('git leaves out the files that commands of the documents read and write: they may hold what no check has passed', () => {
  const named = TEXTS.flatMap((file) =>
    commandsIn(file).flatMap(({ rest }) => rest.match(/[^\s/]+\.(xlsx|json|md)(?!\S)/g) ?? []),
  )
  expect(named).toEqual(expect.arrayContaining(['活动模板.xlsx', '议题.json', '回复.md', 'issue.json']))
  const written = [...new Set([...named, '活动.xlsx'])]
  const ignored = execFileSync('git', ['-c', 'core.quotePath=false', 'check-ignore', ...written], { encoding: 'utf8' })
  expect(ignored.trim().split('\n').sort()).toEqual(written.sort())
})
