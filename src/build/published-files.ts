import { constants, copyFileSync, linkSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileDigest } from '../check/privacy/site/audit.ts'
import { fileMark } from './file-mark.ts'
import type { StandingFiles } from './standing-files.ts'

/** A file that was written, or found clean. */
export interface SeenFile {
  /** stands for its path and its bytes */
  digest: string
  /** stands for the file on the disk, as `fileMark` gives it */
  mark: string
}

/** The files of a site that is published, or of a part of the next one, as they are remembered. */
export class PublishedFiles {
  private readonly site: string
  private readonly files: ReadonlyMap<string, SeenFile>

  /**
   * @param site where they stand
   * @param files each, by its path there
   */
  constructor(site: string, files: ReadonlyMap<string, SeenFile>) {
    this.site = site
    this.files = files
  }

  /** All of them, each with its path. */
  entries(): IterableIterator<[string, SeenFile]> {
    return this.files.entries()
  }

  /** What is remembered of a file. */
  get(path: string): SeenFile | undefined {
    return this.files.get(path)
  }

  /**
   * Puts a file into its place in the next site, or leaves it there. Gives what is known of it; nothing where it was
   * touched or is gone.
   * @param standing what stands in the next site already
   */
  take(path: string, place: string, standing: StandingFiles): SeenFile | undefined {
    const seen = this.files.get(path)
    if (!seen || standing.keep(path, seen.mark)) return seen
    const source = join(this.site, path)
    const mark = fileMark(source)
    if (!mark || !(mark === seen.mark || digestOnDisk(source, path) === seen.digest)) return undefined
    standing.makeWay(path)
    linkOrCopy(source, place)
    return { digest: seen.digest, mark }
  }

  /** Takes a file where it has these bytes. */
  takeSame(path: string, digest: string, place: string, standing: StandingFiles): SeenFile | undefined {
    return this.files.get(path)?.digest === digest ? this.take(path, place, standing) : undefined
  }
}

/** A file that was brought from another machine has another mark: what it holds tells whether it is the same. */
function digestOnDisk(file: string, path: string): string | undefined {
  try {
    return fileDigest(path, readFileSync(file))
  } catch {
    return undefined
  }
}

/** A link costs less than a copy and keeps the file's mark; a published file is taken away or replaced, never changed. */
function linkOrCopy(source: string, place: string): void {
  try {
    linkSync(source, place)
  } catch {
    // on another disk; what stands in the place already stops the copy as it did the link
    copyFileSync(source, place, constants.COPYFILE_EXCL)
  }
}
