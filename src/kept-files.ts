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
  /** what each page was made of, and each file that has a key, by its path */
  keys: ReadonlyMap<string, string>
}

/**
 * The files of the site that is published now, and of parts of the next one. What has the same key again need not be
 * made, and a file that is the same again need not be searched. A file that was touched, or a memory that is
 * missing, damaged or of another program, counts as nothing.
 */
export class KeptFiles {
  /** the files that were put into the next site as they are */
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
   * Puts a file of the published site into its place in the next one.
   * @param key stands for everything that it shows; a file without one is always made
   * @returns whether it could
   */
  reuse(path: string, key: string | undefined, place: string): boolean {
    if (key === undefined) return false
    this.keys.set(path, key)
    return this.memories.some((memory) => {
      const bytes = memory.keys.get(path) === key ? readIfThere(join(memory.site, path)) : undefined
      return bytes !== undefined && this.take(memory, path, bytes, place)
    })
  }

  /**
   * Puts a file of the published site into its place in the next one where it has the same bytes: a link costs a tenth of
   * a new file.
   * @returns whether it could
   */
  reuseSame(path: string, bytes: Uint8Array, place: string): boolean {
    return this.memories.some(
      (memory) =>
        memory.digests.has(path) &&
        readIfThere(join(memory.site, path))?.equals(bytes) === true &&
        this.take(memory, path, bytes, place),
    )
  }

  private take({ site, digests }: Memory, path: string, bytes: Uint8Array, place: string): boolean {
    const digest = digests.get(path)
    if (digest === undefined || fileDigest(path, bytes) !== digest) return false
    linkOrWrite(join(site, path), place, bytes)
    this.reused.set(path, digest)
    return true
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
