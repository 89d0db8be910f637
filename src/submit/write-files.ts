import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** A file to write. */
export interface FileToWrite {
  /** POSIX path from the root */
  file: string
  text: string
  /** nothing of this name may be there */
  isNew: boolean
}

/** A record's file, whatever an id from outside may say, or the list of ids. */
const CONTENT_FILE = /^content(\/[a-z0-9-]+)+\.(yaml|mdx|txt)$/

/**
 * Writes files below a root, all or none: each beside its place, then all are moved there.
 * Throws a UsageError where a new file would replace one that is there.
 */
export function writeFiles(root: string, files: readonly FileToWrite[]): void {
  for (const { file, isNew } of files) {
    if (!CONTENT_FILE.test(file)) throw new UsageError(`“${file}”不能作记录的文件名。`)
    if (isNew && existsSync(join(root, file))) throw new UsageError(`${file} 已经有了，没有改动它。请换一个编号。`)
  }
  const written: string[] = []
  try {
    for (const { file, text } of files) {
      const place = besideOf(root, file)
      mkdirSync(dirname(place), { recursive: true })
      written.push(place)
      writeFileSync(place, text)
    }
  } catch (error) {
    for (const place of written) rmSync(place, { force: true })
    throw error
  }
  for (const { file } of files) renameSync(besideOf(root, file), join(root, file))
}

function besideOf(root: string, file: string): string {
  return `${join(root, file)}.part`
}
