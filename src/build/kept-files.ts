import {
  constants,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileDigest } from '../check/privacy/site/audit.ts'
import type { PartFolder } from './build-part.ts'
import { fileMark } from './file-mark.ts'

/** A file that was written, or found clean. */
export interface SeenFile {
  /** stands for its path and its bytes */
  digest: string
  /** stands for the file on the disk, as `fileMark` gives it */
  mark: string
}

/** What is remembered of a site. */
interface Memory {
  /** where it stands */
  site: string
  /** each file, by its path in the site */
  files: ReadonlyMap<string, SeenFile>
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
  readonly reused = new Map<string, SeenFile>()
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
    return new Set(this.memories.flatMap(({ files }) => [...files.values()].map(({ digest }) => digest)))
  }

  /**
   * Puts a file of the published site into its place in the next one.
   * @param key stands for everything that it shows; a file without one is always made
   * @returns whether it could
   */
  reuse(path: string, key: string | undefined, place: string): boolean {
    if (key === undefined) return false
    this.keys.set(path, key)
    return this.memories.some((memory) => memory.keys.get(path) === key && this.take(memory, path, place))
  }

  /** Forgets the key of a file that has just been made: the next build makes it anew. */
  forget(path: string): void {
    this.keys.delete(path)
  }

  /**
   * Puts a file of the published site into its place in the next one where it has the same bytes: a link costs a tenth of
   * a new file.
   * @returns whether it could
   */
  reuseSame(path: string, bytes: Uint8Array, place: string): boolean {
    const digest = fileDigest(path, bytes)
    return this.memories.some((memory) => memory.files.get(path)?.digest === digest && this.take(memory, path, place))
  }

  private take({ site, files }: Memory, path: string, place: string): boolean {
    const [source, seen] = [join(site, path), files.get(path)]
    const mark = seen && fileMark(source)
    if (!mark || !(mark === seen.mark || digestOnDisk(source, path) === seen.digest)) return false
    linkOrCopy(source, place)
    this.reused.set(path, { digest: seen.digest, mark })
    return true
  }

  /** Remembers the site that is published now: beside the memory, then in its place. */
  save(written: ReadonlyMap<string, SeenFile>): void {
    const files = [...this.reused, ...written].map(([path, { digest, mark }]) => [path, digest, mark])
    const beside = `${this.file}.${process.pid}`
    try {
      mkdirSync(dirname(this.file), { recursive: true })
      writeFileSync(beside, JSON.stringify({ stamp: this.stamp, files, keys: [...this.keys] }))
      renameSync(beside, this.file)
    } catch {
      // a full or read-only disk makes the next build slower, not wrong
      if (existsSync(beside)) rmSync(beside)
    }
  }
}

function recall({ site, memory }: PartFolder, stamp: string): Memory | undefined {
  try {
    const known = JSON.parse(readFileSync(memory, 'utf8'))
    if (known.stamp !== stamp) return undefined
    const files = (known.files as string[][]).map(
      ([path = '', digest = '', mark = '']) => [path, { digest, mark }] as const,
    )
    return { site, files: new Map(files), keys: new Map(known.keys) }
  } catch {
    // none yet, or not whole
    return undefined
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

/** A link costs less than a copy and keeps the file's mark; the published folder is taken away as a whole, never changed. */
function linkOrCopy(source: string, place: string): void {
  try {
    linkSync(source, place)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    copyFileSync(source, place, constants.COPYFILE_EXCL)
  }
}
