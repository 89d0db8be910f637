import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import type { Diagnostic, Fix } from '../diagnostic.ts'
import { decodeSafely } from '../read/text.ts'
import { cleanPicture } from './clean-picture.ts'
import { type Edit, editText } from './edit.ts'

/** The bytes of a file with its fixes made; undefined where they change nothing. */
export async function fixBytes(bytes: Uint8Array, fixes: readonly Fix[]): Promise<Uint8Array | undefined> {
  if (fixes.includes('clean-picture')) return cleanPicture(bytes)
  const decoded = decodeSafely(bytes)
  if (!decoded) return undefined
  const edits = fixes.filter((fix): fix is Edit => typeof fix !== 'string')
  const fixed = Buffer.from(editText(decoded.text, edits), 'utf8')
  return fixed.equals(bytes) ? undefined : fixed
}

/** Makes every fix that the diagnostics carry, in the files below a root. Gives the diagnostics that it saw to. */
async function fixFiles(root: string, diagnostics: readonly Diagnostic[]): Promise<Diagnostic[]> {
  const fixed: Diagnostic[] = []
  const fixable = diagnostics.filter(({ fix, file }) => fix !== undefined && existsSync(join(root, file)))
  for (const [file, ofFile] of Map.groupBy(fixable, (diagnostic) => diagnostic.file)) {
    const path = join(root, file)
    const bytes = await fixBytes(
      readFileSync(path),
      ofFile.flatMap(({ fix }) => fix ?? []),
    )
    if (!bytes) continue
    replaceFile(path, bytes)
    fixed.push(...ofFile)
  }
  return fixed
}

/** Writes beside a file, then puts that in its place: a full disk, or a stop half-way, takes nothing of what staff wrote. */
function replaceFile(path: string, bytes: Uint8Array): void {
  const beside = `${path}.part`
  // what its owner has locked stays as it is
  accessSync(path, constants.W_OK)
  try {
    writeFileSync(beside, bytes)
    chmodSync(beside, statSync(path).mode)
    renameSync(beside, path)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

/** One fix can uncover the next, as a GBK file does; more rounds than this mean a fix that does not hold. */
const MOST_ROUNDS = 5

/**
 * Checks and fixes in turn until nothing is left that can be fixed.
 * @param check the diagnostics of the files that may be fixed
 */
export async function fixAll(root: string, check: () => readonly Diagnostic[]): Promise<Diagnostic[]> {
  const all: Diagnostic[] = []
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const fixed = await fixFiles(root, check())
    if (fixed.length === 0) break
    all.push(...fixed)
  }
  return all
}
