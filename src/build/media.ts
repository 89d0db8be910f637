import { copyFileSync, createReadStream, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'
import type { SiteView } from '../publish/views/site.ts'

type Media = SiteView['media']

/** Copies every published picture from the content into the built site. */
export function copyMedia(media: Media, root: string, site: string): void {
  for (const { file, url } of media) {
    mkdirSync(dirname(join(site, url)), { recursive: true })
    copyFileSync(join(root, file), join(site, url))
  }
}

/** Serves the pictures in the dev server, where nothing is copied. Only what is published has an address. */
export function serveMedia(root: string, loadSite: () => Promise<{ media: Media }>): Plugin {
  return {
    name: 'last-mile:media',
    configureServer(server) {
      server.middlewares.use('/media', async (request, response, next) => {
        // a site with faults has no picture; the page itself says why
        const { media } = await loadSite().catch(() => ({ media: [] }))
        const found = media.find(({ url }) => url === `/media${request.url?.replace(/[?#].*$/, '')}`)
        if (found) createReadStream(join(root, found.file)).pipe(response)
        else next()
      })
    },
  }
}
