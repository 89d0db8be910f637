import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { commitFiles, gitIn, withBranch } from '../../tests/portals/branch.ts'
import { AS_OF, BASE } from '../../tests/portals/portal.ts'
import type { Example } from '../rule-doc.ts'
import { type Branch, readBranch } from './branch.ts'

const MODEL = 'content/models/pairing.mdx'
const UNIT = 'content/units/jia.yaml'
const PHONE = ['138', '0013', '8000'].join('')
const baseText = (file: string) => readFileSync(join(BASE, file), 'utf8')
const withPhone = (file: string) => baseText(file).replace('summary: ', `summary: 电话${PHONE}。`)
const read = (root: string) => readBranch(root, '.', 'main', AS_OF)

describe('the files of a branch', () => {
  test('stand in the order of their names, each with what was done to it', () => {
    const main = { 'content/b.txt': '1', 'content/c.txt': '1', 'content/d.txt': '1' }
    const mine = { 'content/b.txt': '2', 'content/c.txt': null, 'content/a.txt': '1', 'content/e.txt': '1' }
    expect(withBranch(main, mine, read).files).toEqual([
      { file: 'content/a.txt', how: 'added' },
      { file: 'content/b.txt', how: 'changed' },
      { file: 'content/c.txt', how: 'removed' },
      { file: 'content/e.txt', how: 'added' },
    ])
  })

  test('are those since it began: what came to main later is not taken for what it takes away', () => {
    withBranch({}, { 'content/a.txt': '1' }, (root) => {
      const start = gitIn(root, 'rev-parse', 'main').trim()
      gitIn(root, 'switch', '--quiet', 'main')
      commitFiles(root, { 'content/b.txt': '1', [MODEL]: baseText(MODEL).replace('urban', 'rural') })
      gitIn(root, 'switch', '--quiet', 'mine')
      expect(read(root)).toMatchObject({ start, files: [{ file: 'content/a.txt', how: 'added' }] })
    })
  })

  test('are compared with nothing where the base is none, is an option of git, or has no common beginning', () => {
    withBranch({}, {}, (root) => {
      gitIn(root, 'switch', '--quiet', '--orphan', 'stranger')
      gitIn(root, 'commit', '--quiet', '--allow-empty', '--message', 'step')
      gitIn(root, 'switch', '--quiet', 'mine')
      for (const base of ['nowhere', '--independent', 'stranger'])
        expect(() => readBranch(root, '.', base, AS_OF)).toThrow(`git 里没有“${base}”，或它和现在的分支没有共同的来历`)
    })
  })

  test('cannot be compared in a shallow clone, which says how to get the rest', () => {
    withBranch({}, { 'content/a.txt': '1' }, (root) => {
      const clone = join(mkdtempSync(join(tmpdir(), 'shallow-')), 'portal')
      gitIn(root, 'clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${root}`, clone)
      const words = '这里只有最近几次提交（浅克隆），找不到分支从哪里分出来。请先运行 git fetch --unshallow，再来一次。'
      expect(() => readBranch(clone, '.', 'origin/main', AS_OF)).toThrow(words)
      expect(() => readBranch(clone, '.', 'nowhere', AS_OF)).toThrow('git 里没有“nowhere”')
      rmSync(clone, { recursive: true })
    })
  })
})

describe('of what the commits of a branch brought', () => {
  test('nothing is told a second time that is still there', () => {
    expect(pastOf({ [MODEL]: withPhone(MODEL) }, { [UNIT]: baseText(UNIT) })).toEqual([])
  })

  test('all is told that is gone, whatever else is wrong there, and elsewhere', () => {
    const gone = [`privacy/mobile ${MODEL}`]
    expect(pastOf({ [MODEL]: withPhone(MODEL) }, { [MODEL]: baseText(MODEL).replace('urban', 'nowhere') })).toEqual(
      gone,
    )
    const both = { [MODEL]: withPhone(MODEL), [UNIT]: withPhone(UNIT) }
    expect(pastOf(both, { [MODEL]: baseText(MODEL) })).toEqual(gone)
  })

  test('nothing is told that may be public where it stood', () => {
    const contacts = `contacts:\n  - value: "${PHONE}"\n    holder: 示例市妇联值班室\n    places:\n      - ${MODEL}\n    basis: 单位网站\n    reviewed: 2020-03-01\n`
    const list = { 'content/public-contacts.yaml': contacts }
    expect(pastOf({ ...list, [MODEL]: withPhone(MODEL) }, { [MODEL]: baseText(MODEL) })).toEqual([])
  })

  test('files have the names that they have in the portal, which can be a folder of a larger repository', () => {
    const repository = mkdtempSync(join(tmpdir(), 'larger-'))
    const root = join(repository, 'portal')
    cpSync(BASE, root, { recursive: true })
    gitIn(repository, 'init', '--quiet', '--initial-branch=main')
    commitFiles(root, {})
    gitIn(root, 'switch', '--quiet', '--create', 'mine')
    commitFiles(root, { [MODEL]: withPhone(MODEL), [UNIT]: withPhone(UNIT), '../readme.txt': PHONE })
    commitFiles(root, { [MODEL]: baseText(MODEL) })
    expect(read(root).history.map(({ file }) => file)).toEqual([MODEL, '../readme.txt'])
    rmSync(repository, { recursive: true })
  })
})

/** Rules and files of the past of a branch with two commits. */
function pastOf(first: Example, second: Example): string[] {
  const { history }: Branch = withBranch({}, first, (root) => {
    commitFiles(root, second)
    return read(root)
  })
  return history.map(({ rule, file }) => `${rule} ${file}`)
}
