import { existsSync } from 'node:fs'
import { resolve, sep } from 'node:path'
import { maskText } from '../check/privacy/mask.ts'
import { gitText } from '../git.ts'
import { pathWithin } from '../path-within.ts'
import { UsageError } from '../usage-error.ts'

/** Whether the faults of a file are asked for; its name is that of a diagnostic, private values masked. */
export type Selection = (file: string) => boolean

/**
 * The files at or below the given paths; every file where none is given. Throws, in Chinese, for a path that is none, and for
 * one elsewhere: nothing is found there, which would read as if all were well.
 */
export function selectPaths(root: string, paths: readonly string[]): Selection {
  const wanted = paths.map((path) => {
    if (!existsSync(path)) throw new UsageError(`没有“${path}”这个文件或文件夹。`)
    const below = pathWithin(root, path)
    if (below === undefined)
      throw new UsageError(`“${path}”不在要检查的门户 ${resolve(root)} 里。请写它里面的文件或文件夹。`)
    return maskText(below.split(sep).join('/'))
  })
  return (file) =>
    wanted.length === 0 || wanted.some((path) => path === '' || file === path || file.startsWith(`${path}/`))
}

/** The files that differ from where the work on `base` began, new ones included. Throws, in Chinese, for an unknown base. */
export function selectChanged(root: string, base: string): Selection {
  const start = gitText(root, ['merge-base', '--end-of-options', base, 'HEAD'])
  if (start === '') throw new UsageError(`git 里没有“${base}”，比不出改了哪些文件。`)
  const changed = gitText(root, ['diff', '--name-only', '--relative', '-z', start, '--', '.'])
  const added = gitText(root, ['ls-files', '--others', '--exclude-standard', '-z', '--', '.'])
  const files = new Set([...changed.split('\0'), ...added.split('\0')].map(maskText))
  return (file) => files.has(file)
}
