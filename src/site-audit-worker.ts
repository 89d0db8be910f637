/** The thread of a `SiteAudit`. */
import { parentPort, workerData } from 'node:worker_threads'
import { structureAudit } from './audit/structure-audit.ts'
import { auditFiles } from './check/privacy/site/audit.ts'
import type { AuditTask, SiteFindings } from './site-audit.ts'

const { dir, paths, contacts, known, machinePaths } = workerData as AuditTask
const structure = structureAudit(machinePaths)
const audit = auditFiles(dir, paths, contacts, known, structure.look)
parentPort?.postMessage({ ...audit, structure: structure.faults } satisfies SiteFindings)
