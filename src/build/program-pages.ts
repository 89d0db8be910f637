import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import { languageOf } from '../language.ts'
import { pageKey } from '../publish/page-key.ts'
import type { Shows } from '../publish/shows.ts'
import { loadSite } from '../site.ts'
import { bytesOf, PageResponse } from './page-response.ts'
import type { Program } from './program-memory.ts'
import { QuickEncoder } from './text-encoder.ts'

/** A page that is to be rendered. */
export interface PagePath {
  /** `/models/2`, or `/` */
  pathname: string
  route: RouteData
  /** stands for everything that the page shows; absent where it is to be rendered each time */
  cacheKey?: string
}

/** The pages of a site. */
export interface Pages {
  paths(): Promise<PagePath[]>
  /** Gives the bytes of a page, all of their buffer. */
  render(file: string, route: RouteData): Promise<Uint8Array<ArrayBuffer>>
}

/** A template of pages: one address may say what its page shows, as `getStaticPaths` does for many. */
interface Template {
  page?(): { shows?: Shows }
}

/** What Astro's bundle of the pages gives: as much of it as its own prerenderer asks for. */
interface PagesApp {
  manifest: { pageMap: Map<string, () => Promise<Template>> }
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void
  setOptions(options: object): void
  render(request: Request, options: object): Promise<Response>
}

/** What the bundled program exports: `vite-static-paths.ts` adds the list of its pages. */
interface Entry {
  app: PagesApp
  StaticPaths: new (app: PagesApp) => { getAll(): Promise<PagePath[]> }
}

/**
 * The pages of a bundled program, rendered as Astro's own prerenderer does. From here on, this process makes no other
 * responses, and no other encoders of text.
 */
export async function pagesOf({ entry, styles }: Program): Promise<Pages> {
  globalThis.Response = PageResponse
  globalThis.TextEncoder = QuickEncoder
  const { app, StaticPaths }: Entry = await import(pathToFileURL(entry).href)
  loadOnce(app.manifest.pageMap)
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: report } } } })
  return {
    paths: async () => Promise.all((await new StaticPaths(app).getAll()).map((path) => withKey(app, path))),
    render: async (file, routeData) =>
      bytesOf(await app.render(new Request(new URL(file, 'http://localhost/')), { routeData })),
  }
}

/** Of a template for many addresses, what it exports could not say which of them shows what: only `getStaticPaths` can. */
async function withKey({ manifest }: PagesApp, path: PagePath): Promise<PagePath> {
  if (path.cacheKey !== undefined || path.route.pathname === undefined) return path
  const template = await manifest.pageMap.get(path.route.component)?.()
  const shows = template?.page?.().shows
  return shows ? { ...path, cacheKey: pageKey(shows(await loadSite(languageOf(path.pathname)))) } : path
}

/** Each page asks for its template: an import that has been made already still takes a twentieth of the page's time. */
function loadOnce(pageMap: PagesApp['manifest']['pageMap']): void {
  for (const [template, load] of pageMap) {
    let loaded: Promise<Template> | undefined
    pageMap.set(template, () => {
      loaded ??= load()
      return loaded
    })
  }
}

function report({ level, message }: { level: string; message: string }): void {
  if (level === 'error' || level === 'warn') console.error(message)
}
