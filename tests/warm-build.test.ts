import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { wholePlace } from '../src/build/site-build.ts'
import { writePortal } from '../src/generate/write-portal.ts'
import { loadSchemas } from '../src/schema/load-schemas.ts'
import { buildEnvironment, newBuildFolder } from './portal-build.ts'

// A project of its own, so that its templates can be changed; the packages are those of this one.
const project = mkdtempSync(join(newBuildFolder(), 'project-'))
for (const name of [
  'src',
  'scripts',
  'public',
  'schemas',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
])
  cpSync(name, join(project, name), { recursive: true })
symlinkSync(join(process.cwd(), 'node_modules'), join(project, 'node_modules'))
writePortal(loadSchemas('schemas'), '.', project, { records: 200, bodies: 0.3, seed: 7, year: 2025 })
const warm = join(project, 'dist')
afterAll(() => rmSync(project, { recursive: true, force: true }))

function buildInto(dist: string): { status: number | null; output: string } {
  const env = { ...buildEnvironment(undefined), LAST_MILE_AS_OF: '2026-01-31' }
  const options = { cwd: project, env, encoding: 'utf8' } as const
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--outDir', dist], options)
  return { status, output: stdout + stderr }
}

function build(dist: string): void {
  const { status, output } = buildInto(dist)
  expect(status, output).toBe(0)
}

/** Every file of a folder with its bytes. */
function filesOf(dir: string): Record<string, string> {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = entries.map((entry) => join(entry.parentPath, entry.name)).sort()
  return Object.fromEntries(paths.map((path) => [path.slice(dir.length), readFileSync(path, 'base64')]))
}

function foldersOf(dir: string): string[] {
  const entries = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isDirectory())
  return entries.map((entry) => join(entry.parentPath, entry.name).slice(dir.length)).sort()
}

const recordsOf = (folder: string) =>
  readdirSync(join(project, 'content', folder)).filter((name) => /\.(yaml|mdx)$/.test(name))
const first = (folder: string) => join(project, 'content', folder, recordsOf(folder)[0] ?? '')

function rewrite(file: string, pattern: RegExp, text: string, target = file): void {
  const before = readFileSync(file, 'utf8')
  const after = before.replace(pattern, text)
  expect(after).not.toBe(before)
  writeFileSync(target, after)
}

const CHANGES: Readonly<Record<string, () => void>> = {
  'a record was edited': () => rewrite(first('models'), /^title: (.*)$/m, 'title: 换了题目：$1'),
  'a record was added': () =>
    rewrite(first('practices'), /^title: .*$/m, 'title: 新来的一条', first('practices').replace('.mdx', '-x.mdx')),
  'a record was removed': () => rmSync(first('activities')),
  'a record was renamed': () => renameSync(first('activities'), first('activities').replace('.yaml', '-y.yaml')),
  'a vocabulary was changed': () =>
    rewrite(join(project, 'content/vocabularies/template-area.yaml'), /zh: (.*)/, 'zh: 换了名称的领域'),
  // what is counted stays the same; when it is due is shown beside it
  'a deadline was moved': () => rewrite(first('programmes'), /return_due: .*/, 'return_due: 2025-03-11'),
  'a template was changed': () =>
    rewrite(join(project, 'src/components/CardItem.astro'), /class="card-summary"/, 'class="card-summary changed"'),
}

/** Pages, tables, documents, a picture and a workbook, which are known by their keys, and a file that is known by its bytes. */
function keptFiles(): string[] {
  const policy = recordsOf('policies').at(-1)?.replace('.yaml', '') ?? ''
  const model = recordsOf('models').at(-1)?.replace('.mdx', '') ?? ''
  const downloads = readdirSync(join(warm, 'models'), { recursive: true, encoding: 'utf8' })
  const documents = downloads.filter((name) => name.includes(model) && /\.(docx|md)$/.test(name))
  expect(documents.length).toBeGreaterThan(1)
  const units = readdirSync(join(warm, 'ledger/2025-1'), { encoding: 'utf8' })
  const [indicator, duty] = ['indicators', 'duties'].map((folder) => {
    const names = readdirSync(join(warm, folder)).filter((name) => name.endsWith('.html'))
    return join(folder, names[0] ?? '')
  })
  const own = ['rules.html', 'licences.html', 'guide.html', 'guide/staff.html', 'submit/activity.html']
  const pages = [`ledger/2025-1/${units[0]}`, 'guide/fields/policy.html', `${indicator}`, `${duty}`, ...own]
  const drawn = ['share/portal.png', 'submit/templates/policy.xlsx']
  const others = [
    ...pages,
    ...drawn,
    `policies/${policy}.html`,
    'policies.csv',
    'policies.xlsx',
    `api/v1/policies/${policy}.json`,
  ]
  return [...others, ...documents.map((name) => join('models', name))].map((path) => join(warm, path))
}

test('a file that shows nothing new is kept as it is', () => {
  build(warm)
  const before = keptFiles().map((path) => [path, statSync(path).ino, statSync(path).mtimeMs])
  build(warm)
  expect(keptFiles().map((path) => [path, statSync(path).ino, statSync(path).mtimeMs])).toEqual(before)
})

test.each(Object.entries(CHANGES))(
  'after %s, a build over the published site gives the bytes of a new one',
  (_, change) => {
    change()
    build(warm)
    const cold = newBuildFolder()
    build(cold)
    const [kept, made] = [filesOf(warm), filesOf(cold)]
    expect(Object.keys(kept)).toEqual(Object.keys(made))
    expect(foldersOf(warm)).toEqual(foldersOf(cold))
    expect(Object.keys(made).filter((path) => made[path] !== kept[path])).toEqual([])
  },
)

test.each<[string, (path: string) => void]>([
  ['changed by hand', (path) => appendFileSync(path, '改过')],
  ['changed in its place, its length the same', (path) => writeFileSync(path, readFileSync(path).fill(65))],
])('a file that was %s is made anew', (_, change) => {
  const before = keptFiles().map((path) => [path, readFileSync(path, 'base64')])
  for (const path of keptFiles()) change(path)
  build(warm)
  expect(keptFiles().map((path) => [path, readFileSync(path, 'base64')])).toEqual(before)
})

test('what somebody puts into the published folder is in no later one', () => {
  const before = filesOf(warm)
  mkdirSync(join(warm, 'models/strange'))
  writeFileSync(join(warm, 'models/strange/page.html'), '别的')
  writeFileSync(join(warm, 'pagefind/parts/strange.json'), '别的')
  // the second one begins with what was published before the first
  for (let built = 0; built < 3; built++) build(warm)
  expect(filesOf(warm)).toEqual(before)
})

test('a site that was brought back as a copy, as from the cache of a forge, is kept where it is the same', () => {
  const away = `${warm}-away`
  renameSync(warm, away)
  cpSync(away, warm, { recursive: true })
  rmSync(away, { recursive: true })
  rmSync(wholePlace(project, warm).before, { recursive: true })
  const [changed = '', ...others] = keptFiles()
  const sound = readFileSync(changed, 'base64')
  writeFileSync(changed, '别的')
  const before = others.map((path) => [path, statSync(path).mtimeMs])
  build(warm)
  expect(readFileSync(changed, 'base64')).toBe(sound)
  expect(others.map((path) => [path, statSync(path).mtimeMs])).toEqual(before)
})

test('a program that cannot be bundled says why, and the published site stays', () => {
  const before = filesOf(warm)
  const template = join(project, 'src/components/CardItem.astro')
  const sound = readFileSync(template, 'utf8')
  writeFileSync(template, sound.replace('---', "---\nimport nothing from './nowhere.ts'\nconsole.log(nothing)"))
  const { status, output } = buildInto(warm)
  writeFileSync(template, sound)
  expect(status).toBe(1)
  expect(output).toContain('nowhere.ts')
  expect(output).toContain('构建没有完成')
  expect(filesOf(warm)).toEqual(before)
})
