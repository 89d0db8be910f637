import { join } from 'node:path'
import { contentRoot, readers } from '../environment.ts'
import { programStamp, type SiteSources } from '../program-stamp.ts'
import { programChoices } from './program-choices.ts'
import { ProgramMemory } from './program-memory.ts'

/**
 * What is remembered of a program, as the portal has chosen it.
 * @param site the address that Astro was given for it, where it was given one
 */
export function chosenProgram({ project, digest }: SiteSources, site: string | undefined): ProgramMemory {
  const choices = programChoices(contentRoot(), readers())
  const stamp = programStamp(digest, project, site, choices, process.env['NODE_ENV'])
  return new ProgramMemory(join(project, 'node_modules/.cache/last-mile/programs'), stamp)
}
