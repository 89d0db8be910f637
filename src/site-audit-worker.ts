/** The thread of a `SiteAudit`: is told of files in batches, and gives what it found when it is told of the last ones. */
import { parentPort, workerData } from 'node:worker_threads'
import { structureAudit } from './audit/structure-audit.ts'
import { FilesAudit } from './check/privacy/site/audit.ts'
import type { AuditBatch, AuditTask, SiteFindings } from './site-audit.ts'

const { dir, contacts, known, machinePaths } = workerData as AuditTask
const structure = structureAudit(machinePaths)
const audit = new FilesAudit(dir, contacts, known, structure.look)

parentPort?.on('message', ({ paths, isLast }: AuditBatch) => {
  for (const path of paths) audit.look(path)
  if (!isLast) return
  const { faults, digests } = audit
  parentPort?.postMessage({ faults, digests, structure: structure.faults } satisfies SiteFindings)
  parentPort?.close()
})
