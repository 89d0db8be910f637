import { readFileSync } from 'node:fs'
import { fileDigest } from '../check/privacy/site/audit.ts'
import { writeMemory } from '../memory-file.ts'
import type { PartFolder } from './build-part.ts'
import { PublishedFiles, type SeenFile } from './published-files.ts'
import { StandingFiles, standingIn } from './standing-files.ts'

/** What a thread is told that puts files into the next site as well. */
export interface ThreadFiles {
  /** that of the next site */
  folder: string
  /** where the published site stands */
  site: string
  /** its own files there */
  files: ReadonlyMap<string, SeenFile>
  /** the marks of those that stand in the next site already, by their paths */
  standing: readonly (readonly [string, string])[]
}

/** What is remembered of a site. */
interface Memory {
  /** where it stands */
  site: string
  files: PublishedFiles
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
  private readonly published: Memory | undefined
  private readonly memories: readonly Memory[]
  private readonly keys = new Map<string, string>()
  private standing = new StandingFiles('')

  /**
   * @param place the site that is published now and its memory, which may be deleted at any time
   * @param stamp stands for all that a site is made with and searched with, beside what the keys of its pages stand for
   * @param parts of the next site, made elsewhere
   */
  constructor(place: PartFolder, stamp: string, parts: readonly PartFolder[]) {
    this.file = place.memory
    this.stamp = stamp
    this.published = recall(place, stamp)
    this.memories = [this.published, ...parts.map((each) => recall(each, stamp))].filter((each) => each !== undefined)
  }

  /** The digests of files that were found clean. */
  get known(): ReadonlySet<string> {
    return new Set(this.memories.flatMap(({ files }) => [...files.entries()].map(([, { digest }]) => digest)))
  }

  /**
   * Begins the next site in its folder: of what stands there, only files that the published site has as well may stay.
   * @param isTheirs the files that a thread beside this one puts there
   * @returns what the thread is told, of whom these files are from now on
   */
  begin(folder: string, isTheirs: (path: string) => boolean): ThreadFiles {
    const { site = '', files, keys } = this.published ?? {}
    // what has no key may be written by somebody who does not know that it stands there
    const mayStay = (path: string) => keys?.has(path) || isTheirs(path)
    this.standing = standingIn(folder, (path) => (mayStay(path) ? files?.get(path)?.mark : undefined))
    const theirs = [...(files?.entries() ?? [])].filter(([path]) => isTheirs(path))
    return { folder, site, files: new Map(theirs), standing: this.standing.handOver(isTheirs) }
  }

  /** Learns of files that a thread has put into the next site as they are. */
  learn(reused: ReadonlyMap<string, SeenFile>): void {
    for (const [path, seen] of reused) this.reused.set(path, seen)
  }

  /**
   * Puts a file of the published site into its place in the next one.
   * @param key stands for everything that it shows; a file without one is always made
   * @returns whether it could
   */
  reuse(path: string, key: string | undefined, place: string): boolean {
    if (key === undefined) return false
    this.keys.set(path, key)
    return this.memories.some(
      ({ keys, files }) => keys.get(path) === key && this.note(path, files.take(path, place, this.standing)),
    )
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
    return this.memories.some(({ files }) => this.note(path, files.takeSame(path, digest, place, this.standing)))
  }

  private note(path: string, seen: SeenFile | undefined): boolean {
    if (seen) this.reused.set(path, seen)
    return seen !== undefined
  }

  /** Takes away what stands where a file is written. */
  makeWay(path: string): void {
    this.standing.makeWay(path)
  }

  /** Takes away what stands in the next site and is none of it. */
  clear(): void {
    this.standing.clear()
  }

  /** Remembers the site that is published now. */
  save(written: ReadonlyMap<string, SeenFile>): void {
    const files = [...this.reused, ...written].map(([path, { digest, mark }]) => [path, digest, mark])
    writeMemory(this.file, JSON.stringify({ stamp: this.stamp, files, keys: [...this.keys] }))
  }
}

function recall({ site, memory }: PartFolder, stamp: string): Memory | undefined {
  try {
    const known = JSON.parse(readFileSync(memory, 'utf8'))
    if (known.stamp !== stamp) return undefined
    const files = (known.files as string[][]).map(
      ([path = '', digest = '', mark = '']) => [path, { digest, mark }] as const,
    )
    return { site, files: new PublishedFiles(site, new Map(files)), keys: new Map(known.keys) }
  } catch {
    // none yet, or not whole
    return undefined
  }
}
