import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroConfig } from 'astro'
import { contentRoot } from '../environment.ts'
import { cleanLargeHeapsLess, growHeapsSlowly } from '../heap.ts'
import { loadSite, siteReport, tellShipped } from '../site.ts'
import { UsageError } from '../usage-error.ts'
import { type BuildPart, buildRequest, type PartFolder, partFolder, partName, partsIn } from './build-part.ts'
import { startBuild, unfinishedWords } from './build-start.ts'
import { chosenProgram } from './chosen-program.ts'
import { bundleProgram } from './program-bundle.ts'
import type { Program, ProgramMemory } from './program-memory.ts'
import { SiteBuild, wholePlace } from './site-build.ts'

/**
 * Checks the content and makes the site of it, or the part that the command line asks for. Ends the process where it cannot.
 * @param tell is told how far it is, in Chinese
 * @returns how many pages there are, and how many of them are those of the build before
 */
export async function buildSite(
  config: AstroConfig,
  tell: (words: string) => void,
): Promise<{ pages: number; reused: number }> {
  growHeapsSlowly()
  const { place, share } = asked(fileURLToPath(config.outDir))
  await beginBuild(place.site)
  const program = bundled(chosenProgram(config))
  await checkFirst()
  tell('内容检查通过，正在生成网页。')
  const site = await loadSite()
  const others = await Promise.all(site.languages.slice(1).map(loadSite))
  cleanLargeHeapsLess()
  const build = new SiteBuild([site, ...others], process.cwd(), contentRoot(), place, share)
  return build.make(program)
}

/** The program as it was bundled before, or is bundled now. Ends the build where it cannot be. */
async function bundled(memory: ProgramMemory): Promise<{ memory: ProgramMemory; program: Program }> {
  const program = memory.recall() ?? ((await bundleProgram(memory.workFolder)) ? memory.recall() : undefined)
  if (!program) process.exit(1)
  tellShipped(program.shipped)
  return { memory, program }
}

/** What the command line asks for: where it goes, and what part of it or of which parts it is. Ends where it cannot be. */
function asked(outDir: string): { place: PartFolder; share: { only?: BuildPart; parts?: PartFolder[] } } {
  try {
    const { part, join: folder } = buildRequest(process.argv.slice(2))
    if (!part)
      return { place: wholePlace(process.cwd(), outDir), share: folder ? { parts: partsIn(resolve(folder)) } : {} }
    return { place: partFolder(join(`${outDir.replace(/[/\\]+$/, '')}-parts`, partName(part))), share: { only: part } }
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}

/** Ends the build where another one is writing or nothing can be written; says of one that fails later that nothing has changed. */
async function beginBuild(published: string): Promise<void> {
  const refusal = await startBuild(published)
  if (refusal) {
    console.error(refusal)
    process.exit(1)
  }
  process.once('exit', (code) => code !== 0 && console.error(unfinishedWords(published)))
}

/** Ends the build with the report of all faults, before the output folder is touched. */
async function checkFirst(): Promise<void> {
  try {
    await loadSite()
  } catch (error) {
    console.error(siteReport() || (error instanceof UsageError ? error.message : error))
    process.exit(1)
  }
}
