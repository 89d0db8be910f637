import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import type { PublicFile } from './publish/exports/public-file.ts'
import { publicFiles } from './publish/exports/public-files.ts'
import type { SiteView } from './publish/views.ts'
import { loadFormSchemas } from './site.ts'
import { templateFiles } from './workbook/template-files.ts'

/** Every file of the site that is no page. */
export async function* siteFiles(site: SiteView): AsyncGenerator<PublicFile> {
  yield* publicFiles(site)
  yield* templateFiles(loadFormSchemas(), site)
}

/**
 * Writes files below the folder of the built site.
 * @param written is told of each one
 */
export async function writeFiles(
  files: Iterable<PublicFile> | AsyncIterable<PublicFile>,
  outDir: string,
  written: (path: string) => void = () => undefined,
): Promise<void> {
  const made = new Set<string>()
  for await (const { path, body } of files) {
    const file = join(outDir, path)
    const folder = dirname(file)
    if (!made.has(folder)) mkdirSync(folder, { recursive: true })
    made.add(folder)
    writeFileSync(file, body)
    written(path.replace(/^\//, ''))
  }
}

const NO_PAGE = /\.(csv|xlsx|docx|md|yaml|ics|json|xml|png)$/

/** Serves the files in the dev server, where nothing is written. */
export function serveDownloads(loadSite: () => Promise<SiteView>): Plugin {
  return {
    name: 'last-mile:downloads',
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const path = decodeURI(request.url?.replace(/[?#].*$/, '') ?? '')
        // a site with faults has no files; the page itself says why
        const site = NO_PAGE.test(path) ? await loadSite().catch(() => undefined) : undefined
        const found = site && (await fileAt(site, path))
        if (found) response.end(found.body)
        else next()
      })
    },
  }
}

async function fileAt(site: SiteView, path: string): Promise<PublicFile | undefined> {
  for await (const file of siteFiles(site)) if (file.path === path) return file
  return undefined
}
