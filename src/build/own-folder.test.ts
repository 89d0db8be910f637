import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { unfitFolder } from './own-folder.ts'

const project = mkdtempSync(join(tmpdir(), 'last-mile-own-'))
const content = join(project, 'content')
const at = (name: string) => join(project, name)
for (const name of ['empty', 'site', 'letters', 'content']) mkdirSync(at(name))
for (const file of ['site/index.html', 'letters/a.txt', 'index.html']) writeFileSync(at(file), '')

test.each(['new', 'empty', 'site'])('a site may be published in a folder that is %s', (name) => {
  expect(unfitFolder(at(name), [project, content])).toBeUndefined()
})

test.each([
  ['has other files', at('letters')],
  ['is a file', at('letters/a.txt')],
  ['is that of the program, though a page lies there', project],
  ['has that of the program in it', dirname(project)],
])('but not in one that %s, which would be gone', (_, folder) => {
  expect(unfitFolder(folder, [project])).toContain('构建会把整个文件夹换掉')
})

test('nor in that of the content, or above it, wherever it is', () => {
  for (const folder of [content, project]) expect(unfitFolder(folder, [content])).toContain('--outDir')
})
