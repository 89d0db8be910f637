import { join } from 'node:path'
import type { Plugin } from 'vite'
import { contentRoot } from '../environment.ts'
import { forgetSite, loadSite } from '../site.ts'
import { serveDownloads } from './downloads.ts'
import { serveMedia } from './media.ts'

/** What the dev server does with the content beside rendering pages: it follows changes, and serves what is no page. */
export function devContent(): Plugin[] {
  return [contentReload(), serveMedia(contentRoot(), loadSite), serveDownloads(loadSite)]
}

/** A change below content/ runs the pipeline again and reloads the page. */
function contentReload(): Plugin {
  return {
    name: 'last-mile:reload',
    configureServer(server) {
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
