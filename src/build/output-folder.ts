import { existsSync, lstatSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Where a build writes until it is whole: a folder beside the published one, on the same disk. */
export function besideFolder(published: string): string {
  return `${withoutSlash(published)}.next`
}

/**
 * Makes the folder that a build writes to.
 * @param spare the site before the published one, which it begins with
 */
export function beginFolder(folder: string, spare: string): void {
  rmSync(folder, { recursive: true, force: true })
  if (!moved(spare, folder)) mkdirSync(folder)
}

/**
 * Puts a finished build in the place of the published folder.
 * Two renames: a reader or a stopped build never meets a half-written site.
 * @param spare where the site that was published goes, for the next build to begin with
 */
export function publishFolder(finished: string, published: string, spare: string): void {
  const [current, old] = [withoutSlash(published), oldFolder(published)]
  discard(old)
  if (existsSync(current)) renameSync(current, old)
  try {
    renameSync(withoutSlash(finished), current)
  } catch (error) {
    recoverFolder(published)
    throw error
  }
  if (existsSync(old) && !moved(old, spare)) discard(old)
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

/**
 * Gives a folder another name, in place of whatever has it. Says whether it could: not from one disk to another, and not
 * where it is only a link to a folder of somebody's.
 */
function moved(folder: string, name: string): boolean {
  try {
    if (!lstatSync(folder).isDirectory()) return false
    rmSync(name, { recursive: true, force: true })
    mkdirSync(dirname(name), { recursive: true })
    renameSync(folder, name)
    return true
  } catch {
    return false
  }
}

function withoutSlash(folder: string): string {
  return folder.replace(/[/\\]+$/, '')
}
