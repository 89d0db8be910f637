import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import { PageResponse } from './page-response.ts'
import type { Program } from './program-memory.ts'

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
  /** Gives the bytes of a page. */
  render(file: string, route: RouteData): Promise<Uint8Array>
}

/** What Astro's bundle of the pages gives: as much of it as its own prerenderer asks for. */
interface PagesApp {
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown[] }> }): void
  setOptions(options: object): void
  render(request: Request, options: object): Promise<Response>
}

/**
 * The pages of a bundled program, rendered as Astro's own prerenderer does. The bytes of a page would be allocated once and
 * copied twice on their way out of it, and in a large site clearing them away takes as long as making them: so it is given
 * another encoder, and from then on responses of this thread hand on what they are made of.
 * @param encode gives the bytes of a page's text
 */
export async function pagesOf({ entry, styles }: Program, encode: (text: string) => Uint8Array): Promise<Pages> {
  globalThis.Response = PageResponse
  const { app } = await importWith(encode, entry)
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, own]) => [key, { styles: own }])) })
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: { write: report } } } })
  return {
    paths: () => new StaticPaths(app as never).getAll(),
    render: async (file, routeData) => {
      const response = await app.render(new Request(new URL(file, 'http://localhost/')), { routeData })
      return (response as PageResponse).page ?? new Uint8Array(await response.arrayBuffer())
    },
  }
}

/** Loads the program; its encoder is made while it loads. */
async function importWith(encode: (text: string) => Uint8Array, entry: string): Promise<{ app: PagesApp }> {
  const standard = globalThis.TextEncoder
  globalThis.TextEncoder = class extends standard {
    override encode(text = '') {
      return encode(text) as Uint8Array<ArrayBuffer>
    }
  }
  try {
    return await import(pathToFileURL(entry).href)
  } finally {
    globalThis.TextEncoder = standard
  }
}

function report({ level, message }: { level: string; message: string }): void {
  if (level === 'error' || level === 'warn') console.error(message)
}
