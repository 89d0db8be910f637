import { join, resolve } from 'node:path'
import { contentRoot, givenDate } from '../environment.ts'
import { cleanLargeHeapsLess, growHeapsSlowly } from '../heap.ts'
import { siteSources } from '../program-stamp.ts'
import { loadSite, siteReport, tellShipped } from '../site.ts'
import { doubtfulDate } from '../source-commit.ts'
import { UsageError } from '../usage-error.ts'
import { type BuildPart, buildRequest, type PartFolder, partFolder, partName, partsIn } from './build-part.ts'
import { startBuild, unfinishedWords } from './build-start.ts'
import { chosenProgram } from './chosen-program.ts'
import { unfitFolder } from './own-folder.ts'
import { bundleProgram } from './program-bundle.ts'
import type { Program, ProgramMemory } from './program-memory.ts'
import { SiteBuild, wholePlace } from './site-build.ts'

/** How a build is called. */
export interface BuildCall {
  /** where the site is published */
  outDir: string
  /** the address that Astro was given for it, where it was given one */
  site?: string | undefined
  /** what Astro is called with where it is to bundle the program */
  bundler: readonly string[]
}

/**
 * Checks the content and makes the site of it, or the part that the command line asks for. Throws a UsageError where it asks
 * for what cannot be; ends the process where the site cannot be made.
 * @param tell is told how far it is, in Chinese
 */
export async function buildSite({ outDir, site: address, bundler }: BuildCall, tell: (words: string) => void) {
  growHeapsSlowly()
  const { place, share } = asked(outDir)
  await beginBuild(place.site)
  const sources = siteSources(process.cwd())
  const program = bundled(chosenProgram(sources, address), bundler)
  await checkFirst()
  const doubt = doubtfulDate(contentRoot(), givenDate())
  if (doubt) console.warn(doubt)
  tell('内容检查通过，正在生成网页。')
  const site = await loadSite()
  const others = await Promise.all(site.languages.slice(1).map(loadSite))
  cleanLargeHeapsLess()
  const build = new SiteBuild([site, ...others], sources, contentRoot(), place, share)
  const { pages, reused } = await build.make(program)
  tell(`共 ${pages} 页，其中 ${reused} 页没有变化，照原样使用。`)
}

/** The program as it was bundled before, or is bundled now. Ends the build where it cannot be. */
async function bundled(
  memory: ProgramMemory,
  bundler: readonly string[],
): Promise<{ memory: ProgramMemory; program: Program }> {
  const program = memory.recall() ?? ((await bundleProgram(memory.workFolder, bundler)) ? memory.recall() : undefined)
  if (!program) process.exit(1)
  tellShipped(program.shipped)
  return { memory, program }
}

/** What the command line asks for: where it goes, and what part of it or of which parts it is. Throws a UsageError where it cannot be. */
function asked(outDir: string): { place: PartFolder; share: { only?: BuildPart; parts?: PartFolder[] } } {
  const { part, join: folder } = buildRequest(process.argv.slice(2))
  const unfit = part ? undefined : unfitFolder(outDir, [process.cwd(), join(contentRoot(), 'content')])
  if (unfit) throw new UsageError(unfit)
  if (!part)
    return { place: wholePlace(process.cwd(), outDir), share: folder ? { parts: partsIn(resolve(folder)) } : {} }
  return { place: partFolder(join(`${outDir.replace(/[/\\]+$/, '')}-parts`, partName(part))), share: { only: part } }
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
