import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { PublicContact } from './check/privacy/contacts.ts'
import { type Audit, siteFiles } from './check/privacy/site/audit.ts'
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts'
import type { KeptFiles } from './kept-files.ts'
import { renderText } from './report/text.ts'

/** What the thread of an audit is given. */
export interface AuditTask {
  dir: string
  paths: readonly string[]
  contacts: readonly PublicContact[]
  known: ReadonlySet<string>
}

/**
 * The last look at a site that is being built, in threads beside it: first at its pages, while other files are written,
 * then at the rest.
 */
export class SiteAudit {
  private readonly dir: string
  private readonly contacts: readonly PublicContact[]
  private readonly kept: Pick<KeptFiles, 'known' | 'reused'>
  private readonly looked = new Set<string>()
  private readonly audits: Promise<Audit>[] = []

  /**
   * @param contacts what may stand anywhere in it
   * @param kept the files that were found clean in an earlier build
   */
  constructor(dir: string, contacts: readonly PublicContact[], kept: Pick<KeptFiles, 'known' | 'reused'>) {
    this.dir = dir
    this.contacts = contacts
    this.kept = kept
  }

  /** Begins to search the pages: all of them are there. */
  lookAtPages(): void {
    this.look((path) => path.endsWith('.html'))
  }

  /** Searches the files that have come since, and gives all private values that were found. */
  async finish(): Promise<Audit> {
    this.look(() => true)
    const audits = await Promise.all(this.audits)
    const faults = audits.flatMap((audit) => audit.faults)
    return {
      faults: faults.sort(compareDiagnostics),
      digests: new Map(audits.flatMap(({ digests }) => [...digests])),
    }
  }

  private look(isDue: (path: string) => boolean): void {
    const isNew = (path: string) => !this.looked.has(path) && !this.kept.reused.has(path)
    const paths = siteFiles(this.dir).filter((path) => isDue(path) && isNew(path))
    for (const path of paths) this.looked.add(path)
    this.audits.push(auditInThread({ dir: this.dir, paths, contacts: this.contacts, known: this.kept.known }))
  }
}

function auditInThread(workerData: AuditTask): Promise<Audit> {
  const worker = new Worker(new URL('./site-audit-worker.ts', import.meta.url), { workerData, execArgv: [] })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // a thread that ends without a word has found out nothing: the build must not go on
    worker.once('exit', (code) => reject(new Error(`the audit of the site ended with ${code}`)))
  })
}

/** Ends the build where a private value has got into the site, and takes the site away: what is not there is not published. */
export function refusePrivateValues(dir: string, faults: readonly Diagnostic[]): void {
  if (faults.length === 0) return
  rmSync(dir, { recursive: true, force: true })
  console.error(renderText({ diagnostics: [...faults], elsewhere: 0, sourceLine: () => undefined }))
  process.exit(1)
}
