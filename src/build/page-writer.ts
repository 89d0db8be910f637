import { join } from 'node:path'
import { MadeFolders } from '../made-folders.ts'
import type { KeptFiles } from './kept-files.ts'
import type { PagePath, Pages } from './program-pages.ts'

/**
 * Renders every page with Astro and writes it at once. Astro's own loop makes a folder, opens and writes a file and
 * prints a line for each page, one waiting for the other: a quarter of the time of a large site.
 */
export class PageWriter {
  /** the addresses of all pages that were written */
  readonly addresses: string[] = []
  /** how many of them were taken from the build before */
  reused = 0
  private readonly outDir: string
  private readonly kept: KeptFiles
  private readonly put: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>
  private readonly isDue: ((address: string, at: number) => boolean) | undefined
  private readonly folders = new MadeFolders()

  /**
   * @param kept the pages of an earlier build
   * @param put writes a file that must be new
   * @param isDue which pages are to be written, by address and place among all; a part of a site leaves out those without a key
   */
  constructor(
    outDir: string,
    kept: KeptFiles,
    put: (path: string, bytes: Uint8Array<ArrayBuffer>) => Promise<void>,
    isDue?: (address: string, at: number) => boolean,
  ) {
    this.isDue = isDue
    this.outDir = outDir
    this.kept = kept
    this.put = put
  }

  /** Renders and writes all pages that are due. */
  async writeAll(pages: Pages): Promise<void> {
    for (const [at, path] of (await pages.paths()).entries())
      if (!this.isDue || (path.cacheKey !== undefined && this.isDue(path.pathname, at))) await this.write(pages, path)
  }

  private async write(pages: Pages, { pathname, route, cacheKey }: PagePath): Promise<void> {
    const path = pathname === '/' ? 'index.html' : `${pathname.slice(1)}.html`
    const place = join(this.outDir, path)
    this.folders.makeFor(place)
    this.addresses.push(pathname)
    if (this.kept.reuse(path, cacheKey, place)) {
      this.reused += 1
      return
    }
    // two pages of one address, or a page and a file of public/, would hide each other: the second one ends the build
    await this.put(path, await pages.render(path, route))
  }
}
