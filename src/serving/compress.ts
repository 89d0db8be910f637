import { existsSync } from 'node:fs'
import { readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { pathsBelow } from '../check/privacy/site/audit.ts'

const TEXT = /\.(?:html|css|js|json|xml|svg|csv|ics|txt)$/
const COPY = /\.(?:br|gz)(?:\.part)?$/

/** A smaller file fits into the first packets anyway. */
const WORTH_BYTES = 1024

/** As many as the thread pool of Node compresses at once. */
const AT_ONCE = 4

/** Pages change with each build: a tenth larger, at a twentieth of the time. What is kept for a year is worth the best. */
const QUALITY = { page: 7, immutable: 11 }

/** What a run has done. */
export interface Compressed {
  /** files that have compressed copies now */
  files: number
  /** those of them whose copies were made in this run */
  made: number
  /** bytes of the files, and of their brotli copies */
  bytes: number
  brotli: number
}

/**
 * Puts a brotli and a gzip copy beside every text file of a built site, for servers that send such copies as they are.
 * A copy has the time of its file: what has not changed is not compressed again, and a copy without its file, or half of one, is removed.
 */
export async function compressSite(dir: string): Promise<Compressed> {
  const files = pathsBelow(dir)
  const isLeft = (file: string) => file.endsWith('.part') || !existsSync(join(dir, file.replace(COPY, '')))
  const orphans = files.filter((file) => COPY.test(file) && isLeft(file))
  for (const orphan of orphans) await rm(join(dir, orphan))
  const total = { files: 0, made: 0, bytes: 0, brotli: 0 }
  const waiting = files.filter((file) => TEXT.test(file)).values()
  const work = async () => {
    for (const file of waiting) await compressFile(join(dir, file), total)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return total
}

async function compressFile(file: string, total: Compressed): Promise<void> {
  const { size, mtime } = await stat(file)
  const copies = [`${file}.br`, `${file}.gz`] as const
  if (size < WORTH_BYTES) {
    for (const copy of copies) await rm(copy, { force: true })
    return
  }
  total.files += 1
  total.bytes += size
  if (!(await areFresh(copies, mtime))) {
    total.made += 1
    const bytes = await readFile(file)
    const isKept = file.includes('/_astro/')
    await writeCopy(copies[0], await asBrotli(bytes, isKept ? QUALITY.immutable : QUALITY.page), mtime)
    await writeCopy(copies[1], await promisify(gzip)(bytes, { level: constants.Z_BEST_COMPRESSION }), mtime)
  }
  const copy = await stat(copies[0])
  total.brotli += copy.size
}

async function areFresh(copies: readonly string[], mtime: Date): Promise<boolean> {
  const times = await Promise.all(
    copies.map((copy) =>
      stat(copy).then(
        (stats) => stats.mtimeMs,
        () => undefined,
      ),
    ),
  )
  return times.every((time) => time === mtime.getTime())
}

async function asBrotli(bytes: Uint8Array, quality: number): Promise<Uint8Array> {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_MODE, BROTLI_MODE_TEXT, BROTLI_PARAM_SIZE_HINT } = constants
  const params = {
    [BROTLI_PARAM_QUALITY]: quality,
    [BROTLI_PARAM_MODE]: BROTLI_MODE_TEXT,
    [BROTLI_PARAM_SIZE_HINT]: bytes.length,
  }
  return promisify(brotliCompress)(bytes, { params })
}

/** Writes beside and renames: a server never sends half a copy, and a stopped run leaves none with the time of its file. */
async function writeCopy(copy: string, bytes: Uint8Array, mtime: Date): Promise<void> {
  const beside = `${copy}.part`
  await writeFile(beside, bytes)
  await utimes(beside, mtime, mtime)
  await rename(beside, copy)
}
