import { join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroConfig, AstroIntegration } from 'astro'
import { type BuildPart, buildRequest, type PartFolder, partFolder, partName, partsIn } from './build-part.ts'
import { startBuild, unfinishedWords } from './build-start.ts'
import { serveDownloads } from './downloads.ts'
import { CHINESE, LANGUAGES, type Language } from './language.ts'
import { languagePages } from './language-pages.ts'
import { serveMedia } from './media.ts'
import { ProgramMemory } from './program-memory.ts'
import { programStamp } from './program-stamp.ts'
import { EDITOR } from './serving/policy.ts'
import { contentRoot, forgetSite, loadSite, siteReport, tellShipped } from './site.ts'
import { SiteBuild, SOURCES, wholePlace } from './site-build.ts'
import { compiledChecks } from './submit/vite-compiled-checks.ts'
import { ownEditor } from './submit/vite-editor.ts'
import { withoutExamples } from './submit/vite-without-examples.ts'
import { shippedPackages } from './supply/shipped-packages.ts'

const SEAM = fileURLToPath(new URL('./site.ts', import.meta.url))

/** Joins the pipeline to Astro: checks before anything is written, builds beside what is published, reloads when content changes. */
export function portal(): AstroIntegration {
  let build: SiteBuild | undefined
  let memory: ProgramMemory | undefined
  return {
    name: 'last-mile',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig, injectRoute, logger }) => {
        if (command === 'build') {
          const { place, share } = asked(fileURLToPath(config.outDir))
          await beginBuild(place.site)
          await checkFirst()
          const site = await loadSite()
          const others = await Promise.all((await otherLanguages()).map(loadSite))
          build = new SiteBuild([site, ...others], process.cwd(), contentRoot(), place, share)
          memory = await programMemory(config)
          const program = memory.recall()
          if (program) {
            tellShipped(program.shipped)
            logger.info(doneWords(await build.makeWith(memory, program)))
            process.exit(0)
          }
          updateConfig({ outDir: pathToFileURL(`${build.folder}/`) })
        }
        for (const language of await otherLanguages())
          for (const page of languagePages(fileURLToPath(new URL('pages/', config.srcDir)), language)) injectRoute(page)
        if (await hasEditor()) for (const page of EDITOR_PAGES) injectRoute(page)
        updateConfig({
          vite: {
            plugins: [
              sharedSeam(),
              shippedPackages((names) => {
                memory?.learnShipped(names)
                tellShipped(names)
              }),
              memory?.plugin,
              compiledChecks(join(process.cwd(), 'schemas')),
              withoutExamples(),
              ownEditor(),
              contentReload(),
              serveMedia(contentRoot(), loadSite),
              serveDownloads(loadSite),
            ],
          },
        })
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => ({
          ...(build?.prerenderer(standard) ?? standard),
          setup: async () => {
            await standard.setup?.()
            if (build) memory?.keep(build.folder)
          },
        })),
      // the first hook after Astro has emptied the output folder
      'astro:build:setup': (options) => {
        memory?.learnPages(options.pages)
        build?.startSearch()
      },
      'astro:build:done': async ({ logger }) => {
        const done = await build?.finish()
        if (done) logger.info(doneWords(done))
      },
    },
  }
}

/** The pages of the online editor: of a portal that has none, nothing of it is built. */
const EDITOR_PAGES = [
  { pattern: '/admin', entrypoint: 'src/admin/about.astro' },
  { pattern: EDITOR, entrypoint: 'src/admin/editor.astro' },
]

/** Whether the portal has chosen the online editor; no while the content cannot be read. */
function hasEditor(): Promise<boolean> {
  return loadSite().then(
    ({ forge }) => forge?.editor === true,
    () => false,
  )
}

/** The languages of the portal that have pages of their own; all that there are while the content cannot be read. */
async function otherLanguages(): Promise<readonly Language[]> {
  const languages = await loadSite().then(
    (site) => site.languages,
    () => LANGUAGES,
  )
  return languages.filter((language) => language !== CHINESE)
}

function doneWords({ pages, reused }: { pages: number; reused: number }): string {
  return `共 ${pages} 页，其中 ${reused} 页没有变化，照原样使用。`
}

/** What was bundled of this program. What of the content is in it: which languages, and whether there is an online editor. */
async function programMemory({ base, site }: AstroConfig): Promise<ProgramMemory> {
  const project = process.cwd()
  const fromContent = [await otherLanguages(), await hasEditor()]
  const stamp = programStamp(project, SOURCES, project, [base, site], fromContent, process.env['NODE_ENV'])
  return new ProgramMemory(join(project, 'node_modules/.cache/last-mile/programs'), stamp)
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
    console.error(siteReport() || error)
    process.exit(1)
  }
}

/** In a build, pages import the very module that this file imports, so that the pipeline runs once and is not bundled. */
function sharedSeam() {
  return {
    name: 'last-mile:seam',
    apply: 'build' as const,
    enforce: 'pre' as const,
    resolveId(source: string) {
      return source.endsWith('/site.ts') ? { id: new URL(`file://${SEAM}`).href, external: true } : null
    },
  }
}

/** In the dev server a change below content/ runs the pipeline again and reloads the page. */
function contentReload() {
  return {
    name: 'last-mile:reload',
    configureServer(server: import('vite').ViteDevServer) {
      const folder = join(contentRoot(), 'content')
      server.watcher.add(folder)
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(folder)) return
        forgetSite()
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll()
        server.environments.client.hot.send({ type: 'full-reload' })
      })
    },
  }
}
