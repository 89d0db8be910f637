import { rmSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import { type PublicContact, readPublicContacts } from './check/privacy/contacts.ts'
import { siteFiles } from './check/privacy/site/audit.ts'
import { compareDiagnostics, type Diagnostic } from './diagnostic.ts'
import { renderText } from './report/text.ts'

/** What the thread of an audit is given. */
export interface AuditTask {
  dir: string
  paths: readonly string[]
  contacts: readonly PublicContact[]
}

/**
 * The last look at a site that is being built, in threads beside it: first at its pages, while other files are written,
 * then at the rest.
 */
export class SiteAudit {
  private readonly dir: string
  private readonly contacts: readonly PublicContact[]
  private readonly looked = new Set<string>()
  private readonly findings: Promise<Diagnostic[]>[] = []

  constructor(dir: string, root: string) {
    this.dir = dir
    this.contacts = readPublicContacts(root)
  }

  /** Begins to search the pages: all of them are there. */
  lookAtPages(): void {
    this.look((path) => path.endsWith('.html'))
  }

  /** Searches the files that have come since, and gives all private values that were found. */
  async finish(): Promise<Diagnostic[]> {
    this.look(() => true)
    return (await Promise.all(this.findings)).flat().sort(compareDiagnostics)
  }

  private look(isDue: (path: string) => boolean): void {
    const paths = siteFiles(this.dir).filter((path) => isDue(path) && !this.looked.has(path))
    for (const path of paths) this.looked.add(path)
    this.findings.push(auditInThread({ dir: this.dir, paths, contacts: this.contacts }))
  }
}

function auditInThread(workerData: AuditTask): Promise<Diagnostic[]> {
  const worker = new Worker(new URL('./site-audit-worker.ts', import.meta.url), { workerData, execArgv: [] })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // a thread that ends without a word has found out nothing: the build must not go on
    worker.once('exit', (code) => reject(new Error(`the audit of the site ended with ${code}`)))
  })
}

/** Ends the build where a private value has got into the site, and takes the site away: what is not there is not published. */
export function refusePrivateValues(dir: string, faults: Diagnostic[]): void {
  if (faults.length === 0) return
  rmSync(dir, { recursive: true, force: true })
  console.error(renderText({ diagnostics: faults, elsewhere: 0, sourceLine: () => undefined }))
  process.exit(1)
}
