import type { OtherLook } from '../check/privacy/site/audit.ts'
import type { StructureFault } from './fault.ts'
import { structureTest } from './structure.ts'

/** Files whose text says how the site works, or might name a folder of this machine. */
const TEXT = /\.(?:x?html?|svg|[mc]?js|css|map|json|xml|csv|ics|txt|md|ya?ml|conf|webmanifest|docx|xlsx|pptx|od[ts])$/i

/** Gathers the faults of files that are read for another audit. */
export function structureAudit(machinePaths: readonly string[]) {
  const test = structureTest(machinePaths)
  const faults: StructureFault[] = []
  const look: OtherLook = (path, text) => {
    const found = TEXT.test(path) ? test(path, text()) : []
    faults.push(...found)
    return found.length === 0
  }
  return { look, faults }
}
