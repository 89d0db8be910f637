import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from '../check/content.ts'
import { recallRecords } from '../check/known/recall.ts'
import { auditHistory } from '../check/privacy/history.ts'
import { readPublicContacts } from '../check/privacy/read-contacts.ts'
import type { Diagnostic } from '../diagnostic.ts'
import { gitText } from '../git.ts'
import { checkToPublish } from '../publish/check-to-publish.ts'
import { type ReadResult, readContent } from '../read/documents.ts'
import { loadSchemas } from '../schema/load-schemas.ts'
import { UsageError } from '../usage-error.ts'
import type { FileChange } from './file-change.ts'
import { outsideChanges } from './outside-changes.ts'
import { readCommit } from './read-commit.ts'

/** One state of the content, read and checked. */
export interface Side {
  content: Content
  diagnostics: readonly Diagnostic[]
  /** the bytes of a file that this state has */
  bytes(file: string): Uint8Array
}

/** A branch: the content as it is, and as it was where the work began. */
export interface Branch {
  /** the commit where the work began, and the name by which it was asked for */
  start: string
  base: string
  /** whether the content of the base has changed since */
  isBehind: boolean
  /** the day from which both sides are seen, YYYY-MM-DD */
  asOf: string
  before: Side
  after: Side
  /** personal data in the branch's commits that is not there any more */
  history: readonly Diagnostic[]
  /** files below content/ that are not the same on both sides, in order */
  files: readonly FileChange[]
  /** files elsewhere in the repository that its commits do not leave as they were */
  outside: readonly FileChange[]
}

/**
 * Reads and checks both states of a branch: the folder as it stands, and the commit where it left `base`, from git.
 * Throws, in Chinese, for a base that git does not know.
 * @param project the folder of this program, whose schemas are those of both states
 */
export function readBranch(root: string, project: string, base: string, asOf: string): Branch {
  const start = gitText(root, ['merge-base', '--end-of-options', base, 'HEAD'])
  if (start === '') throw new UsageError(noStart(root, base))
  const schemas = loadSchemas(join(project, 'schemas'))
  const now = readContent(root, schemas, recallRecords(project, root, schemas))
  const { read: then, bytes, differs } = readCommit(root, start, schemas, now)
  const before = { ...checkToPublish(schemas, then, asOf), bytes }
  const after = { ...checkToPublish(schemas, now, asOf), bytes: (file: string) => readFileSync(join(root, file)) }
  const [old, current] = [namesOf(then), namesOf(now)]
  const files = [...old.union(current)]
    .filter(differs)
    .sort()
    .map((file) => ({ file, how: howChanged(file, old, current) }))
  const isBehind = gitText(root, ['diff', '--name-only', '--relative', start, base, '--', 'content']) !== ''
  const history = pastPrivacy(root, start, after.diagnostics)
  return { start, base, isBehind, asOf, before, after, history, files, outside: outsideChanges(root, start) }
}

function noStart(root: string, base: string): string {
  const isKnown = gitText(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]) !== ''
  return isKnown && gitText(root, ['rev-parse', '--is-shallow-repository']) === 'true'
    ? '这里只有最近几次提交（浅克隆），找不到分支从哪里分出来。请先运行 git fetch --unshallow，再来一次。'
    : `git 里没有“${base}”，或它和现在的分支没有共同的来历，没法比较。`
}

/** What the commits since the start have brought and taken away again; what is still there the check has found. */
function pastPrivacy(root: string, start: string, present: readonly Diagnostic[]): Diagnostic[] {
  const still = new Set(present.map(({ file, rule }) => `${rule} ${file}`))
  const all = auditHistory(root, `${start}..HEAD`, readPublicContacts(root))
  return all.filter(({ file, rule }) => !still.has(`${rule} ${file}`))
}

type Names = ReadonlySet<string>

function namesOf({ files }: ReadResult): Names {
  return new Set(files.map(({ file }) => file))
}

function howChanged(file: string, before: Names, after: Names): FileChange['how'] {
  return !before.has(file) ? 'added' : after.has(file) ? 'changed' : 'removed'
}
