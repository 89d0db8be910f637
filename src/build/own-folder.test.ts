import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { SITE_MARK } from '../publish/site-mark.ts'
import { unfitFolder } from './own-folder.ts'

const above = mkdtempSync(join(tmpdir(), 'last-mile-own-'))
const [project, content] = [join(above, 'project'), join(above, 'project/content')]
const at = (name: string) => join(project, name)
const write = (path: string) => {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, '')
}
for (const name of ['empty', 'content']) mkdirSync(at(name), { recursive: true })
// a site of ours stands everywhere but in the folders of others
for (const folder of [above, project, content, at('site')]) write(join(folder, SITE_MARK))
for (const file of ['letters/a.txt', 'another/index.html']) write(at(file))

test.each(['new', 'empty', 'site'])('a site may be published in a folder that is %s', (name) => {
  expect(unfitFolder(at(name), [project, content])).toBeUndefined()
})

test.each([
  ['has other files', at('letters')],
  ['has another site', at('another')],
  ['is a file', at('letters/a.txt')],
  ['is that of the program, though a site lies there', project],
  ['has that of the program in it', above],
])('but not in one that %s, which would be gone', (_, folder) => {
  expect(unfitFolder(folder, [project])).toContain('构建会替换整个文件夹')
})

test('nor in that of the content, or above it, wherever it is', () => {
  for (const folder of [content, project]) expect(unfitFolder(folder, [at('elsewhere'), content])).toContain('--outDir')
})
