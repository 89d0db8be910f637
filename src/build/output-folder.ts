import { existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where a build writes until it is whole: a folder beside the published one, on the same disk. */
export function besideFolder(published: string): string {
  return `${withoutSlash(published)}.next`
}

/**
 * Puts a finished build in the place of the published folder.
 * Two renames: a reader or a stopped build never meets a half-written site.
 */
export function publishFolder(finished: string, published: string): void {
  const current = withoutSlash(published)
  discard(oldFolder(published))
  if (existsSync(current)) renameSync(current, oldFolder(published))
  try {
    renameSync(withoutSlash(finished), current)
  } catch (error) {
    recoverFolder(published)
    throw error
  }
  discard(oldFolder(published))
}

/** Puts the published folder back where a build was killed between the two renames. */
export function recoverFolder(published: string): void {
  const [current, old] = [withoutSlash(published), oldFolder(published)]
  if (!existsSync(current) && existsSync(old)) renameSync(old, current)
}

/** Where the site before stands for a moment: a hidden name, for a `dist.old` may be somebody's own copy. */
export function oldFolder(published: string): string {
  const current = withoutSlash(published)
  return join(dirname(current), `.${basename(current)}.old`)
}

/** Takes a folder away under another name: under its own one it is there as a whole or not at all. */
function discard(folder: string): void {
  const gone = folder.replace(/\.old$/, '.gone')
  rmSync(gone, { recursive: true, force: true })
  if (existsSync(folder)) renameSync(folder, gone)
  rmSync(gone, { recursive: true, force: true })
}

function withoutSlash(folder: string): string {
  return folder.replace(/[/\\]+$/, '')
}
