import { once } from 'node:events'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { pageFaults } from '../audit/page-faults.ts'
import type { PublicContact } from '../check/privacy/contacts.ts'
import { pathsBelow } from '../check/privacy/site/audit.ts'
import { compareDiagnostics, compareText } from '../diagnostic.ts'
import { THREAD_HEAP } from '../heap.ts'
import type { SiteView } from '../publish/views/site.ts'
import type { AuditBatch, AuditFile, AuditTask, SiteFindings, ThreadReport } from './audit-messages.ts'
import type { KeptFiles } from './kept-files.ts'

/** Files that the thread is told of at a time, and bytes. */
const BATCH = 200
const BATCH_BYTES = 4_000_000

/** Bytes that may wait for the thread: a build that makes pages faster than they are written waits for it. */
const MOST_WAITING = 32_000_000

/**
 * The last look at a site that is being built, in a thread beside it: at each file while the next ones are made. The thread
 * also writes what it looks at, so that it need not be read again.
 */
export class SiteAudit {
  private readonly dir: string
  private readonly reused: ReadonlyMap<string, unknown>
  private readonly thread: Worker
  private readonly findings: Promise<SiteFindings>
  private readonly looked = new Set<string>()
  private due: AuditFile[] = []
  private dueBytes = 0
  /** bytes that were handed over and are not written yet */
  private waiting = 0
  private error: unknown

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
    this.thread = new Worker(new URL('./site-audit-worker.ts', import.meta.url), {
      workerData,
      execArgv: [],
      resourceLimits: THREAD_HEAP,
    })
    // a build that ends before does not wait for it
    this.thread.unref()
    this.findings = findingsOf(this.thread)
    // what fails on the way is told when the next file is written, or at the end
    this.findings.catch((error: unknown) => {
      this.error = error
    })
    this.thread.on('message', (report: ThreadReport) => {
      if ('done' in report) this.waiting -= report.done
    })
  }

  /** Searches the files of a folder, all of which are there. */
  lookBelow(folder: string): void {
    for (const path of pathsBelow(join(this.dir, folder))) this.lookUnlessReused(`${folder}/${path}`)
  }

  /**
   * Writes a file, and searches it. Waits while much else is to be written.
   * @param bytes are taken away from whoever gives them, and must be all of their buffer
   * @param flag `wx` where a file that is there already must end the build
   */
  async write(path: string, bytes: Uint8Array<ArrayBuffer>, flag: 'w' | 'wx'): Promise<void> {
    if (this.error !== undefined) throw this.error
    this.dueBytes += bytes.byteLength
    const isFull = this.add({ path, bytes, flag })
    // between two batches, this thread hears what others have done
    if (isFull) await setImmediate()
    if (this.waiting > MOST_WAITING) await this.fallBelow(MOST_WAITING / 2)
  }

  /** Waits until every file is there. */
  async settled(): Promise<void> {
    this.send(false)
    await this.fallBelow(1)
  }

  /**
   * Searches the files that nobody has spoken of, and gives all that was found, with the pages that are missing or too many.
   * @param editions the site in each of its languages, which the pages were made from
   */
  async finish(editions: readonly SiteView[]): Promise<SiteFindings> {
    for (const path of pathsBelow(this.dir)) if (!this.looked.has(path)) this.lookUnlessReused(path)
    this.thread.ref()
    this.send(true)
    const { faults, structure, seen } = await this.findings
    structure.sort((a, b) => compareText(a.file, b.file))
    return {
      faults: faults.sort(compareDiagnostics),
      structure: [...structure, ...pageFaults([...this.looked, ...this.reused.keys()], editions)],
      seen,
    }
  }

  private lookUnlessReused(path: string): void {
    if (!this.reused.has(path)) this.add({ path })
  }

  /** Whether a batch was full with it, and was sent. */
  private add(file: AuditFile): boolean {
    this.looked.add(file.path)
    const isFull = this.due.push(file) >= BATCH || this.dueBytes >= BATCH_BYTES
    if (isFull) this.send(false)
    return isFull
  }

  private send(isLast: boolean): void {
    const buffers = this.due.flatMap(({ bytes }) => bytes?.buffer ?? [])
    this.thread.postMessage({ files: this.due, isLast } satisfies AuditBatch, buffers)
    this.waiting += this.dueBytes
    this.due = []
    this.dueBytes = 0
  }

  private async fallBelow(bytes: number): Promise<void> {
    this.thread.ref()
    while (this.waiting >= bytes) await Promise.race([once(this.thread, 'message'), this.findings])
    this.thread.unref()
  }
}

function findingsOf(thread: Worker): Promise<SiteFindings> {
  return new Promise((resolve, reject) => {
    thread.on('message', (report: ThreadReport) => {
      if ('faults' in report) resolve(report)
    })
    thread.once('error', reject)
    // a thread that ends without a word has found out nothing: the build must not go on
    thread.once('exit', (code) => reject(new Error(`the audit of the site ended with ${code}`)))
  })
}
