import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test, vi } from 'vitest'
import { takeFolder } from '../folder-lock.ts'
import { startBuild, unfinishedWords } from './build-start.ts'
import { oldFolder } from './output-folder.ts'

const scratch = mkdtempSync(join(tmpdir(), 'last-mile-start-'))
afterAll(() => rmSync(scratch, { recursive: true }))
afterEach(() => vi.restoreAllMocks())

test.each(['#', '?', "'", '"'])(
  'a checkout in a folder with %s in its path is said to be in the wrong place',
  async (sign) => {
    vi.spyOn(process, 'cwd').mockReturnValue(`/srv/a${sign}b/portal`)
    expect(await startBuild('/tmp/last-mile-start/dist')).toContain(`的路径里有“${sign}”`)
  },
)

test('where another build is writing, it is said to be so', async () => {
  const published = join(scratch, 'busy')
  await takeFolder(published)
  expect(await startBuild(published)).toMatch(/^另一次构建正在写 .*busy。等它结束再运行/)
})

test('a site that a killed build has left aside is back before anything else is done', async () => {
  const published = join(scratch, 'deep/in/dist')
  mkdirSync(oldFolder(published), { recursive: true })
  writeFileSync(join(oldFolder(published), 'index.html'), 'old')
  expect(await startBuild(published)).toBeUndefined()
  expect(readFileSync(join(published, 'index.html'), 'utf8')).toBe('old')
})

test('where nothing can be written, the reason is said, and what to do', async () => {
  writeFileSync(join(scratch, 'file'), '')
  expect(await startBuild(join(scratch, 'file/dist'))).toMatch(/写不进去（(?:EEXIST|ENOTDIR)）。请检查这个文件夹的权限/)
})

test('a build that has failed says what is published still, and nothing of a disk that has room', () => {
  expect(unfinishedWords(join(scratch, 'dist'))).toMatch(/^构建没有完成，.*dist 里已发布的网页没有改动。$/)
})
