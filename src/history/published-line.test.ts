import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeDates } from './change-dates.ts'
import { fileSteps } from './file-steps.ts'

const scratch = mkdtempSync(join(tmpdir(), 'line-'))
// a portal can be a folder of a larger repository
const root = join(scratch, 'portal')
afterAll(() => rmSync(scratch, { recursive: true }))

/** Runs git there, as nobody in particular on a day. */
function git(date: string, ...args: string[]): void {
  const when = { GIT_AUTHOR_DATE: `${date}T09:00:00+0800`, GIT_COMMITTER_DATE: `${date}T09:00:00+0800` }
  const identity = ['-c', 'user.name=test', '-c', 'user.email=']
  execFileSync('git', ['-C', root, ...identity, ...args], { env: { ...process.env, ...when } })
}

/** Commits some files of the portal with new texts. */
function commit(date: string, texts: Readonly<Record<string, string>>): void {
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(root, file), text)
  git(date, 'add', '--all')
  git(date, 'commit', '--quiet', '--message', 'step')
}

beforeAll(() => {
  mkdirSync(join(root, 'content'), { recursive: true })
  git('2020-05-01', 'init', '--quiet', '--initial-branch=main', scratch)
  commit('2020-05-01', { 'content/a.yaml': '1', 'content/走访.yaml': '1', 'content/gone.yaml': '1', 'other.txt': '1' })
  git('2020-05-02', 'switch', '--quiet', '--create', 'work')
  commit('2020-05-10', { 'content/a.yaml': '2' })
  commit('2020-05-11', { 'content/a.yaml': '3' })
  git('2020-05-12', 'switch', '--quiet', 'main')
  commit('2020-05-20', { 'content/走访.yaml': '2', 'other.txt': '2' })
  git('2020-06-03', 'merge', '--quiet', '--no-ff', '--message', 'merge', 'work')
  rmSync(join(root, 'content/gone.yaml'))
  commit('2020-06-04', {})
})

test('a file was changed on the day when its newest change was published, one that is gone when it went', () => {
  expect([...changeDates(root)].sort()).toEqual([
    ['content/a.yaml', '2020-06-03'],
    ['content/gone.yaml', '2020-06-04'],
    ['content/走访.yaml', '2020-05-20'],
  ])
})

test('the work on a branch is one step, on the day when it was merged', () => {
  const steps = [...fileSteps(root)].map(([file, all]) => [file, ...all.map(({ date }) => date)])
  expect(steps.sort()).toEqual([
    ['content/a.yaml', '2020-06-03', '2020-05-01'],
    ['content/走访.yaml', '2020-05-20', '2020-05-01'],
  ])
})
