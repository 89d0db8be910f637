/**
 * The thread of a `SiteAudit`: is told of files in batches, writes those that are not there yet, and gives what it found
 * when it is told of the last ones. An error ends it, and the build.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { structureAudit } from '../audit/structure-audit.ts'
import { FilesAudit } from '../check/privacy/site/audit.ts'
import type { AuditBatch, AuditTask, ThreadReport } from './audit-messages.ts'
import { fileMark } from './file-mark.ts'
import type { SeenFile } from './published-files.ts'

const { dir, contacts, known, machinePaths } = workerData as AuditTask
const structure = structureAudit(machinePaths)
const audit = new FilesAudit(dir, contacts, known, structure.look)
const seen = new Map<string, SeenFile>()

const report = (each: ThreadReport) => parentPort?.postMessage(each)

parentPort?.on('message', ({ files, isLast }: AuditBatch) => {
  let done = 0
  for (const { path, bytes, flag } of files) {
    if (bytes) writeFileSync(join(dir, path), bytes, { flag })
    // the mark first: a file that changes after it is told by it
    const mark = fileMark(join(dir, path)) ?? ''
    seen.set(path, { digest: audit.look(path, bytes), mark })
    done += bytes?.byteLength ?? 0
  }
  report({ done })
  if (!isLast) return
  report({ faults: audit.faults, structure: structure.faults, seen })
  parentPort?.close()
})
