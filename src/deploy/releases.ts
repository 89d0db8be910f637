import { hash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pathsBelow } from '../check/privacy/site/audit.ts'
import { UsageError } from '../usage-error.ts'
import { digestOf, type Manifest, manifestOf, nameOf } from './manifest.ts'

/** As many sites are kept, the one that is served among them. */
const KEPT = 5

/** A file that stands while a site is sent to a store. */
const UNFINISHED = 'unfinished'

/** What `nameOf` calls a site, with what stands beside it. */
const OURS = /^[0-9a-f]{12}(?:\.|$)/

const UNPACK = new Map([
  ['.br', brotliDecompressSync],
  ['.gz', gunzipSync],
])

/**
 * Scripts and styles of the site before: a page that a reader has open still asks for them. Not its search: that has the
 * words of records that may have been taken down.
 */
const CARRIED = /^_astro\//

/**
 * The sites that a folder has served: `releases/<name>/` for each, `history.txt` with their names, oldest first, and
 * `current`, which leads to the one that is served. A web server's root is `current`; it changes in one step.
 */
export class Releases {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

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

  /**
   * Takes in a built site without serving it, as links where the site of now has the same file. Gives its name.
   * @param finish what else is to be done in its folder before it can be served
   */
  async takeIn(site: string, finish: (folder: string) => Promise<unknown>): Promise<string> {
    const manifest = manifestOf(site)
    const name = nameOf(manifest)
    if (existsSync(this.pathOf(name))) {
      this.mend(name, site, manifest)
      await finish(this.pathOf(name))
      return name
    }
    const beside = this.pathOf(`${name}.part`)
    this.copy(site, beside, manifest)
    await finish(beside)
    writeWhole(this.pathOf(`${name}.json`), JSON.stringify([...manifest]))
    renameSync(beside, this.pathOf(name))
    return name
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
   * Puts back what has been changed by hand in a site that was taken in before, file by file in one step each, and takes
   * away what has been added. Compressed copies that say something else are taken away, too: they are made again.
   */
  private mend(name: string, site: string, manifest: Manifest): void {
    const folder = this.pathOf(name)
    for (const [path, digest] of manifest) {
      const file = join(folder, path)
      if (digestOf(file) === digest) continue
      copyInto(join(site, path), `${file}.part`)
      renameSync(`${file}.part`, file)
    }
    for (const path of pathsBelow(folder)) if (!belongs(folder, path, manifest)) rmSync(join(folder, path))
  }

  private copy(site: string, folder: string, manifest: Manifest): void {
    rmSync(folder, { recursive: true, force: true })
    const now = this.served().at(-1)
    const former = now === undefined ? new Map<string, string>() : this.manifest(now)
    const link = (path: string) => linkInto(join(this.pathOf(now ?? ''), path), join(folder, path))
    for (const [path, digest] of manifest) {
      const isSame = former.get(path) === digest && digestOf(join(this.pathOf(now ?? ''), path)) === digest
      if (isSame) for (const each of [path, ...copiesOf(path, manifest)]) link(each)
      else copyInto(join(site, path), join(folder, path))
    }
    for (const path of former.keys()) if (CARRIED.test(path) && !manifest.has(path)) link(path)
  }

  /** What a site that was taken in is made of; where that is lost or cut off, nothing: the next site is copied as a whole. */
  private manifest(name: string): Manifest {
    try {
      return new Map(JSON.parse(readFileSync(this.pathOf(`${name}.json`), 'utf8')))
    } catch {
      return new Map()
    }
  }

  /**
   * The names of the sites up to the one that is served: the link says which, wherever a run was stopped. What has been
   * cleared away by hand is none of them: to go back to it would leave readers with nothing.
   */
  private served(): string[] {
    const [file, link] = [join(this.folder, 'history.txt'), join(this.folder, 'current')]
    const history = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean) : []
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

/** Compressed copies that were made of a file after it was taken in. */
function copiesOf(path: string, manifest: Manifest): string[] {
  return [`${path}.br`, `${path}.gz`].filter((copy) => !manifest.has(copy))
}

/** Whether a file is one of the site, the compressed copy of one that says the same, or a script of the site before. */
function belongs(folder: string, path: string, manifest: Manifest): boolean {
  const original = manifest.get(path.slice(0, -extname(path).length))
  const unpack = UNPACK.get(extname(path))
  if (manifest.has(path) || !original || !unpack) return manifest.has(path) || CARRIED.test(path)
  try {
    return hash('sha256', unpack(readFileSync(join(folder, path)))) === original
  } catch {
    return false
  }
}

/** The same file once more, where it is there. */
function linkInto(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(source)) linkSync(source, target)
}

/** A copy with the time of the original, which servers tell readers. A server reads as another user, whatever ours keeps shut. */
function copyInto(source: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  cpSync(source, target, { preserveTimestamps: true })
  chmodSync(target, 0o644)
}

function writeWhole(file: string, text: string): void {
  writeFileSync(`${file}.part`, text)
  renameSync(`${file}.part`, file)
}
