/**
 * The thread of a `SiteAudit`: is told of files in batches, writes those that are not there yet, and gives what it found
 * when it is told of the last ones. An error ends it, and the build.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { structureAudit } from './audit/structure-audit.ts'
import { FilesAudit } from './check/privacy/site/audit.ts'
import type { AuditBatch, AuditTask, ThreadReport } from './site-audit.ts'

const { dir, contacts, known, machinePaths } = workerData as AuditTask
const structure = structureAudit(machinePaths)
const audit = new FilesAudit(dir, contacts, known, structure.look)

const report = (each: ThreadReport) => parentPort?.postMessage(each)

parentPort?.on('message', ({ files, isLast }: AuditBatch) => {
  let done = 0
  for (const { path, bytes, flag } of files) {
    if (bytes) writeFileSync(join(dir, path), bytes, { flag })
    audit.look(path, bytes)
    done += bytes?.byteLength ?? 0
  }
  report({ done })
  if (!isLast) return
  const { faults, digests } = audit
  report({ faults, digests, structure: structure.faults })
  parentPort?.close()
})
