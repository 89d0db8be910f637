import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import { UsageError } from '../usage-error.ts'

/** As many sites are kept, the one that is served among them. */
const KEPT = 5

/** A file that stands while a site is sent to a store. */
const UNFINISHED = 'unfinished'

/** What `nameOf` calls a site, with what stands beside it. */
const OURS = /^[0-9a-f]{12}(?:\.|$)/

/**
 * The sites that a folder has served: `releases/<name>/` for each, `history.txt` with their names, oldest first, and
 * `current`, which leads to the one that is served. A web server's root is `current`; it changes in one step.
 */
export class Releases {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** Where a site of this name is, or would be. */
  pathOf(name: string): string {
    return join(this.folder, 'releases', name)
  }

  /** The site that is served now; undefined where there is none. */
  get now(): string | undefined {
    return this.served().at(-1)
  }

  /** The site to go back to: the one before that of now, or that of now where a later one was not finished. */
  get former(): string | undefined {
    return this.served().at(this.isUnfinished ? -1 : -2)
  }

  /** Serves a site that was taken in. */
  serve(name: string): void {
    const served = this.served()
    this.leadTo(served.at(-1) === name ? served : [...served, name])
  }

  /** Notes that a site is about to be sent elsewhere: until it is served, readers there may have a part of it. */
  begin(name: string): void {
    writeWhole(join(this.folder, UNFINISHED), name)
  }

  /** The site that readers may have a part of; else the one that is served. */
  get newest(): string | undefined {
    const unfinished = this.isUnfinished ? readFileSync(join(this.folder, UNFINISHED), 'utf8') : ''
    return OURS.test(unfinished) ? unfinished : this.now
  }

  /** Serves `former`. */
  goBack(): void {
    const served = this.served()
    this.leadTo(this.isUnfinished ? served : served.slice(0, -1))
  }

  private get isUnfinished(): boolean {
    return existsSync(join(this.folder, UNFINISHED))
  }

  /**
   * The names of the sites up to the one that is served: the link says which, wherever a run was stopped. What has been
   * cleared away by hand is none of them: to go back to it would leave readers with nothing.
   */
  private served(): string[] {
    const [file, link] = [join(this.folder, 'history.txt'), join(this.folder, 'current')]
    const history = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
    const kept = history.filter((name) => OURS.test(name) && existsSync(this.pathOf(name)))
    const there = lstatSync(link, { throwIfNoEntry: false })
    if (there && !(there.isSymbolicLink() && OURS.test(basename(readlinkSync(link)))))
      throw new UsageError(`${link} 不是发布时做的链接。请先把它移走，再运行一次；什么都没有改。`)
    if (!existsSync(link)) return []
    const now = basename(readlinkSync(link))
    const at = kept.lastIndexOf(now)
    return at < 0 ? [...kept, now] : kept.slice(0, at + 1)
  }

  /** Lets `current` lead to the last of these, and clears what cannot be gone back to any more. */
  private leadTo(served: readonly string[]): void {
    const kept = served.slice(-KEPT)
    const link = join(this.folder, 'current.part')
    rmSync(link, { force: true })
    symlinkSync(join('releases', kept.at(-1) ?? ''), link)
    renameSync(link, join(this.folder, 'current'))
    writeWhole(join(this.folder, 'history.txt'), kept.map((name) => `${name}\n`).join(''))
    rmSync(join(this.folder, UNFINISHED), { force: true })
    // other programs, too, keep what they have published in a folder of this name
    for (const entry of readdirSync(this.pathOf('')).filter((name) => OURS.test(name)))
      if (!kept.includes(entry.replace(/\.json$/, ''))) rmSync(this.pathOf(entry), { recursive: true })
  }
}

/** Writes a file so that it is there whole or as it was. */
export function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}
