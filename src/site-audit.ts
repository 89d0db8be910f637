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
  paths: readonly string[]
  contacts: readonly PublicContact[]
  known: ReadonlySet<string>
  /** folders of this machine that no file may name */
  machinePaths: readonly string[]
}

/** What was found in a site that is being built. */
export interface SiteFindings extends Audit {
  /** scripts, addresses and pages that should not be there */
  structure: StructureFault[]
}

/**
 * The last look at a site that is being built, in threads beside it: first at its pages, while other files are written,
 * then at the rest.
 */
export class SiteAudit {
  private readonly dir: string
  private readonly contacts: readonly PublicContact[]
  private readonly kept: Pick<KeptFiles, 'known' | 'reused'>
  private readonly machinePaths: readonly string[]
  private readonly looked = new Set<string>()
  private readonly audits: Promise<SiteFindings>[] = []

  /**
   * @param contacts what may stand anywhere in it
   * @param kept the files that were found clean in an earlier build
   * @param machinePaths folders of this machine that no file may name
   */
  constructor(
    dir: string,
    contacts: readonly PublicContact[],
    kept: Pick<KeptFiles, 'known' | 'reused'>,
    machinePaths: readonly string[],
  ) {
    this.dir = dir
    this.machinePaths = machinePaths
    this.contacts = contacts
    this.kept = kept
  }

  /** Begins to search the pages: all of them are there. */
  lookAtPages(): void {
    this.look((path) => path.endsWith('.html'))
  }

  /**
   * Searches the files that have come since, and gives all that was found, with the pages that are missing or too many.
   * @param editions the site in each of its languages, which the pages were made from
   */
  async finish(editions: readonly SiteView[]): Promise<SiteFindings> {
    this.look(() => true)
    const audits = await Promise.all(this.audits)
    const faults = audits.flatMap((audit) => audit.faults)
    const structure = audits.flatMap((audit) => audit.structure).sort((a, b) => compareText(a.file, b.file))
    return {
      faults: faults.sort(compareDiagnostics),
      structure: [...structure, ...pageFaults([...this.looked, ...this.kept.reused.keys()], editions)],
      digests: new Map(audits.flatMap(({ digests }) => [...digests])),
    }
  }

  private look(isDue: (path: string) => boolean): void {
    const isNew = (path: string) => !this.looked.has(path) && !this.kept.reused.has(path)
    const paths = siteFiles(this.dir).filter((path) => isDue(path) && isNew(path))
    for (const path of paths) this.looked.add(path)
    const { dir, contacts, machinePaths } = this
    this.audits.push(auditInThread({ dir, paths, contacts, known: this.kept.known, machinePaths }))
  }
}

function auditInThread(workerData: AuditTask): Promise<SiteFindings> {
  const worker = new Worker(new URL('./site-audit-worker.ts', import.meta.url), { workerData, execArgv: [] })
  return new Promise((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
    // a thread that ends without a word has found out nothing: the build must not go on
    worker.once('exit', (code) => reject(new Error(`the audit of the site ended with ${code}`)))
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
