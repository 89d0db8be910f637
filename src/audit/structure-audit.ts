import type { StructureFault } from './fault.ts'
import { structureTest } from './structure.ts'

/** Files whose text says how the site works, or might name a folder of this machine. */
const TEXT = /\.(?:x?html?|svg|[mc]?js|css|map|json|xml|csv|ics|txt|webmanifest)$/i

/** Gathers the faults of files that are read for another audit. */
export function structureAudit(machinePaths: readonly string[]) {
  const test = structureTest(machinePaths)
  const decoder = new TextDecoder()
  const faults: StructureFault[] = []
  const look = (path: string, bytes: Uint8Array) => {
    if (TEXT.test(path)) faults.push(...test(path, decoder.decode(bytes)))
  }
  return { look, faults }
}
