import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { PartFolder } from './build-part.ts'
import { fileDigest } from './check/privacy/site/audit.ts'

/** What is remembered of a site. */
interface Memory {
  /** where it stands */
  site: string
  /** the digest of each file, by its path in the site */
  digests: ReadonlyMap<string, string>
  /** what each page was made of, by the path of its file */
  keys: ReadonlyMap<string, string>
}

/**
 * The files of the site that is published now, and of parts of the next one. A page whose key is the same again need not
 * be rendered, and a file that is the same again need not be searched. A file that was touched, or a memory that is
 * missing, damaged or of another program, counts as nothing.
 */
export class KeptFiles {
  /** the pages that were put into the next site as they are */
  readonly reused = new Map<string, string>()
  private readonly file: string
  private readonly stamp: string
  private readonly memories: readonly Memory[]
  private readonly keys = new Map<string, string>()

  /**
   * @param place the site that is published now and its memory, which may be deleted at any time
   * @param stamp stands for all that a site is made with and searched with, beside what the keys of its pages stand for
   * @param parts of the next site, made elsewhere
   */
  constructor(place: PartFolder, stamp: string, parts: readonly PartFolder[]) {
    this.file = place.memory
    this.stamp = stamp
    this.memories = [place, ...parts].flatMap((each) => recall(each, stamp) ?? [])
  }

  /** The digests of files that were found clean. */
  get known(): ReadonlySet<string> {
    return new Set(this.memories.flatMap(({ digests }) => [...digests.values()]))
  }

  /**
   * Puts a page of the published site into its place in the next one.
   * @param key stands for everything that the page shows; a page without one is always rendered
   * @returns whether it could
   */
  reuse(path: string, key: string | undefined, place: string): boolean {
    if (key === undefined) return false
    this.keys.set(path, key)
    return this.memories.some(({ site, digests, keys }) => {
      const digest = digests.get(path)
      const bytes = keys.get(path) === key ? readIfThere(join(site, path)) : undefined
      if (!bytes || digest === undefined || fileDigest(path, bytes) !== digest) return false
      linkOrWrite(join(site, path), place, bytes)
      this.reused.set(path, digest)
      return true
    })
  }

  /** Remembers the site that is published now: beside the memory, then in its place. */
  save(digests: Iterable<readonly [path: string, digest: string]>): void {
    const all = [...this.reused, ...digests]
    const beside = `${this.file}.${process.pid}`
    try {
      mkdirSync(dirname(this.file), { recursive: true })
      writeFileSync(beside, JSON.stringify({ stamp: this.stamp, digests: all, keys: [...this.keys] }))
      renameSync(beside, this.file)
    } catch {
      // a full or read-only disk makes the next build slower, not wrong
      rmSync(beside, { force: true })
    }
  }
}

function recall({ site, memory }: PartFolder, stamp: string): Memory | undefined {
  try {
    const known = JSON.parse(readFileSync(memory, 'utf8'))
    return known.stamp === stamp ? { site, digests: new Map(known.digests), keys: new Map(known.keys) } : undefined
  } catch {
    // none yet, or not whole
    return undefined
  }
}

function readIfThere(file: string): Buffer | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

/** A link costs less than a copy and keeps the file's time; the published folder is taken away as a whole, never changed. */
function linkOrWrite(source: string, place: string, bytes: Uint8Array): void {
  try {
    linkSync(source, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    writeFileSync(place, bytes, { flag: 'wx' })
  }
}
