import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { StructureFault } from './fault.ts'
import { structureTest } from './structure.ts'

/** Files whose text says how the site works, or might name a folder of this machine. */
const TEXT = /\.(?:x?html?|svg|[mc]?js|css|map|json|xml|csv|ics|txt|webmanifest)$/i

/** Looks at files of a built site, below its folder. The build does the same while it reads them for private values. */
export function auditStructure(
  dir: string,
  paths: readonly string[],
  machinePaths: readonly string[],
): StructureFault[] {
  const test = structureTest(machinePaths)
  return paths.filter((path) => TEXT.test(path)).flatMap((path) => test(path, readFileSync(join(dir, path), 'utf8')))
}
