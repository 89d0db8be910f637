import { join } from 'node:path'
import { contentRoot, readers } from '../environment.ts'
import { programStamp, SOURCES } from '../program-stamp.ts'
import { programChoices } from './program-choices.ts'
import { ProgramMemory } from './program-memory.ts'

/**
 * What is remembered of this program, as the portal has chosen it.
 * @param site the address that Astro was given for it, where it was given one
 */
export function chosenProgram(site: string | undefined): ProgramMemory {
  const project = process.cwd()
  const choices = programChoices(contentRoot(), readers())
  const stamp = programStamp(project, SOURCES, project, site, choices, process.env['NODE_ENV'])
  return new ProgramMemory(join(project, 'node_modules/.cache/last-mile/programs'), stamp)
}
