import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { StructureFault } from './audit/fault.ts'
import { pageFaults } from './audit/page-faults.ts'
import type { PublicContact } from './check/privacy/contacts.ts'
import { type Audit, siteFiles } from './check/privacy/site/audit.ts'
import { compareDiagnostics, compareText } from './diagnostic.ts'
import type { KeptFiles } from './kept-files.ts'
import type { SiteView } from './publish/views.ts'
import { renderStructure } from './report/structure.ts'
import { renderText } from './report/text.ts'

/** What the thread of an audit is given. */
export interface AuditTask {
  dir: string
  contacts: readonly PublicContact[]
  known: ReadonlySet<string>
  /** folders of this machine that no file may name */
  machinePaths: readonly string[]
}

/** Files that the thread is told of. */
export interface AuditBatch {
  paths: readonly string[]
  isLast: boolean
}

/** What was found in a site that is being built. */
export interface SiteFindings extends Audit {
  /** scripts, addresses and pages that should not be there */
  structure: StructureFault[]
}

/** Files that the thread is told of at a time. */
const BATCH = 200

/** The last look at a site that is being built, in a thread beside it: at each file while the next ones are written. */
export class SiteAudit {
  private readonly dir: string
  private readonly reused: ReadonlyMap<string, string>
  private readonly thread: Worker
  private readonly findings: Promise<SiteFindings>
  private readonly looked = new Set<string>()
  private due: string[] = []

  /**
   * @param contacts what may stand anywhere in it
   * @param kept the files that were found clean in an earlier build
   * @param machinePaths folders of this machine that no file may name
   */
  constructor(
    dir: string,
    contacts: readonly PublicContact[],
    { known, reused }: Pick<KeptFiles, 'known' | 'reused'>,
    machinePaths: readonly string[],
  ) {
    this.dir = dir
    this.reused = reused
    const workerData: AuditTask = { dir, contacts, known, machinePaths }
    this.thread = new Worker(new URL('./site-audit-worker.ts', import.meta.url), { workerData, execArgv: [] })
    // a build that ends before does not wait for it
    this.thread.unref()
    this.findings = findingsOf(this.thread)
    // what fails on the way is told at the end
    this.findings.catch(() => undefined)
  }

  /** Searches a file that has been written. */
  look(path: string): void {
    this.looked.add(path)
    if (this.due.push(path) >= BATCH) this.send(false)
  }

  /**
   * Searches the files that nobody has spoken of, and gives all that was found, with the pages that are missing or too many.
   * @param editions the site in each of its languages, which the pages were made from
   */
  async finish(editions: readonly SiteView[]): Promise<SiteFindings> {
    for (const path of siteFiles(this.dir)) if (!this.looked.has(path) && !this.reused.has(path)) this.look(path)
    this.thread.ref()
    this.send(true)
    const { faults, structure, digests } = await this.findings
    structure.sort((a, b) => compareText(a.file, b.file))
    return {
      faults: faults.sort(compareDiagnostics),
      structure: [...structure, ...pageFaults([...this.looked, ...this.reused.keys()], editions)],
      digests,
    }
  }

  private send(isLast: boolean): void {
    this.thread.postMessage({ paths: this.due, isLast } satisfies AuditBatch)
    this.due = []
  }
}

function findingsOf(thread: Worker): Promise<SiteFindings> {
  return new Promise((resolve, reject) => {
    thread.once('message', resolve)
    thread.once('error', reject)
    // a thread that ends without a word has found out nothing: the build must not go on
    thread.once('exit', (code) => reject(new Error(`the audit of the site ended with ${code}`)))
  })
}

/** Ends the build where anything was found that must not be public, and takes the site away: what is not there is not published. */
export function refuseFaults(dir: string, { faults, structure }: Pick<SiteFindings, 'faults' | 'structure'>): void {
  if (faults.length + structure.length === 0) return
  rmSync(dir, { recursive: true, force: true })
  if (structure.length > 0) console.error(renderStructure(structure))
  if (faults.length > 0) console.error(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
  process.exit(1)
}
