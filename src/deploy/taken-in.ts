import { hash } from 'node:crypto'
import { chmodSync, cpSync, existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { pathsBelow } from '../check/privacy/site/audit.ts'
import { digestOf, type Manifest, manifestOf, nameOf } from './manifest.ts'
import { type Releases, writeWhole } from './releases.ts'

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
 * Takes in a built site without serving it, as links where the site of now has the same file. Gives its name.
 * @param finish what else is to be done in its folder before it can be served
 */
export async function takeIn(
  releases: Releases,
  site: string,
  finish: (folder: string) => Promise<unknown>,
): Promise<string> {
  const manifest = manifestOf(site)
  const name = nameOf(manifest)
  const folder = releases.pathOf(name)
  if (existsSync(folder)) {
    mend(folder, site, manifest)
    await finish(folder)
    return name
  }
  const beside = `${folder}.part`
  copy(site, beside, manifest, releases.now === undefined ? undefined : releases.pathOf(releases.now))
  await finish(beside)
  writeWhole(`${folder}.json`, JSON.stringify([...manifest]))
  renameSync(beside, folder)
  return name
}

/**
 * Puts back what has been changed by hand in a site that was taken in before, file by file in one step each, and takes
 * away what has been added. Compressed copies that say something else are taken away, too: they are made again.
 */
function mend(folder: string, site: string, manifest: Manifest): void {
  for (const [path, digest] of manifest) {
    const file = join(folder, path)
    if (digestOf(file) === digest) continue
    copyInto(join(site, path), `${file}.part`)
    renameSync(`${file}.part`, file)
  }
  for (const path of pathsBelow(folder)) if (!belongs(folder, path, manifest)) rmSync(join(folder, path))
}

/** Copies a site into a folder; what the site of now has as well is linked from there. */
function copy(site: string, folder: string, manifest: Manifest, now: string | undefined): void {
  rmSync(folder, { recursive: true, force: true })
  const former = now === undefined ? new Map<string, string>() : readManifest(now)
  const link = (path: string) => linkInto(join(now ?? '', path), join(folder, path))
  for (const [path, digest] of manifest) {
    const isSame = former.get(path) === digest && digestOf(join(now ?? '', path)) === digest
    if (isSame) for (const each of [path, ...copiesOf(path, manifest)]) link(each)
    else copyInto(join(site, path), join(folder, path))
  }
  for (const path of former.keys()) if (CARRIED.test(path) && !manifest.has(path)) link(path)
}

/** What a site that was taken in is made of; where that is lost or cut off, nothing: the next site is copied as a whole. */
function readManifest(folder: string): Manifest {
  try {
    return new Map(JSON.parse(readFileSync(`${folder}.json`, 'utf8')))
  } catch {
    return new Map()
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
