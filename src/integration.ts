import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { AstroIntegration } from 'astro'
import { serveDownloads } from './downloads.ts'
import { serveMedia } from './media.ts'
import { contentRoot, forgetSite, loadSite, siteReport } from './site.ts'
import { SiteBuild } from './site-build.ts'

const SEAM = fileURLToPath(new URL('./site.ts', import.meta.url))

/** Joins the pipeline to Astro: checks before anything is written, builds beside what is published, reloads when content changes. */
export function portal(): AstroIntegration {
  let build: SiteBuild | undefined
  return {
    name: 'last-mile',
    hooks: {
      'astro:config:setup': async ({ command, config, updateConfig }) => {
        if (command === 'build') {
          await checkFirst()
          build = new SiteBuild(await loadSite(), process.cwd(), contentRoot(), fileURLToPath(config.outDir))
          updateConfig({ outDir: pathToFileURL(`${build.folder}/`) })
        }
        updateConfig({
          vite: {
            plugins: [sharedSeam(), contentReload(), serveMedia(contentRoot(), loadSite), serveDownloads(loadSite)],
          },
        })
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((standard) => build?.prerenderer(standard) ?? standard),
      // the first hook after Astro has emptied the output folder
      'astro:build:setup': () => build?.startSearch(),
      'astro:build:done': () => build?.finish(),
    },
  }
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
