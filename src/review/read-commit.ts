import { blobTexts } from '../blob-texts.ts'
import { compareText } from '../diagnostic.ts'
import { gitText } from '../git.ts'
import { committedFiles } from '../read/content-files.ts'
import { addFile, type ReadResult } from '../read/documents.ts'
import { PUBLISHED_IDS } from '../read/published-ids.ts'
import { roleFinder } from '../read/roles.ts'
import type { SchemaSet } from '../schema/schema-set.ts'

/** The content of a commit. */
export interface CommitRead {
  read: ReadResult
  bytes(file: string): Uint8Array
  /** whether a file of either state is not the same in both */
  differs(file: string): boolean
}

/**
 * Reads the content of a commit out of git. What the folder of today still has unchanged is taken from there, so that
 * a branch costs what it changes.
 * @param now what was read from the folder of today
 */
export function readCommit(root: string, commit: string, schemas: SchemaSet, now: ReadResult): CommitRead {
  const files = committedFiles(root, commit)
  const changed = changedFiles(root, commit)
  const here = new Set(files.map(({ file }) => file))
  const differs = (file: string) => !here.has(file) || changed.has(file)
  const isSame = ({ file }: { file: string }) => !differs(file)
  const blobs = new Map(files.map(({ file, blob }) => [file, blob]))
  const plain = files.filter(({ file, form }) => form === 'file' && changed.has(file))
  const texts = blobTexts(root, new Set(plain.map(({ blob }) => blob)))
  const bytes = (file: string) => Buffer.from(texts.get(blobs.get(file) ?? '') ?? [])
  const read: ReadResult = {
    files: files.map(({ file, form, executable }) => ({ file, form, executable })),
    documents: now.documents.filter(isSame),
    images: new Map([...now.images].filter(([file]) => !differs(file))),
    publishedIds: differs(PUBLISHED_IDS) ? '' : now.publishedIds,
    strays: now.strays.filter((file) => !differs(file)),
    diagnostics: now.diagnostics.filter(isSame),
  }
  readChanged(read, schemas, plain, bytes)
  return { read, bytes, differs }
}

function readChanged(
  read: ReadResult,
  schemas: SchemaSet,
  files: readonly { file: string }[],
  bytes: (file: string) => Buffer,
): void {
  const roleOf = roleFinder(schemas)
  for (const { file } of files) {
    const role = roleOf(file)
    if (role === 'stray') read.strays.push(file)
    else addFile(read, file, role, bytes(file))
  }
  read.documents.sort((a, b) => compareText(a.file, b.file))
}

/** Files of a commit that the folder of today has otherwise, or no longer. */
function changedFiles(root: string, commit: string): ReadonlySet<string> {
  const args = ['diff', '--name-only', '--no-renames', '--no-ext-diff', '--ignore-submodules', '--relative', '-z']
  return new Set(gitText(root, [...args, commit, '--', 'content']).split('\0'))
}
