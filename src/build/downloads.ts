import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'
import { MadeFolders } from '../made-folders.ts'
import { bodyOf, type KeyedFile, type PublicFile } from '../publish/public-file.ts'
import { publicFiles } from '../publish/public-files.ts'
import type { SiteView } from '../publish/views/site.ts'
import { loadFormSchemas } from '../site.ts'
import { templateFiles } from '../workbook/template-files.ts'
import type { KeptFiles } from './kept-files.ts'
import { QuickEncoder } from './text-encoder.ts'

/** Every file of the site that is no page. */
export async function* filesOfSite(site: SiteView): AsyncGenerator<PublicFile | KeyedFile> {
  yield* publicFiles(site)
  yield* templateFiles(loadFormSchemas(), site)
}

/** How files are written over a site that is published. */
interface WriteOptions {
  /** the files of that site */
  kept?: Pick<KeptFiles, 'reuse' | 'reuseSame' | 'forget'>
  /** writes each file that is not taken from there; the bytes are all of their buffer, and are not used again */
  put?: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
}

/** Writes files below the folder of the built site; what is the same again is put there as it is. */
export async function writeSiteFiles(
  files: Iterable<PublicFile | KeyedFile> | AsyncIterable<PublicFile | KeyedFile>,
  outDir: string,
  { kept, put = async (path, bytes) => writeFileSync(join(outDir, path), bytes) }: WriteOptions = {},
): Promise<void> {
  const folders = new MadeFolders()
  for await (const file of files) {
    const [path, place] = [file.path.replace(/^\//, ''), join(outDir, file.path)]
    folders.makeFor(place)
    if ('key' in file && kept?.reuse(path, file.key, place)) continue
    const bytes = ownBytes(await bodyOf(file))
    if ('key' in file && (await file.isMakeshift?.())) kept?.forget(path)
    if (!kept?.reuseSame(path, bytes, place)) await put(path, bytes)
  }
}

/** The bytes of a file's body, in a buffer of their own. */
function ownBytes(body: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? encoder.encode(body) : new Uint8Array(body)
}

const encoder = new QuickEncoder()

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
        if (found) response.end(await bodyOf(found))
        else next()
      })
    },
  }
}

async function fileAt(site: SiteView, path: string): Promise<PublicFile | KeyedFile | undefined> {
  for await (const file of filesOfSite(site)) if (file.path === path) return file
  return undefined
}
