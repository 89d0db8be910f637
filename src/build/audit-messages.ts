import type { StructureFault } from '../audit/fault.ts'
import type { PublicContact } from '../check/privacy/contacts.ts'
import type { Diagnostic } from '../diagnostic.ts'
import type { SeenFile } from './published-files.ts'

/** What the thread of an audit is given. */
export interface AuditTask {
  dir: string
  contacts: readonly PublicContact[]
  known: ReadonlySet<string>
  /** folders of this machine that no file may name */
  machinePaths: readonly string[]
}

/** A file that the thread is told of. */
export interface AuditFile {
  path: string
  /** what is to be written; absent where it is written already */
  bytes?: Uint8Array<ArrayBuffer>
  /** how it is to be written: `wx` where it must be new */
  flag?: 'w' | 'wx'
}

/** Files that the thread is told of. */
export interface AuditBatch {
  files: readonly AuditFile[]
  isLast: boolean
}

/** What the thread says: how many bytes of a batch it has written and searched, and in the end what it found. */
export type ThreadReport = { done: number } | SiteFindings

/** What was found in a site that is being built. */
export interface SiteFindings {
  /** private values */
  faults: Diagnostic[]
  /** each file that was searched, by its path */
  seen: Map<string, SeenFile>
  /** scripts, addresses and pages that should not be there */
  structure: StructureFault[]
}
