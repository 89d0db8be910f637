/** The thread of a `SiteAudit`. */
import { parentPort, workerData } from 'node:worker_threads'
import { auditFiles } from './check/privacy/site/audit.ts'
import type { AuditTask } from './site-audit.ts'

const { dir, paths, contacts, known } = workerData as AuditTask
parentPort?.postMessage(auditFiles(dir, paths, contacts, known))
