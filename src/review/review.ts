import { maskText } from '../check/privacy/mask.ts'
import { type Diagnostic, hasErrors } from '../diagnostic.ts'
import { isPublic } from '../publish/public-fields.ts'
import { fingerprints } from '../report/fingerprint.ts'
import { countBySeverity } from '../report/report.ts'
import { formOf } from '../schema/schema-set.ts'
import type { Branch } from './branch.ts'
import { type DutyChanges, dutyChanges } from './duty-changes.ts'
import type { FileChange } from './file-change.ts'
import { isOtherForms } from './issue-forms-change.ts'
import { lostIds } from './lost-ids.ts'
import { type RecordChange, recordChanges } from './record-changes.ts'
import { type Similar, similarRecords } from './similar.ts'
import { type StaleClosing, staleClosings } from './stale-closings.ts'

/** What a branch does to the content, for an editor who decides on it. Plain data; every text of the branch is masked. */
export interface Review {
  /** the branch that was asked for, and the commit where the work left it */
  base: string
  start: string
  /** the day from which both sides are seen */
  asOf: string
  /** whether the content as it stands may be published */
  isSound: boolean
  faults: Faults
  /** whether figures that were frozen are not as they were */
  isRefrozen: boolean
  /** new closings that would freeze what is not so */
  staleClosings: StaleClosing[]
  /** ids that were public and are no longer listed as such, each with its kind */
  lostIds: string[]
  /** personal data that later commits took away again: whoever has the branch still has it */
  history: readonly Diagnostic[]
  records: RecordChange[]
  /** files that are no records: pictures and others */
  files: FileChange[]
  /** files that are no content: the program and its settings */
  outside: readonly FileChange[]
  duties: DutyChanges
  similar: Similar[]
  /** whether the issue forms of the forge are to be made again */
  isOtherForms: boolean
  /** addresses to look at in the preview */
  pages: string[]
}

/** The faults of a branch, apart from those that were there before. */
export interface Faults {
  fresh: Diagnostic[]
  /** how many were there before, and how many of those the branch mended */
  standing: { errors: number; warnings: number }
  mended: number
}

/** Says what a branch does, as far as it can be read: a faulty record, or a whole faulty side, is no reason to be silent. */
export function reviewBranch(branch: Branch): Review {
  const { base, start, asOf, before, after } = branch
  const records = recordChanges(branch)
  const documents = new Set([...before.content.documents, ...after.content.documents].map(({ file }) => file))
  const duties = dutyChanges(branch)
  return {
    base,
    start: start.slice(0, 10),
    asOf,
    isSound: !hasErrors(after.diagnostics),
    faults: compareFaults(before.diagnostics, after.diagnostics),
    isRefrozen: records.some(isRefrozen),
    staleClosings: staleClosings(branch),
    lostIds: lostIds(branch),
    history: branch.history,
    records,
    files: branch.files
      .filter(({ file }) => !documents.has(file))
      .map((change) => ({ ...change, file: maskText(change.file) })),
    outside: branch.outside,
    duties,
    similar: similarRecords(after.content, new Set(branch.files.map(({ file }) => file))),
    isOtherForms: isOtherForms(branch),
    pages: pagesToSee(branch, records, duties),
  }
}

/** A closing is made once: another one in its place passes every check, and would tell sensitive counts a second time. */
export function isRefrozen({ kind, how }: RecordChange): boolean {
  return kind === 'closing' && how !== 'added'
}

/** Faults are the same when file, rule and message are: lines above them come and go. */
function compareFaults(before: readonly Diagnostic[], after: readonly Diagnostic[]): Faults {
  const [old, current] = [new Set(fingerprints(before)), fingerprints(after)]
  const isFresh = after.map((_, index) => !old.has(current[index] ?? ''))
  const standing = after.filter((_, index) => !isFresh[index])
  return {
    fresh: after.filter((_, index) => isFresh[index]),
    standing: countBySeverity(standing),
    mended: before.length - standing.length,
  }
}

const ID = /^[a-z0-9-]+$/

/** Pages of the records that the branch touches, then those of the units whose duties stand otherwise. */
function pagesToSee({ after }: Branch, records: readonly RecordChange[], duties: DutyChanges): string[] {
  const pages = records.flatMap(({ kind, id, how }) => {
    // the file of a closing, and of the words before a bulletin, is called as its period
    if ((kind === 'closing' || kind === 'bulletin') && ID.test(id)) return [`/periods/${id}`]
    const { folder } = formOf(after.content.schemas, kind)
    const hasPage = (isPublic(kind) || kind === 'programme') && how !== 'removed' && ID.test(id)
    return folder !== undefined && hasPage ? [`/${folder}/${id}`] : []
  })
  return [...new Set([...pages, ...(duties.known ? duties.changes.map(({ url }) => url) : [])])]
}
