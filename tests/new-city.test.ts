import { execFileSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import type { Nodes } from 'mdast'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { buildEnvironment } from './portal-build.ts'

const PAGE = 'src/pages/guide/new-city.mdx'

/** A step of the page: a file to be written, or commands to be run. */
type Step = { file: string; text: string } | { commands: string }

test('whoever does what the handbook for a new city says, word for word, has a portal with a first record', () => {
  const steps = stepsOf(readFileSync(PAGE, 'utf8'))
  const work = mkdtempSync(join(tmpdir(), 'new-city-'))
  const portal = join(work, 'our-portal')
  const outputs: string[] = []
  for (const step of steps) {
    if ('file' in step) {
      mkdirSync(dirname(join(portal, step.file)), { recursive: true })
      writeFileSync(join(portal, step.file), step.text)
    } else outputs.push(run(step.commands, work, portal))
  }
  expect(outputs.join('\n')).toContain('检查通过，没有发现问题。')
  expect(outputs.join('\n')).toContain('- `甲区` `2026年第2期（3—4月）` `参加工作周`：缺报 → 按时')
  const page = readFileSync(join(portal, 'dist/activities/jia-2026-04-first-visit.html'), 'utf8')
  expect(page).toContain('工作周到柳荫社区听独居老人的需要')
  expect(existsSync(join(portal, 'dist/units/nangang.html'))).toBe(false)
  expect(readFileSync(join(portal, 'dist/index.html'), 'utf8')).not.toContain('哈尔滨')
  expect(emptyLists(join(portal, 'dist'))).toEqual([])
  expect(run('npm run published-ids', work, portal)).toContain('现有 6 个。')
  rmSync(work, { recursive: true })
})

/** Pages of a portal with next to nothing in it that have a list or a table without a row. Scripts fill in some. */
function emptyLists(dist: string): string[] {
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  const others = pages.filter((name) => !/^(submit|search|offline)/.test(name))
  return others.filter((name) => /<(ul|ol|tbody)\b[^>]*>\s*<\/\1>/.test(readFileSync(join(dist, name), 'utf8')))
}

/** What the page tells to do, in its order. A file's name is told in the sentence before it. */
function stepsOf(page: string): Step[] {
  const source = page.replace(/^---\n[\s\S]*?\n---\n/, '')
  let before = ''
  return nodesOf(unified().use(remarkParse).parse(source)).flatMap((node): Step[] => {
    if (node.type === 'paragraph') before = source.slice(node.position?.start.offset, node.position?.end.offset)
    if (node.type !== 'code') return []
    if (node.lang === 'sh') return [{ commands: node.value }]
    expect(node).toMatchObject({ lang: 'yaml', meta: expect.stringMatching(/^content\//) })
    expect(before).toBe(`新建文件 \`${node.meta}\`：`)
    expect(() => parse(node.value)).not.toThrow()
    return [{ file: String(node.meta), text: `${node.value}\n` }]
  })
}

function nodesOf(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(nodesOf) : [])]
}

/** Runs commands of the page. The repository is this one as it stands, and its packages are those already installed. */
function run(commands: string, work: string, portal: string): string {
  const cwd = existsSync(portal) ? portal : work
  const who = { GIT_AUTHOR_NAME: 'test', GIT_AUTHOR_EMAIL: '', GIT_COMMITTER_NAME: 'test', GIT_COMMITTER_EMAIL: '' }
  return commands
    .split('\n')
    .map((command) => {
      if (command.startsWith('git clone')) return clone(portal)
      if (command === 'cd our-portal') return ''
      if (command === 'npm ci') return symlinkSync(resolve('node_modules'), join(portal, 'node_modules')) ?? ''
      const dir = existsSync(portal) ? portal : cwd
      return execFileSync('bash', ['-c', command], {
        cwd: dir,
        env: { ...buildEnvironment(undefined), ...who },
        encoding: 'utf8',
      })
    })
    .join('\n')
}

/** A clone of this repository with what is not committed yet. */
function clone(portal: string): string {
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', '.', portal])
  const changed = execFileSync('git', ['ls-files', '-z', '--modified', '--others', '--exclude-standard'], {
    encoding: 'utf8',
  })
  for (const file of changed.split('\0').filter((name) => name !== '' && existsSync(name))) {
    mkdirSync(dirname(join(portal, file)), { recursive: true })
    writeFileSync(join(portal, file), readFileSync(file))
  }
  execFileSync('git', ['-C', portal, 'switch', '--quiet', '--force-create', 'main'])
  execFileSync('git', ['-C', portal, 'add', '--all'])
  const who = ['-c', 'user.name=test', '-c', 'user.email=']
  execFileSync('git', ['-C', portal, ...who, 'commit', '--quiet', '--allow-empty', '--message', 'as it stands'])
  return ''
}
