import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commitFiles, gitIn } from '../../tests/portals/branch.ts'
import { layFiles } from '../../tests/portals/portal.ts'
import { type Selection, selectChanged, selectPaths } from './selection.ts'

const scratch = mkdtempSync(join(tmpdir(), 'selection-'))
// a portal can be a folder of a larger repository
const root = join(scratch, 'portal')
afterAll(() => rmSync(scratch, { recursive: true }))

const PHONE = ['138', '0013', '8000'].join('')
const FILES = ['content/units/jia.yaml', 'content/units-old/jia.yaml', 'content/走访.yaml', 'content/same.yaml']

beforeAll(() => {
  mkdirSync(root)
  gitIn(scratch, 'init', '--quiet', '--initial-branch=main')
  commitFiles(root, { ...Object.fromEntries(FILES.map((file) => [file, '1'])), '.gitignore': '*.bak\n' })
})

describe('the files that are asked for by their paths', () => {
  const asked = (...paths: string[]) => {
    const below = paths.map((path) => join(root, path))
    return FILES.filter(selectPaths(root, below))
  }

  test('are all where none is given, or the portal itself', () => {
    expect(asked()).toEqual(FILES)
    expect(asked('.')).toEqual(FILES)
  })

  test('are those of a folder, not those of one whose name begins like it, and those of each path', () => {
    expect(asked('content/units')).toEqual(['content/units/jia.yaml'])
    expect(asked('content/走访.yaml', 'content/units')).toEqual(['content/units/jia.yaml', 'content/走访.yaml'])
  })
})

describe('the files that differ from a branch', () => {
  let isChanged: Selection = () => false
  beforeAll(() => {
    gitIn(root, 'switch', '--quiet', '--create', 'mine')
    commitFiles(root, { 'content/走访.yaml': '2' })
    gitIn(root, 'switch', '--quiet', 'main')
    commitFiles(root, { 'content/same.yaml': '2' })
    gitIn(root, 'switch', '--quiet', 'mine')
    layFiles(root, { 'content/units/jia.yaml': '2' })
    layFiles(root, { [`content/${PHONE}.yaml`]: '1', 'content/新的.yaml': '1', 'content/草稿.bak': '1' })
    isChanged = selectChanged(root, 'main')
  })

  test('are those of its commits and of the folder, new ones under the names that faults have', () => {
    const changed = [FILES[0], FILES[2], 'content/新的.yaml', 'content/1**********.yaml'] as string[]
    expect(changed.filter((file) => !isChanged(file))).toEqual([])
  })

  test('are not those that the other branch changed since, nor those that git does not look at', () => {
    expect([...FILES, 'content/草稿.bak'].filter(isChanged)).toEqual([FILES[0], FILES[2]])
  })

  test('are not asked of git with an option in the place of a branch', () => {
    expect(() => selectChanged(root, '--independent')).toThrow('git 里没有“--independent”')
  })
})
