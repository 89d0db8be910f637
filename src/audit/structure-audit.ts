import type { OtherLook } from '../check/privacy/site/audit.ts'
import { packageFaults } from './document-faults.ts'
import type { Wrong } from './element-faults.ts'
import type { StructureFault } from './fault.ts'
import { kindFaults } from './kind-faults.ts'
import { policyFaults } from './policy-faults.ts'
import { structureTest } from './structure.ts'

/** Files whose text says how the site works, or might name a folder of this machine. */
const TEXT = /\.(?:x?html?|svg|[mc]?js|css|map|json|xml|csv|ics|txt|md|ya?ml|conf|webmanifest|docx|xlsx|pptx|od[ts])$/i

const PAGE = /\.html$/i

/** Gathers the faults of files that are read for another audit. */
export function structureAudit(machinePaths: readonly string[]) {
  const test = structureTest(machinePaths)
  const faults: StructureFault[] = []
  const look: OtherLook = (path, { fresh, whole, partNames }) => {
    const inText = TEXT.test(path) ? test(path, fresh()) : []
    const wrongs: Wrong[] = [
      ...kindFaults(path),
      ...(PAGE.test(path) ? policyFaults(path, whole()) : []),
      ...packageFaults(partNames()),
    ]
    faults.push(...inText, ...wrongs.map(([message, hint]) => ({ file: path, message, hint })))
    // what is wrong with the file as a whole says nothing of its pieces
    return inText.length === 0
  }
  return { look, faults }
}
