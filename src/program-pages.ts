import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import type { Program } from './program-memory.ts'

/** What Astro's bundle of the pages gives: as much of it as its own prerenderer asks for. */
interface PagesApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void
  setOptions(options: object): void
  render(request: Request, options: object): Promise<Response>
}

/** Astro's own prerenderer, for pages that another process has bundled. */
export async function pagesOf({ entry, styles }: Program): Promise<AstroPrerenderer> {
  const { app }: { app: PagesApp } = await import(pathToFileURL(entry).href)
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: report } } } })
  return {
    name: 'last-mile:known-pages',
    getStaticPaths: () => new StaticPaths(app as never).getAll(),
    render: (request, { routeData }) => app.render(request, { routeData }),
  }
}

function report({ level, message }: { level: string; message: string }): void {
  if (level === 'error' || level === 'warn') console.error(message)
}
