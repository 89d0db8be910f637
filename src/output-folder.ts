import { existsSync, renameSync, rmSync } from 'node:fs'

/** Where a build writes until it is whole: a folder beside the published one, on the same disk. */
export function besideFolder(published: string): string {
  return `${withoutSlash(published)}.next`
}

/**
 * Puts a finished build in the place of the published folder.
 * Two renames: a reader or a stopped build never meets a half-written site.
 */
export function publishFolder(finished: string, published: string): void {
  const [next, current] = [withoutSlash(finished), withoutSlash(published)]
  const old = `${current}.old`
  rmSync(old, { recursive: true, force: true })
  if (existsSync(current)) renameSync(current, old)
  renameSync(next, current)
  rmSync(old, { recursive: true, force: true })
}

function withoutSlash(folder: string): string {
  return folder.replace(/[/\\]+$/, '')
}
