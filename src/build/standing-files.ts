import { readdirSync, rmdirSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileMark } from './file-mark.ts'

/**
 * The files that stand already in the folder of a site that is being made: those of the site before the published one that
 * are files of the published one too. What the next site has as well stays where it is, which costs neither a link nor a
 * removal. Every other file goes away before another one is written in its place: two folders share it.
 */
export class StandingFiles {
  private readonly folder: string
  /** the mark of each file, by its path */
  private readonly marks: Map<string, string>

  /** @param marks of files that stand there, as `fileMark` gives them, by their paths */
  constructor(folder: string, marks: Iterable<readonly [string, string]> = []) {
    this.folder = folder
    this.marks = new Map(marks)
  }

  /** Lets a file stay; says whether it stood there, with this mark. */
  keep(path: string, mark: string): boolean {
    return this.marks.get(path) === mark && this.marks.delete(path)
  }

  /** Takes away a file in whose place another one is written. */
  makeWay(path: string): void {
    if (this.marks.delete(path)) unlinkSync(join(this.folder, path))
  }

  /** Hands over files, to be told of elsewhere. Gives their marks, by their paths. */
  handOver(isTheirs: (path: string) => boolean): [string, string][] {
    const theirs = [...this.marks].filter(([path]) => isTheirs(path))
    for (const [path] of theirs) this.marks.delete(path)
    return theirs
  }

  /** Takes away all files below a folder that nobody has spoken of, and the folders that are empty then. */
  clear(below = ''): void {
    const folders = new Set<string>()
    for (const path of [...this.marks.keys()]) {
      if (!path.startsWith(below)) continue
      this.makeWay(path)
      folders.add(dirname(path))
    }
    for (const folder of folders) removeEmpty(this.folder, folder)
  }
}

/**
 * Clears a folder of all files but those that may stay.
 * @param markOf the mark that a file has if it may stay, by its path
 * @returns what stands there now
 */
export function standingIn(folder: string, markOf: (path: string) => string | undefined): StandingFiles {
  const marks: [string, string][] = []
  const stays = (path: string): boolean => {
    const mark = markOf(path)
    if (mark === undefined || mark !== fileMark(join(folder, path))) rmSync(join(folder, path))
    else return marks.push([path, mark]) > 0
    return false
  }
  const prune = (below: string): boolean => {
    const entries = readdirSync(join(folder, below), { withFileTypes: true })
    const left = entries.filter((entry) =>
      entry.isDirectory() ? prune(`${below}${entry.name}/`) : stays(below + entry.name),
    )
    if (left.length === 0 && below !== '') rmdirSync(join(folder, below))
    return left.length > 0
  }
  prune('')
  return new StandingFiles(folder, marks)
}

/** Removes a folder of a site, and those above it, as far as they are empty. */
function removeEmpty(site: string, folder: string): void {
  try {
    for (let each = folder; each !== '.'; each = dirname(each)) rmdirSync(join(site, each))
  } catch {
    // something is in it, or it went with another one
  }
}
